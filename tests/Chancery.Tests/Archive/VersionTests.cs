using Chancery.Archive;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

public sealed class VersionTests : IDisposable
{
    private static readonly Deed Deed = new("tester", Instant.FromUtc(2023, 5, 6, 12, 0), "asked for by its author");

    private readonly TemporaryProject _temporary = new();
    private readonly RecordArchive _archive;

    public VersionTests() => _archive = _temporary.Open(writes: true);

    public void Dispose()
    {
        _archive.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void A_changed_text_from_the_same_place_is_a_new_version()
    {
        Add(Plain.Of(Plain.Story), "/reports/harbor.txt");
        Record changed = Plain.Of(Plain.Story + " The council meets again in June.");
        Addition addition = Add(changed, "/reports/harbor.txt");
        Assert.Equal(AdditionKind.Version, addition.Kind);
        DocumentSummary newest = Assert.Single(_archive.List());
        Assert.Equal((changed.Report.Id, 2, null), (newest.Id, newest.Version, newest.CopyOf));
        Assert.Equal(2, _archive.List(withVersions: true).Count);
        Assert.Equal(newest.Id, Assert.Single(_archive.Search("harbor")).Document.Id);
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void Another_text_in_the_same_place_is_another_document()
    {
        Add(Plain.Of(Plain.Story), "/reports/latest.txt");
        Assert.Equal(AdditionKind.Added, Add(Plain.Of("Snow closed the mountain road between Alt and Veld. Lorries wait at both ends, and the army brings bread to the villages above."), "/reports/latest.txt").Kind);
    }

    [Fact]
    public void An_address_counts_before_the_file_it_was_saved_in()
    {
        const string Address = "https://example.org/harbor";
        Add(Plain.Of(Plain.Story, url: Address), "/saved/monday.html");
        Assert.Equal(AdditionKind.Version, Add(Plain.Of(Plain.Story.Replace("No vote was held.", "The vote failed.", StringComparison.Ordinal), url: Address), "/saved/friday.html").Kind);
    }

    [Fact]
    public void A_lightly_edited_copy_corroborates_and_chains_to_the_first()
    {
        Record first = Plain.Of(Plain.Story);
        Add(first, "/a.txt");
        Record copy = Plain.Of("(Wire) " + Plain.Story.Replace("on Tuesday", "Tuesday", StringComparison.Ordinal), day: 5);
        Assert.Equal(new Addition(AdditionKind.Copy, first.Report.Id), Add(copy, "/b.txt"));
        Assert.Equal(AdditionKind.Copy, Add(Plain.Of(Plain.Story.Replace("No vote was held.", "", StringComparison.Ordinal) + "More follows."), "/c.txt").Kind);
        Assert.Equal([null, first.Report.Id, first.Report.Id], _archive.List().Select(document => document.CopyOf));
    }

    [Fact]
    public void The_same_phrases_a_month_later_are_no_copy()
    {
        Add(Plain.Of(Plain.Story, day: 1), "/a.txt");
        Assert.Equal(AdditionKind.Added, Add(Plain.Of("Again. " + Plain.Story, day: 25), "/b.txt").Kind);
    }

    [Fact]
    public void A_removed_text_stays_out_and_leaves_a_trace()
    {
        Record first = Plain.Of(Plain.Story);
        Add(first, "/a.txt");
        Add(Plain.Of("(Wire) " + Plain.Story), "/b.txt");
        Assert.True(_archive.Remove(first.Report.Id, Deed));
        Assert.False(_archive.Remove(first.Report.Id, Deed));
        Assert.Equal(AdditionKind.Removed, Add(first, "/a.txt").Kind);
        Assert.Null(Assert.Single(_archive.List()).CopyOf);       // what was a copy of it stands for itself now
        Assert.Single(_archive.Search("breakwater"));
        Assert.Empty(_archive.Faults());
        string entry = Assert.Single(_archive.Log());
        Assert.Contains("\"deed\":\"removed\"", entry, StringComparison.Ordinal);
        Assert.Contains("asked for by its author", entry, StringComparison.Ordinal);
        Assert.Contains("\"deed\":\"added\"", Assert.Single(_archive.Log(withAdditions: true), other => other != entry), StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_newest_version_goes_the_one_before_is_back()
    {
        Record first = Plain.Of(Plain.Story), second = Plain.Of(Plain.Story + " The council meets again in June.");
        Add(first, "/a.txt");
        Add(second, "/a.txt");
        _archive.Remove(second.Report.Id, Deed);
        Assert.Equal((first.Report.Id, true), (_archive.List()[0].Id, _archive.List()[0].IsNewest));
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void A_backup_is_an_archive_with_all_of_it()
    {
        Add(Plain.Of(Plain.Story), "/a.txt");
        string folder = Directory.CreateDirectory(Path.Combine(_temporary.Project.Path, "copy")).FullName;
        _archive.Backup(new ProjectFolder(folder).File);
        Assert.Throws<ArchiveException>(() => _archive.Backup(new ProjectFolder(folder).File));
        using RecordArchive copy = RecordArchive.Open(new ProjectFolder(folder), writes: true);
        Assert.Empty(copy.Faults());
        Assert.Single(copy.Search("breakwater"));
        Assert.Equal(AdditionKind.Present, copy.Add(Plain.Of(Plain.Story)).Kind);
    }

    [Fact]
    public void Two_archives_on_one_file_add_each_text_once()
    {
        using RecordArchive other = _temporary.Open(writes: true);
        Parallel.For(0, 2, worker =>
        {
            RecordArchive archive = worker == 0 ? _archive : other;
            for (int i = 0; i < 25; i++) archive.Add(Plain.Of($"Report {i} says that ship {i * 7} left port {i * 13} with {i} barrels of oil."));
        });
        Assert.Equal(25, _archive.List().Count);
        Assert.Empty(_archive.Faults());
    }

    [Fact]
    public void A_full_disk_is_told_and_loses_nothing()
    {
        Add(Plain.Of(Plain.Story), "/a.txt");
        _archive.LimitSize(pages: 1);
        ArchiveException problem = Assert.Throws<ArchiveException>(() => Add(Plain.Of(string.Join(' ', Enumerable.Range(0, 40_000))), "/b.txt"));
        Assert.Contains("disk is full", problem.Message, StringComparison.Ordinal);
        using RecordArchive again = _temporary.Open();
        Assert.Single(again.List());
        Assert.Empty(again.Faults());
    }

    private Addition Add(Record record, string origin) => _archive.Add(record, new Provenance(origin, Instant.FromUtc(2023, 5, 5, 9, 0)));
}
