using Chancery.Archive;
using Chancery.Records;
using Chancery.Tests.Records;
using Microsoft.Data.Sqlite;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

public sealed class UpgradeTests : IDisposable
{
    private static readonly Record Sample = SampleRecord.Make();

    private readonly ProjectFolder _project = new(Directory.CreateTempSubdirectory("chancery-test").FullName);

    public void Dispose() => Directory.Delete(_project.Path, recursive: true);

    [Fact]
    public void An_archive_of_the_first_schema_opens_after_an_upgrade_and_its_file_is_kept()
    {
        MakeFirstSchema();
        Assert.Contains("chancery upgrade", Assert.Throws<ArchiveException>(() => RecordArchive.Open(_project)).Message, StringComparison.Ordinal);
        string? former = RecordArchive.Upgrade(_project);
        Assert.True(File.Exists(former));
        using RecordArchive archive = RecordArchive.Open(_project, writes: true);
        Assert.Equal(RecordJson.Write(Sample, withText: true), RecordJson.Write(archive.Find(Sample.Report.Id)!, withText: true));
        Assert.Single(archive.Encounters(Facets.None));
        Assert.Single(archive.Search("leaders"));
        Assert.Equal(Sample.Report.Id, Assert.Single(archive.Outdated()));
        Assert.Empty(archive.Faults());
        Assert.Null(RecordArchive.Upgrade(_project));
    }

    private void MakeFirstSchema()
    {
        using SqliteConnection connection = new($"Data Source={_project.File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Path.Combine(TestFiles.Root, "tests", "Chancery.Tests", "Archive", "Old", "schema-1.sql"));
        command.ExecuteNonQuery();
        command.CommandText = "INSERT INTO document VALUES (1, $id, $hash, 'sample.txt', NULL, $title, 'en', '2023-05-04', '0.1.0', $record, $text)";
        command.Parameters.AddWithValue("$id", Sample.Report.Id);
        command.Parameters.AddWithValue("$hash", Sample.Report.Source.Hash);
        command.Parameters.AddWithValue("$title", Sample.Report.Title);
        command.Parameters.AddWithValue("$record", RecordJson.Write(Sample, indented: false));
        command.Parameters.AddWithValue("$text", Sample.Report.Source.Text);
        command.ExecuteNonQuery();
    }
}
