using Chancery.World;

namespace Chancery.Tests.WorldRoom;

/// <summary>Words that point back to whom was spoken of: longer names, ministries, armies, compass points, peoples.</summary>
public sealed class PointingBackTests
{
    [Fact]
    public void A_longer_name_is_the_person_named_before() => CastCheck.Expect(
        "Jonas Eklund took the oath on Monday. A court later ruled that Jonas R. Eklund Torvald could stay. Mr Eklnd thanked it.",
        ("Jonas R. Eklund Torvald", "person:jonas-eklund"));

    [Fact]
    public void A_long_name_under_its_title_is_the_tables_holder() => CastCheck.Expect(
        "Sayyid Ali Hosseini Khamenei, the Supreme Leader of Iran, received guests.", ("Sayyid Ali Hosseini Khamenei", "person:ali-khamenei"));

    [Fact]
    public void A_ministry_is_called_by_what_it_is_for() => CastCheck.Expect(
        "The Greek Ministry of Culture banned the rite. The Greek Culture Ministry gave no reason.",
        ("The Greek Ministry", "office:culture-ministry-GRC"), ("The Greek Culture Ministry", "office:culture-ministry-GRC"));

    [Fact]
    public void Its_spokeswoman_is_of_its_country()
    {
        Cast cast = CastCheck.Read("Cambodia's Defence Ministry closed the road. Its spokeswoman, Sok Chantrea, called the shots a warning.", out _);
        Assert.Equal("KHM", cast[new("person:sok-chantrea")].Country);
    }

    [Fact]
    public void The_army_is_the_one_last_spoken_of() => CastCheck.Expect(
        "The Thai army rejected the account of Cambodia. Four men were hurt, according to the army.", ("the army", "state:THA"));

    [Fact]
    public void The_north_is_the_state_called_so() => CastCheck.Expect(
        "North Korea fired a missile on Monday. Seoul will answer if the North fires again. North and South Korea have no treaty.",
        ("the North", "state:PRK"), ("North and", "state:PRK"));

    [Fact]
    public void The_argentine_is_the_man_spoken_of() => CastCheck.Expect(
        "Gustavo Petro met Javier Milei in Rosario on Friday. Petro said the Argentine was a friend of the rich.", ("the Argentine", "person:javier-milei"));

    [Fact]
    public void The_regime_is_not_that_of_the_one_who_speaks_of_it() => CastCheck.Expect(
        "Washington discussed the crisis in Myanmar. The United States will press the regime to end the violence.", ("the regime", "state:MMR"));

    [Fact]
    public void In_a_transcript_I_is_whose_turn_it_is() => CastCheck.Expect(
        "Remarks by President Macron and Chancellor Scholz\n\nCHANCELLOR SCHOLZ: (As interpreted.) I thank you for the welcome.\n\nPRESIDENT MACRON: It was time, and I am glad.",
        ("I thank", "person:olaf-scholz"), ("I am glad", "person:emmanuel-macron"));

    [Fact]
    public void The_office_of_a_leader_is_his_body() => CastCheck.Expect(
        "The office of French President Emmanuel Macron denied the report.", ("The office", "office:elysee"));

    [Fact]
    public void At_his_side_is_no_state() => CastCheck.Expect(
        "Emmanuel Macron praised the mayor. Macron said he was glad to have such a fighter at his side.", ("side", "-"));

    [Fact]
    public void A_predecessor_is_not_who_has_him() => CastCheck.Expect(
        "The meeting was held in Brussels. Boris Pistorius, whose predecessor Christine Lambrecht bought the guns, stayed away.", ("predecessor", "person:christine-lambrecht"));
}
