using Chancery.World;

namespace Chancery.Tests.WorldRoom;

public sealed class DescribedActorsTests
{
    [Fact]
    public void Those_nobody_names_become_actors_when_they_act_or_suffer() => CastCheck.Expect(
        "Dockers blocked the harbour of Gdynia on Monday. Gunmen killed two nurses, before Basque farmers blocked a road.",
        ("Dockers", "population:dockers"), ("Gunmen", "armed-group:gunmen"), ("two nurses", "unnamed:nurses-1"), ("farmers", "population:basque-farmers"));

    [Fact]
    public void A_court_belongs_to_the_country_it_sits_in() => CastCheck.Expect(
        "A court in Lyon jailed the smuggler. Later a Portuguese court freed him.",
        ("A court in Lyon", "office:court-FRA"), ("Portuguese court", "office:court-PRT"));

    [Fact]
    public void Whoever_is_told_of_again_is_the_same() => CastCheck.Expect(
        "A trade union called a strike. Pilots joined. The union gave no date, and the pilots waited.",
        ("A trade union", "org:trade-union-1"), ("The union", "org:trade-union-1"), ("Pilots", "unnamed:pilots-1"), ("the pilots", "unnamed:pilots-1"));

    [Fact]
    public void What_someone_is_makes_no_second_actor() => CastCheck.Expect(
        "The mayor told reporters that her brother is a farmer. Eva Lindqvist, a nurse, left the country on Friday. No party answered the call.",
        ("a farmer", "-"), ("a nurse", "person:eva-lindqvist"), ("No party", "-"));

    [Fact]
    public void The_police_of_a_report_about_one_country_are_its_state() => CastCheck.Expect(
        "Peru closed its ports on Friday. Peru's government blamed the rain. Police arrested a smuggler in Peru.",
        ("Police", "state:PER"));

    [Fact]
    public void They_are_incidental_and_named_actors_are_not()
    {
        Cast cast = CastCheck.Read("Shepherds met Emmanuel Macron.", out _);
        Assert.True(cast[new("population:shepherds")].IsIncidental);
        Assert.False(cast[new("person:emmanuel-macron")].IsIncidental);
    }
}
