using static Chancery.Tests.WorldRoom.CastCheck;

namespace Chancery.Tests.WorldRoom;

/// <summary>Those who held an office before, who are called by another's, and those who took it.</summary>
public sealed class OtherHoldersTests
{
    [Fact]
    public void A_former_president_is_who_left_the_office() =>
        ExpectOn("2024-03-02", "Jair Bolsonaro spoke in Rio. Luiz Inacio Lula da Silva did not answer. The former Brazilian president may not run until 2030.",
            ("The former Brazilian president", "person:jair-bolsonaro"));

    [Fact]
    public void A_predecessor_is_looked_up() =>
        ExpectOn("2023-09-18", "Ebrahim Raisi arrived on Sunday. Emmanuel Macron met Mr Raisi's predecessor in 2019.", ("Mr Raisi's predecessor", "person:hassan-rouhani"));

    [Fact]
    public void A_chancellor_is_no_prime_minister_of_Britain() =>
        ExpectOn("2016-09-04", "Theresa May spoke first. Angela Merkel saw her for ten minutes only. The chancellor then joined a dinner.", ("The chancellor", "person:angela-merkel"));

    [Fact]
    public void A_junta_is_an_authority_of_its_own_while_it_rules()
    {
        ExpectOn("2023-09-02", "Niger's junta expelled an envoy. The putschists gave no reason.", ("Niger's junta", "authority:cnsp"), ("The putschists", "authority:cnsp"));
        ExpectOn("2022-09-02", "Niger's army expelled an envoy.", ("Niger's army", "state:NER"));
    }

    [Fact]
    public void A_relative_by_given_name_bears_the_family_name() =>
        ExpectOn("2024-03-02", "Jair Bolsonaro spoke in Rio. His son Flavio stood beside him. Bolsonaro waved.",
            ("Flavio", "person:flavio-bolsonaro"), ("Bolsonaro waved", "person:jair-bolsonaro"));

    [Fact]
    public void The_north_beside_South_Korea_is_North_Korea() =>
        ExpectOn("2024-06-20", "The State Department said South Korea must stop helping the North.", ("the North", "state:PRK"));

    [Fact]
    public void A_deputy_head_of_an_office_is_not_its_master() =>
        ExpectOn("2022-05-21", "Deputy Head of the Office of the President of Ukraine Ihor Zhovkva met Norwegian envoys.", ("Ihor Zhovkva", "person:ihor-zhovkva"));

    [Fact]
    public void French_is_read_by_the_order_of_words() =>
        ExpectOn("2022-01-31", "BAMAKO, 31 janvier 2022 - L'ambassadeur de France, Joël Meyer, a quitté Bamako. Le ministère malien des Affaires étrangères a remercié son hôte. L'armée malienne a attaqué un camp. M. Meyer a parlé avec Paris.",
            ("Joël Meyer", "person:joel-meyer"), ("ministère malien des Affaires étrangères", "office:mfa-mli"), ("L'armée malienne", "state:mli"), ("M. Meyer", "person:joel-meyer"), ("Paris", "state:fra"));
}
