using Chancery.Language;
using Chancery.World;

namespace Chancery.Tests.WorldRoom;

public sealed class CastFinderTests
{
    [Fact]
    public void A_counterpart_is_the_holder_of_the_same_office() => CastCheck.Expect(
        "German Chancellor Olaf Scholz spoke with his Indian counterpart on Monday. Scholz thanked him for the talks.",
        ("Olaf Scholz", "person:olaf-scholz"), ("his", "person:olaf-scholz"), ("his Indian counterpart", "person:narendra-modi"), ("him", "person:narendra-modi"));

    [Fact]
    public void An_office_without_a_name_is_looked_up_on_the_reports_day() => CastCheck.ExpectOn(
        "2015-06-01", "The French president and the British prime minister met in Lyon.",
        ("The French president", "person:francois-hollande"), ("the British prime minister", "person:david-cameron"));

    [Fact]
    public void Two_leaders_are_those_who_were_brought_together() => CastCheck.Expect(
        "Turkish President Recep Tayyip Erdogan received Kyriakos Mitsotakis on Tuesday. The two leaders discussed migration. Both sides called the visit useful.",
        ("The two leaders", "person:recep-tayyip-erdogan,person:kyriakos-mitsotakis"), ("Both sides", "person:recep-tayyip-erdogan,person:kyriakos-mitsotakis"));

    [Fact]
    public void Two_governments_are_the_states_of_those_brought_together() => CastCheck.Expect(
        "Emmanuel Macron held talks with Olaf Scholz in the French capital on Monday, and the two governments signed a treaty.",
        ("the two governments", "state:FRA,state:DEU"));

    [Fact]
    public void Both_sides_are_not_the_one_who_calls_on_them() => CastCheck.Expect(
        "Armenia and Azerbaijan exchanged fire. Iran's Foreign Ministry urged both sides to stop.",
        ("both sides", "state:ARM,state:AZE"));

    [Fact]
    public void A_capital_is_its_government_when_it_acts_and_a_place_when_one_goes_there()
    {
        const string text = "Cairo rejected the plan. The envoy will travel to Cairo on Friday, and talks in Ankara go on. A request to Ankara was refused.";
        CastCheck.Expect(text, ("Cairo rejected", "state:EGY"), ("to Cairo", "-"), ("in Ankara", "-"), ("to Ankara", "state:TUR"));
        Cast cast = CastCheck.Read(text, out _);
        Assert.Equal(2, cast.Places.Count(place => place.Place.Name is "Cairo" or "Ankara"));
    }

    [Fact]
    public void A_person_no_table_knows_is_made_of_what_the_text_says()
    {
        Cast cast = CastCheck.Read("Norwegian envoy Solveig Hammerstrand said talks had failed. Hammerstrand will report to Oslo.", out _);
        Actor person = cast[new("person:solveig-hammerstrand")];
        Assert.Equal("NOR", person.Country);
        Assert.Equal(2, cast.Mentions.Count(mention => mention.Actors.Contains(person.Id)));
    }

    [Fact]
    public void A_namesake_is_not_taken_for_the_famous_bearer() => CastCheck.Expect(
        "The painter Gerhard Putin opened a show in Graz. Putin said he was happy.",
        ("Gerhard Putin", "person:gerhard-putin"), ("Putin said", "person:gerhard-putin"));

    [Fact]
    public void An_adviser_is_not_the_one_advised() => CastCheck.Expect(
        "Nadia Berkane, an adviser to Tunisian President Kais Saied, left Paris.",
        ("Nadia Berkane", "person:nadia-berkane"), ("an adviser", "person:nadia-berkane"), ("Tunisian President Kais Saied", "person:kais-saied"));

    [Fact]
    public void A_ministry_is_the_one_last_spoken_of() => CastCheck.Expect(
        "Poland's Defence Ministry denied the report. \"No plane took off,\" it said. The ministry gave no details.",
        ("Poland's Defence Ministry", "office:mod-POL"), ("it said", "office:mod-POL"), ("The ministry", "office:mod-POL"));

    [Fact]
    public void Troops_of_a_state_are_the_state() => CastCheck.Expect(
        "Ethiopian forces shelled Eritrean positions, and an Eritrean soldier died.",
        ("Ethiopian forces", "state:ETH"), ("Eritrean positions", "state:ERI"), ("an Eritrean soldier", "state:ERI"));

    [Fact]
    public void We_in_a_quotation_is_its_speaker_and_our_troops_his_state() => CastCheck.Expect(
        "\"We will answer, and our troops are ready,\" Israeli Defence Minister Yoav Gallant said.",
        ("We", "person:yoav-gallant"), ("our troops", "state:ISR"));

    [Fact]
    public void The_three_are_all_who_were_brought_together() => CastCheck.Expect(
        "Sergey Lavrov held talks with Mevlut Cavusoglu and Amir Khan Muttaqi on Monday. The three discussed trade.",
        ("The three", "person:sergey-lavrov,person:mevlut-cavusoglu,person:amir-khan-muttaqi"));

    [Fact]
    public void Its_embassy_is_the_embassy_of_the_state_that_acts() => CastCheck.Expect(
        "The Chilean embassy in Lima was closed. Brazil protested through its embassy in Santiago.",
        ("The Chilean embassy", "office:embassy-CHL-in-PER"), ("its embassy", "office:embassy-BRA-in-CHL"));

    [Fact]
    public void A_woman_is_not_he() => CastCheck.Expect(
        "Janet Yellen received Andrzej Duda in Warsaw. She praised him.",
        ("She", "person:janet-yellen"), ("him", "person:andrzej-duda"));

    [Fact]
    public void An_office_to_come_is_nobodys() => CastCheck.Expect(
        "Mira Kovalenko is a candidate for President of Ukraine and hopes to be the next president.",
        ("the next president", "-"));

    [Fact]
    public void A_spokesman_nobody_names_speaks_as_his_body() => CastCheck.Expect(
        "A State Department spokesman said no decision had been taken. A senior diplomat disagreed.",
        ("A State Department spokesman", "office:state-department"), ("A senior diplomat", "unnamed:diplomat-1"));

    [Fact]
    public void It_that_is_no_actor_stays_without_one() => CastCheck.Expect(
        "Spain sent the plan to Rabat. It is too early to judge, and it is unclear what comes next.",
        ("It is", "-"), ("it is", "-"));

    [Fact]
    public void Every_mention_has_its_head_inside_and_its_words_in_the_text()
    {
        const string text = "Russian Foreign Ministry spokeswoman Maria Zakharova accused the Ukrainian army. \"They shelled us,\" she told Tass in Moscow.";
        Cast cast = CastCheck.Read(text, out Analysis analysis);
        Assert.All(cast.Mentions, mention =>
        {
            Assert.True(mention.Words.Contains(mention.Head));
            Assert.Equal(analysis.SpanOf(mention.Words), mention.Span);
            Assert.NotNull(cast.MentionOf(analysis.Words[mention.Head]));
        });
        Assert.Contains(cast.Mentions, mention => mention.Actors.Contains(new("office:mfa-RUS")) && analysis.TextOf(mention.Span) == "Russian Foreign Ministry");
    }

    [Fact]
    public void A_text_that_speaks_of_nobody_gives_an_empty_cast() => Assert.Empty(CastCheck.Read("The weather was mild, and nothing happened.", out _).Mentions);
}
