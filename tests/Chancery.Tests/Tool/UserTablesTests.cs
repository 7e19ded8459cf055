using Chancery.Text;
using Chancery.Tool;
using Chancery.World;
using NodaTime;

namespace Chancery.Tests.Tool;

public sealed class UserTablesTests : IDisposable
{
    private readonly DirectoryInfo _project = Directory.CreateTempSubdirectory("chancery-tables");

    public void Dispose() => _project.Delete(recursive: true);

    [Fact]
    public void A_project_without_tables_has_none() => Assert.Null(UserTables.In(_project.FullName));

    [Fact]
    public void A_projects_people_and_offices_are_known()
    {
        Write("people", "# id\tname\tcountry\tnames\tfamily\nperson:ana-lopez\tAna Lopez\tPER\t\tLopez\n");
        Write("offices", "# person\tcountry\toffice\tsince\tuntil\tend\ttitle\tsource\nperson:ana-lopez\tPER\tForeignMinister\t2035-03-01\t\topen\tMinister of Foreign Affairs\town notes\n");
        Who who = new WhoFinder(WorldTables.Load(UserTables.In(_project.FullName))).Find("the Peruvian foreign minister", new LocalDate(2035, 4, 1))[0];
        Assert.Equal("person:ana-lopez", who.Id?.Value);
    }

    [Fact]
    public void A_fault_names_its_line()
    {
        Write("offices", "# person\tcountry\toffice\tsince\tuntil\tend\ttitle\tsource\nperson:ana-lopez\tPER\tQueen\t2035-03-01\t\topen\t\town notes\n");
        Assert.Contains("offices.tsv:2:", Assert.Throws<ChanceryException>(() => UserTables.In(_project.FullName)).Message, StringComparison.Ordinal);
    }

    private void Write(string table, string text)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_project.FullName, "tables")).FullName;
        File.WriteAllText(Path.Combine(folder, table + ".tsv"), text);
    }
}
