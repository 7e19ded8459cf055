namespace Chancery.Tests.WorldRoom;

public sealed class TogetherTests
{
    [Fact]
    public void Former_and_latter_are_the_two_last_named_side_by_side() => CastCheck.Expect(
        "Olaf Scholz and Pedro Sanchez spoke on Monday. The former asked for patience, and the latter agreed.",
        ("The former", "person:olaf-scholz"), ("the latter", "person:pedro-sanchez"));

    [Fact]
    public void Counterparts_are_told_apart_by_country() => CastCheck.ExpectOn(
        "2024-09-12", "French Foreign Minister Stephane Sejourne arrived in Rome with his German and Spanish counterparts.",
        ("counterparts", "person:annalena-baerbock,person:jose-manuel-albares"));

    [Fact]
    public void Both_sides_are_not_their_mediator() => CastCheck.Expect(
        "Qatar hosted talks between Chad and Niger on Sunday. Both countries signed a pledge.",
        ("Both countries", "state:TCD,state:NER"));

    [Fact]
    public void Troops_of_two_states_are_both() => CastCheck.Expect(
        "Kenyan and Ugandan troops crossed the border on Friday.",
        ("troops", "state:KEN,state:UGA"));

    [Fact]
    public void His_deed_is_that_of_whom_the_verb_praises() => CastCheck.Expect(
        "Xi Jinping congratulated Luiz Inacio Lula da Silva on his victory.",
        ("his", "person:luiz-inacio-lula-da-silva"));

    [Fact]
    public void Weapons_go_to_the_government_and_envoys_to_the_city() => CastCheck.Expect(
        "Norway will deliver more air-defence guns to Kyiv. Denmark sent an envoy to Kyiv.",
        ("Kyiv", "state:UKR"), ("Kyiv#2", "-"));

    [Fact]
    public void A_word_of_a_name_is_no_people_and_no_actor_of_its_own() => CastCheck.Expect(
        "The National Congress of Honduras met. Latin American leaders left, and Business Insider told readers why.",
        ("National", "office:parliament-HND"), ("Latin American", "-"), ("Business Insider", "media:business-insider"));
}
