using Chancery.Archive;
using Chancery.Language;
using Chancery.Records;
using Chancery.Tests.Records;
using Chancery.Text;
using Microsoft.Data.Sqlite;
using NodaTime;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

public sealed class RecordArchiveTests : IDisposable
{
    private static readonly TextSpan[] Sentences = [SampleRecord.Span("President Ana Prlić"), SampleRecord.Span("According to")];
    private static readonly Record Sample = SampleRecord.Make() with { Sentences = [.. Sentences] };

    private readonly TemporaryProject _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void What_is_stored_comes_back_as_the_same_record()
    {
        Add(Sample);
        using RecordArchive archive = _temporary.Open();
        Record found = archive.Find(Sample.Report.Id) ?? throw new InvalidOperationException("not found");
        Assert.Equal(RecordJson.Write(Sample, withText: true), RecordJson.Write(found, withText: true));
        Assert.Equal(Sample.Sentences, found.Sentences);
        Assert.Empty(archive.Faults());
    }

    [Fact]
    public void The_same_text_twice_is_one_document()
    {
        Assert.Equal(AdditionKind.Added, Add(Sample).Kind);
        Assert.Equal(AdditionKind.Present, Add(Sample with { Report = Sample.Report with { SourceName = "copy.txt" } }).Kind);
        using RecordArchive archive = _temporary.Open();
        Assert.Equal("sample.txt", Assert.Single(archive.List()).Source);
    }

    [Fact]
    public void A_document_that_fails_midway_leaves_nothing()
    {
        Record unsound = Sample with { Encounters = [Sample.Encounters[0] with { Event = "e99" }] };
        Assert.Throws<ArchiveException>(() => Add(unsound));
        using RecordArchive archive = _temporary.Open();
        Assert.Empty(archive.List());
        Assert.Empty(archive.Search("leader"));
        Assert.True(Add(Sample).IsNew);
    }

    [Theory]
    [InlineData("geneve", true)]                            // as people type it
    [InlineData("\"full retreat\" monday", true)]
    [InlineData("retr*", true)]
    [InlineData("retreat -monday", false)]
    [InlineData("\"retreat full\"", false)]
    [InlineData("retreat OR nothing AND (", false)]         // operators of the engine are words like others
    [InlineData("\"", false)]
    [InlineData("'; DROP TABLE document; --", false)]
    public void Search_takes_words_phrases_and_beginnings(string words, bool found)
    {
        Add(Sample);
        using RecordArchive archive = _temporary.Open();
        Assert.Equal(found, archive.Search(words).Any());
        Assert.Single(archive.List());
    }

    [Fact]
    public void Events_are_found_by_who_what_how_and_when()
    {
        Add(Sample);
        using RecordArchive archive = _temporary.Open();
        string Ids(Facets query) => string.Join(' ', archive.Events(query).SelectMany(lines => lines.Ids).Order(StringComparer.Ordinal));
        Assert.Equal("e1 e2", Ids(new Facets()));
        Assert.Equal("e1 e2", Ids(new Facets(Actor: "PRLIĆ")));
        Assert.Equal("e1 e2", Ids(new Facets(Actor: "prlic")));
        Assert.Equal("", Ids(new Facets(Actor: "rlic")));
        Assert.Equal("e1", Ids(new Facets(Actor: "person:bo-tak")));
        Assert.Equal("e2", Ids(new Facets(Type: EventType.Retreat)));
        Assert.Equal("e1", Ids(new Facets(Status: Status.Occurred)));
        Assert.Equal("e1", Ids(new Facets(From: new LocalDate(2023, 5, 3), To: new LocalDate(2023, 5, 3))));
        Assert.Equal("", Ids(new Facets(From: new LocalDate(2023, 5, 4))));
        Assert.Equal("", Ids(new Facets(Actor: "%")));
    }

    [Theory]
    [InlineData("FIN")]
    [InlineData("FI")]
    [InlineData("finland")]
    [InlineData("Finlande")]
    public void A_state_by_code_or_name_is_all_who_act_for_it(string name)
    {
        Add(Sample with { Actors = [.. Sample.Actors.Select(recorded => recorded with { Actor = recorded.Actor with { Country = recorded.Actor.Country is null ? null : "FIN" } })] });
        using RecordArchive archive = _temporary.Open();
        Assert.Equal(["e1", "e2"], archive.Events(new Facets(Actor: name)).SelectMany(lines => lines.Ids).Order(StringComparer.Ordinal));
        Assert.All(archive.Actors(name), actor => Assert.Equal("FIN", actor.Country));
        Assert.Empty(archive.Events(new Facets(Actor: "SWE")));
    }

    [Fact]
    public void However_lines_are_asked_for_they_come_by_document_and_number_and_a_page_goes_on_where_one_ended()
    {
        Record sample = SampleRecord.Make();
        Event first = sample.Events[0];
        using RecordArchive archive = _temporary.Open(writes: true);
        for (int i = 0; i < 3; i++)
        {
            SourceText text = SourceText.From(sample.Report.Source.Text + new string('.', i));
            archive.Add(sample with
            {
                Report = sample.Report with { Source = text },
                Commitments = [],
                Encounters = [],
                Events = [.. Enumerable.Range(1, 11).Select(n => first with { Id = $"e{n}" })],
            });
        }
        foreach (Facets facets in (Facets[])[new(), new(Actor: "person:bo-tak"), new(Type: first.Type, From: new LocalDate(2023, 5, 1)), new(Actor: "person:bo-tak", Source: "")])
        {
            FoundLines[] found = [.. archive.Events(facets)];
            Assert.Equal([11, 11, 11], found.Select(lines => lines.Ids.Count));
            Assert.Equal(found.Select(lines => lines.Place).Order(), found.Select(lines => lines.Place));
            FoundLines[] rest = [.. archive.Events(facets, new LinePlace(found[1].Place, 9))];
            Assert.Equal(["e10", "e11"], rest[0].Ids);
            Assert.Equal((2, 11), (rest.Length, rest[1].Ids.Count));
        }
    }

    [Fact]
    public void Statements_are_found_by_speaker_not_by_addressee()
    {
        Add(Sample);
        using RecordArchive archive = _temporary.Open();
        Assert.Equal("s1", Assert.Single(Assert.Single(archive.Statements(new Facets("tak"))).Ids));
        Assert.Empty(archive.Statements(new Facets("prlić")));
    }

    [Fact]
    public void A_changed_text_and_a_lost_row_are_found()
    {
        Add(Sample);
        Execute("UPDATE document SET text = replace(text, 'met', 'hit'); DELETE FROM commitment");
        using RecordArchive archive = _temporary.Open();
        Assert.Contains(archive.Faults(), fault => fault.Contains("does not match its hash", StringComparison.Ordinal));
        Execute("UPDATE document SET text = replace(text, 'hit', 'met')");
        Assert.Contains(archive.Faults(), fault => fault.Contains("other counts of lines", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_of_a_later_version_is_left_alone()
    {
        Execute("PRAGMA user_version = 99");
        Assert.Contains("schema 99", Assert.Throws<ArchiveException>(() => _temporary.Open(writes: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_told_and_left_as_it_is()
    {
        byte[] noise = [.. Enumerable.Range(0, 9000).Select(i => (byte)(i * 31))];
        File.WriteAllBytes(_temporary.Project.File, noise);
        Assert.Contains("Nothing was changed", Assert.Throws<ArchiveException>(() => _temporary.Open(writes: true)).Message, StringComparison.Ordinal);
        Assert.Equal(noise, File.ReadAllBytes(_temporary.Project.File));
    }

    [Fact]
    public void What_is_no_project_or_cannot_be_written_is_said_so()
    {
        string nowhere = Path.Combine(_temporary.Project.Path, "nowhere");
        Assert.Contains("chancery init", Assert.Throws<ArchiveException>(() => RecordArchive.Open(new ProjectFolder(nowhere))).Message, StringComparison.Ordinal);
        Assert.Throws<ArchiveException>(() => RecordArchive.Create(_temporary.Project));
        using RecordArchive archive = _temporary.Open(writes: false);
        Assert.Contains("may not be written", Assert.Throws<ArchiveException>(() => archive.Add(Sample)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_is_found_from_a_folder_inside_it()
    {
        string inside = Directory.CreateDirectory(Path.Combine(_temporary.Project.Path, "a", "b")).FullName;
        Assert.Equal(_temporary.Project, ProjectFolder.Find(inside));
    }

    private Addition Add(Record record)
    {
        using RecordArchive archive = _temporary.Open(writes: true);
        return archive.Add(record);
    }

    /// <summary>As another program would.</summary>
    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={_temporary.Project.File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
