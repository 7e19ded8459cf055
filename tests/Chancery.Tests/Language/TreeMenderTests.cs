using System.Text;
using Chancery.Reading;
using Chancery.Records;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Language;

public sealed class TreeMenderTests
{
    private static readonly Lazy<Chancellor> Chancellor = new(() => Chancery.Chancellor.Load());

    [Fact]
    public void A_past_tense_after_would_carries_on_the_saying()
    {
        Record record = Read("Ghana's Foreign Ministry said the raid would not be forgotten and accused Togo of shielding the gang.");
        Assert.Null(Assert.Single(record.Events, happening => happening.Type == Chancery.Language.EventType.Accuse).Voice);
    }

    [Fact]
    public void What_one_adds_after_a_quotation_is_ones_own() =>
        Assert.All(Read("Two bridges were closed, Chadian President Mahamat Deby said, adding that a third would follow.").Statements, told => Assert.Equal("person:mahamat-deby", told.Speakers.Single().Value));

    [Fact]
    public void A_saying_after_what_it_says_has_its_own_speaker() =>
        Assert.Equal("state:CHL state:PER", string.Join(' ', Read("Peru and Chile will restart border talks on Monday, the two sides announced in a joint statement.").Statements.Single().Speakers.Order()));

    [Fact]
    public void A_form_that_is_past_too_is_past_under_a_past_tense() =>
        Assert.Equal(Status.Occurred, Assert.Single(Read("Peruvian guards beat a Chilean student on Friday, the police said.").Events).Status);

    [Fact]
    public void What_opens_on_a_day_to_come_is_planned() =>
        Assert.Equal(Status.Planned, Assert.Single(Read("A meeting of the foreign ministers of Peru and Chile opens in Lima on Saturday.").Events).Status);

    [Fact]
    public void What_is_due_in_a_city_is_to_come() =>
        Assert.Equal(Status.Planned, Assert.Single(Read("A fourth round of talks between Peru and Chile is due in Lima next week.").Encounters).Status);

    [Theory]
    [InlineData("Vladimir Putin and President of Tajikistan Emomali Rahmon met before a session of the council.", "person:vladimir-putin person:emomali-rahmon")]
    [InlineData("President of Ukraine Volodymyr Zelenskyy met with Speaker of the House of Representatives of the United States Congress Nancy Pelosi, who is on a trip to Ukraine.", "person:volodymyr-zelenskyy person:nancy-pelosi")]
    [InlineData("President Joseph R. Biden, Jr. spoke today with President of Finland Sauli Niinistö.", "person:joe-biden person:sauli-niinisto")]
    public void Both_who_met_take_part_whatever_titles_stand_between(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(text).Encounters[0].Participants));

    [Fact]
    public void A_demonym_before_a_title_is_no_second_one_who_spoke() =>
        Assert.Equal("person:sauli-niinisto person:recep-tayyip-erdogan", string.Join(' ', Assert.Single(Read("Leaders speak by phone\n\nFinnish President Sauli Niinistö spoke by phone with Turkish President Recep Tayyip Erdoğan on Monday, both offices said.").Encounters).Participants));

    [Theory]
    [InlineData("((QR)) What do you think will happen to your farm after corona [ virus ] season is over?")]
    [InlineData("((QR)) Do you think they will come to your town after Ebola [virus] season is over?")]
    public void A_name_in_brackets_before_what_it_stands_beside_stops_nothing(string text) => Assert.NotNull(Read(text));

    private static Record Read(string text) =>
        Chancellor.Value.Read(new ReportReader().Read(Encoding.UTF8.GetBytes(text), "test.txt", new LocalDate(2024, 8, 1)).Single().Value!);
}
