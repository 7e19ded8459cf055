using Chancery.Language;
using Chancery.Text;
using Chancery.World;
using NodaTime;

namespace Chancery.Tests.WorldRoom;

public sealed class WorldTablesTests
{
    private static readonly WorldTables Known = WorldTables.Load();

    [Theory]
    [InlineData("Zelensky", "person:volodymyr-zelenskyy")]
    [InlineData("Volodymyr Zelenskiy", "person:volodymyr-zelenskyy")]
    [InlineData("Vladimir Poutine", "person:vladimir-putin")]
    [InlineData("Recep Tayyip Erdogan", "person:recep-tayyip-erdogan")]
    [InlineData("Kim Jong Un", "person:kim-jong-un")]
    [InlineData("the Kremlin's", "office:kremlin")]
    [InlineData("Élysée", "office:elysee")]
    [InlineData("Elysee Palace", "office:elysee")]
    [InlineData("Foggy Bottom", "office:state-department")]
    [InlineData("Lugansk People's Republic", "authority:lpr")]
    [InlineData("Kiev", "state:UKR")]
    [InlineData("Kosova", "state:XKX")]
    [InlineData("Nato", "org:nato")]
    [InlineData("Minsk accords", "agreement:minsk")]
    public void A_spelling_leads_to_its_actor(string name, string actor) => Assert.Equal(actor, Known.Names.Find(name)[0].Actor?.Value);

    [Theory]
    [InlineData("turkey")]
    [InlineData("china")]
    [InlineData("who")]
    [InlineData("us")]
    [InlineData("Us")]
    [InlineData("may")]
    [InlineData("the bloc")]
    public void A_common_word_is_no_name(string word) => Assert.Empty(Known.Names.Find(word));

    [Theory]
    [InlineData("Quai d' Orsay welcomed", 3, "office:quai-dorsay")]
    [InlineData("Donetsk People 's Republic said", 4, "authority:dpr")]
    [InlineData("Trilateral contact group met", 3, "format:tcg")]
    [InlineData("Kim Jong - un left", 4, "person:kim-jong-un")]
    [InlineData("U.S. officials", 1, "state:USA")]
    [InlineData("Washington , D.C. said", 3, "state:USA")]
    [InlineData("WASHINGTON ( AP )", 1, "state:USA")]
    [InlineData("Macron's visit", 1, "person:emmanuel-macron")]
    public void The_longest_name_is_taken(string text, int length, string actor)
    {
        Word[] words = WordsOf(text);
        Assert.Equal(length, Known.Names.LongestAt(words, 0, words.Length, out IReadOnlyList<NameEntry> entries));
        Assert.Equal(actor, entries[0].Actor?.Value);
    }

    [Fact]
    public void In_a_headline_of_capitals_a_pronoun_is_no_state()
    {
        Word[] words = WordsOf("MINISTER TELLS US ABOUT UKRAINE TALKS");
        Assert.Equal(0, Known.Names.LongestAt(words, 2, words.Length, out _));
        Assert.Equal(1, Known.Names.LongestAt(words, 4, words.Length, out _));
    }

    [Theory]
    [InlineData("RUS", OfficeKind.HeadOfState, "2010-06-01", "person:dmitry-medvedev")]
    [InlineData("RUS", OfficeKind.HeadOfState, "2022-06-01", "person:vladimir-putin")]
    [InlineData("USA", OfficeKind.HeadOfState, "2025-01-20", "person:donald-trump")]
    [InlineData("USA", OfficeKind.HeadOfGovernment, "2024-06-01", "person:joe-biden")]
    [InlineData("GBR", OfficeKind.HeadOfGovernment, "2022-09-20", "person:liz-truss")]
    [InlineData("EU", OfficeKind.HighRepresentative, "2022-02-20", "person:josep-borrell")]
    [InlineData("UN", OfficeKind.OrganizationHead, "2022-02-20", "person:antonio-guterres")]
    public void The_holder_depends_on_the_day(string country, OfficeKind kind, string day, string person) =>
        Assert.Equal(person, Known.Offices.HolderOf(country, kind, Day(day)).Value?.Person.Value);

    [Fact]
    public void Before_the_table_begins_nobody_is_named_and_a_note_says_so()
    {
        Outcome<OfficeTerm> holder = Known.Offices.HolderOf("FRA", OfficeKind.DefenseMinister, new LocalDate(1950, 1, 1));
        Assert.False(holder.HasValue);
        Assert.Equal("office-unknown", Assert.Single(holder.Notes).Code);
    }

    [Fact]
    public void A_title_means_another_office_in_another_state()
    {
        Assert.Equal(OfficeKind.HeadOfState, Known.Offices.HeadCalled("DEU", "president"));
        Assert.Equal(OfficeKind.HeadOfGovernment, Known.Offices.HeadCalled("DEU", "Chancellor"));
        Assert.Null(Known.Offices.HeadCalled("USA", "prime minister"));
        Assert.Equal("person:olaf-scholz", Known.Offices.LeaderOf("DEU", Day("2023-11-16")).Value?.Person.Value);
        Assert.False(Known.Offices.LeaderOf("IRN", Day("2023-11-16")).HasValue);
    }

    [Fact]
    public void A_body_without_a_name_of_its_own_is_named_after_its_state()
    {
        Assert.Equal("office:mod-SRB", Known.States.BodyOf("SRB", OfficeKind.DefenseMinister)?.Value);
        Assert.Equal("office:quai-dorsay", Known.States.BodyOf("FRA", OfficeKind.ForeignMinister)?.Value);
        Assert.Equal("Ministry of Defense of Serbia", Known.Actors.Find(new ActorId("office:mod-SRB"))?.Name);
    }

    [Fact]
    public void A_city_in_a_country_the_report_speaks_of_is_preferred()
    {
        Assert.Equal("FRA", Known.Places.Find("Paris", [])?.Country);
        Assert.Equal("USA", Known.Places.Find("Birmingham", ["USA"])?.Country);
        Assert.Equal("Kharkiv", Known.Places.Find("Kharkov", [])?.Name);
    }

    [Fact]
    public void A_user_folder_adds_a_person_and_ends_a_term()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "people.tsv"), "# id\tname\tcountry\tnames\tfamily\nperson:ada-example\tAda Example\tSRB\t\tExample\n");
            File.WriteAllText(Path.Combine(folder, "offices.tsv"), "# person\tcountry\toffice\tsince\tuntil\tend\ttitle\tsource\nperson:ada-example\tSRB\tForeignMinister\t2023-01-01\t\topen\tMinister\ttest\n");
            WorldTables own = WorldTables.Load(folder);
            Assert.Equal("person:ada-example", own.Names.Find("Ada Example")[0].Actor?.Value);
            Assert.Equal("person:ada-example", own.Offices.HolderOf("SRB", OfficeKind.ForeignMinister, Day("2023-02-01")).Value?.Person.Value);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static Word[] WordsOf(string text)
    {
        string[] forms = text.Split(' ');
        Word[] words = new Word[forms.Length];
        for (int i = 0, start = 0; i < forms.Length; start += forms[i++].Length + 1) words[i] = new Word(i, new TextSpan(start, start + forms[i].Length), forms[i]);
        return words;
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
