namespace Chancery.Tests.WorldRoom;

public sealed class HomeTests
{
    [Fact]
    public void A_ministry_is_of_the_country_of_the_city_it_is_in() => CastCheck.Expect(
        "Finland and Norway closed the road. The Foreign Ministry in Nairobi said an envoy had left.",
        ("The Foreign Ministry in Nairobi", "office:mfa-KEN"));

    [Fact]
    public void An_army_spoken_of_without_a_country_is_the_speakers() => CastCheck.Expect(
        "Kenyan President William Ruto met Ugandan traders. Greek Defense Minister Nikos Dendias said the army had left the island.",
        ("the army", "state:GRC"));

    [Fact]
    public void A_body_is_of_the_country_of_who_speaks_for_it() => CastCheck.Expect(
        "The Foreign Ministry's spokeswoman, Maria Zakharova, accused Norway of lying.",
        ("The Foreign Ministry's", "office:mfa-RUS"));

    [Fact]
    public void A_parliament_without_a_country_is_of_the_dateline() => CastCheck.Expect(
        "LIMA (North Wire) - Peru and Chile reopened the port on Friday. Peru had closed it in May. The Senate urged the government to wait.",
        ("The Senate", "office:senate-PER"), ("the government", "state:PER"));

    [Fact]
    public void An_initial_and_a_family_name_are_the_bearer() => CastCheck.Expect(
        "Armenian Prime Minister Nikol Pashinyan left on Monday. N. Pashinyan will not meet V. Putin.",
        ("N. Pashinyan", "person:nikol-pashinyan"), ("V. Putin", "person:vladimir-putin"));

    [Fact]
    public void A_role_between_two_names_is_the_seconds_where_the_first_has_one() => CastCheck.Expect(
        "At the invitation of Prime Minister Kyriakos Mitsotakis, the President of Cyprus, Nikos Christodoulides, paid a visit to Greece.",
        ("the President of Cyprus", "person:nikos-christodoulides"), ("Prime Minister Kyriakos Mitsotakis", "person:kyriakos-mitsotakis"));

    [Fact]
    public void Two_titles_before_one_name_are_one_persons() => CastCheck.Expect(
        "Deputy Prime Minister and Foreign Minister Antonio Tajani left Rome.",
        ("Deputy Prime Minister", "person:antonio-tajani"));

    [Fact]
    public void The_diplomat_is_who_was_just_spoken_of() => CastCheck.Expect(
        "Kremlin spokesman Dmitry Peskov praised the plan. \"It will work,\" the Kremlin official said.",
        ("the Kremlin official", "person:dmitry-peskov"));

    [Fact]
    public void The_chief_of_a_palace_is_its_president() => CastCheck.Expect(
        "The Kremlin chief called his Belarusian counterpart on Friday.",
        ("The Kremlin chief", "person:vladimir-putin"));

    [Fact]
    public void The_bloc_is_the_union_last_spoken_of() => CastCheck.Expect(
        "ECOWAS met in Abuja on Friday. The bloc will send envoys to Niamey.",
        ("The bloc", "org:ecowas"));

    [Fact]
    public void A_critic_of_a_country_is_not_of_it()
    {
        Chancery.World.Cast cast = CastCheck.Read("Dmitry Medvedev, a fierce critic of Ukraine, said talks were useless.", out _);
        Assert.Equal("RUS", cast[new("person:dmitry-medvedev")].Country);
    }

    [Fact]
    public void A_state_that_is_also_a_family_name_is_the_state() => CastCheck.Expect(
        "Montenegro denied that it had closed the road.",
        ("Montenegro", "state:MNE"));

    [Fact]
    public void It_in_the_words_of_a_spokesman_is_whom_he_speaks_for() => CastCheck.Expect(
        "Houthi military spokesman Yahya Saree said it had fired at the ship. Saudi Arabia denied this.",
        ("it had", "armed-group:houthis"));
}
