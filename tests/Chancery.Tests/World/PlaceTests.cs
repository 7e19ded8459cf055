using Chancery.World;

namespace Chancery.Tests.WorldRoom;

public sealed class PlaceTests
{
    private static Place Only(string text, string name) => Assert.Single(CastCheck.Read(text, out _).Places, place => place.Place.Name == name).Place;

    [Fact]
    public void A_name_of_several_cities_is_the_one_in_a_country_of_the_report()
    {
        Place tripoli = Only("Lebanon's army deployed on Sunday. Clashes broke out in Tripoli, and Lebanon's prime minister left.", "Tripoli");
        Assert.Equal(("LBN", PlaceFound.Country), (tripoli.Country, tripoli.Found));
    }

    [Fact]
    public void A_province_is_a_place_of_its_country() => Assert.Equal("PAK", Only("Gunmen attacked a bus in Balochistan on Monday.", "Balochistan").Country);

    [Fact]
    public void A_palace_is_where_its_capital_is()
    {
        Place palace = Only("The Austrian chancellor met Emmanuel Macron at the Elysee Palace on Friday.", "Élysée");
        Assert.Equal(("FRA", PlaceFound.Seat), (palace.Country, palace.Found));
        Assert.NotNull(palace.Latitude);
    }

    [Fact]
    public void An_article_of_a_name_may_be_small() => Assert.Equal("SDN", Only("Shelling killed ten people in el-Fasher on Sunday.", "El Fasher").Country);

    [Fact]
    public void A_place_no_table_knows_keeps_its_name()
    {
        Place village = Only("The ministers met in Oberwolkenried, Austria, on Friday.", "Oberwolkenried");
        Assert.Equal(("AUT", PlaceFound.Text, null), (village.Country, village.Found, village.Latitude));
    }
}
