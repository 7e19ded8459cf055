using System.Text;
using Chancery.Reading;
using Chancery.Records;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Meaning.Commitments;

public sealed class CommitmentCoderTests
{
    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Fact]
    public void A_condition_makes_an_offer_conditional_and_stays_out_of_what_is_offered()
    {
        Record record = Read("Qatar offered to release the funds in exchange for a pause in enrichment.");
        Commitment offer = Assert.Single(record.Commitments);
        Assert.Equal((CommitmentKind.Offer, CommitmentStatus.Conditional), (offer.Kind, offer.Status));
        Assert.Equal("in exchange for a pause in enrichment", record.Report.Source.Slice(offer.Condition!.Value));
    }

    [Fact]
    public void What_was_refused_denied_or_only_possible_is_not_owed() =>
        Assert.Empty(Read("Chile did not promise to send troops. Peru may offer a loan. Lima refused to pledge funds.").Commitments);

    [Fact]
    public void A_time_given_is_an_ultimatum_due_on_the_day_to_come()
    {
        Commitment ultimatum = Assert.Single(Read("France gave Niger until Sunday to reopen the airport.").Commitments);
        Assert.Equal((CommitmentKind.Ultimatum, new LocalDate(2024, 8, 4)), (ultimatum.Kind, ultimatum.Due!.Days!.End!.Value.Date));
    }

    [Theory]
    [InlineData("unless if once provided")]
    [InlineData("Agreed agreed to to agree.")]
    [InlineData("\"Offer!\" \"Demand?\" they.")]
    public void Strange_text_makes_nothing_throw(string text) => Assert.NotNull(Read(text));

    private static Record Read(string text) =>
        Chancellor.Value.Read(new ReportReader().Read(Encoding.UTF8.GetBytes(text), "test.txt", new LocalDate(2024, 8, 1)).Single().Value!);
}
