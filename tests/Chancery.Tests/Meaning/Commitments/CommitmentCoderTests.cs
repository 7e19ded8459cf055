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

    [Fact]
    public void Time_given_in_days_ends_so_many_days_after_the_report()
    {
        Commitment ultimatum = Assert.Single(Read("Niger gave Benin 20 days to reopen the border.").Commitments);
        Assert.Equal((CommitmentKind.Ultimatum, new LocalDate(2024, 8, 21)), (ultimatum.Kind, ultimatum.Due!.Days!.End!.Value.Date));
    }

    [Fact]
    public void A_promise_told_as_kept_is_done_and_was_announced_before()
    {
        Commitment promise = Assert.Single(Read("Oslo promised to train the Ukrainian pilots. It did so last month.").Commitments);
        Assert.Equal((CommitmentStatus.ReportedDone, CommitmentStatus.Announced), (promise.Status, Assert.Single(promise.History).Status));
    }

    [Fact]
    public void A_meeting_put_off_has_its_new_day_and_the_old_one_in_its_history()
    {
        Record record = Read("Talks between Serbia and Kosovo planned for Monday in Brussels have been postponed. The talks will now take place on 20 September.");
        Commitment meeting = Assert.Single(record.Commitments);
        Assert.Equal((CommitmentStatus.Postponed, new LocalDate(2024, 9, 20)), (meeting.Status, meeting.Due!.Days!.Start!.Value.Date));
        Assert.Equal(new LocalDate(2024, 8, 5), Assert.Single(Assert.Single(record.Encounters).History).Time!.Days!.Start!.Value.Date);
    }

    [Theory]
    [InlineData("Under the plan, Chad would reopen the border by October.", CommitmentKind.Proposal)]
    [InlineData("The ministers of Chad and Niger signed an accord under which both countries were to reopen the border by October.", CommitmentKind.Agreement)]
    [InlineData("The Chadian president warned that Chad would close the border if Niger sent troops.", CommitmentKind.Ultimatum)]
    public void Terms_and_threats_are_kept_with_their_kind(string text, CommitmentKind kind) =>
        Assert.Contains(Read(text).Commitments, owed => owed.Kind == kind && owed.Rule is "proposal.terms" or "agreement.terms" or "ultimatum.unless");

    [Fact]
    public void Talks_that_would_be_suspended_are_no_meeting_arranged() =>
        Assert.DoesNotContain(Read("The minister warned that Ghana would suspend talks with Togo unless Togo freed the crew.").Commitments, owed => owed.Kind == CommitmentKind.Meeting);

    [Theory]
    [InlineData("unless if once provided")]
    [InlineData("Agreed agreed to to agree.")]
    [InlineData("\"Offer!\" \"Demand?\" they.")]
    public void Strange_text_makes_nothing_throw(string text) => Assert.NotNull(Read(text));

    private static Record Read(string text) =>
        Chancellor.Value.Read(new ReportReader().Read(Encoding.UTF8.GetBytes(text), "test.txt", new LocalDate(2024, 8, 1)).Single().Value!);
}
