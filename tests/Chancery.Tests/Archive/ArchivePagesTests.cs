using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Views;
using Chancery.Language;
using Chancery.Records;
using Chancery.Tests.Records;
using Chancery.World;
using NodaTime;
using Record = Chancery.Records.Record;
using Status = Chancery.Records.Status;

namespace Chancery.Tests.Archive;

/// <summary>What lists and charts ask the archive for.</summary>
public sealed class ArchivePagesTests : IDisposable
{
    private static readonly Record Sample = SampleRecord.Make() with { Sentences = [.. SampleRecord.Make().Report.Sections.Select(section => section.Span)] };

    private readonly TemporaryProject _temporary = new();
    private readonly RecordArchive _archive;

    public ArchivePagesTests()
    {
        _archive = _temporary.Open(writes: true);
        _archive.Add(Sample);
        _archive.Add(Plain.Of(Plain.Story, day: 9, name: "story.txt"));
    }

    public void Dispose()
    {
        _archive.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void Documents_come_in_pages_last_published_first()
    {
        Page<SearchHit> first = _archive.Pages.Documents("", Facets.None, 0, 1), second = _archive.Pages.Documents("", Facets.None, 1, 1);
        Assert.Equal((2, "story.txt", "sample.txt"), (first.Total, Assert.Single(first.Items).Document.Source, Assert.Single(second.Items).Document.Source));
        Page<SearchHit> found = _archive.Pages.Documents("retreat", Facets.None, 0, 10);
        Assert.Equal((1, Sample.Report.Id), (found.Total, Assert.Single(found.Items).Document.Id));
        Assert.Contains(SearchHit.Opening, found.Items[0].Snippet);
    }

    [Fact]
    public void Facets_are_counted_among_the_documents_found_only()
    {
        Assert.Contains(_archive.Pages.Counts("", Facets.None), count => count is { Facet: "year", Value: "2023", Documents: 2 });
        IReadOnlyList<FacetCount> counts = _archive.Pages.Counts("retreat", Facets.None);
        Assert.Contains(counts, count => count is { Facet: "actor", Value: "person:bo-tak", Name: "Bo Tak", Documents: 1 });
        Assert.Contains(counts, count => count is { Facet: "year", Documents: 1 });
        Assert.Empty(_archive.Pages.Counts("nowhere", Facets.None));
    }

    [Fact]
    public void A_facet_counts_what_choosing_it_finds()
    {
        foreach (FacetCount count in _archive.Pages.Counts("", Facets.None).Where(count => count.Facet is "status" or "type" or "act"))
        {
            Facets chosen = FacetField.Read(FacetField.All, field => field.Name == count.Facet ? count.Value : null);
            Assert.Equal((count, count.Documents), (count, _archive.Pages.Documents("", chosen, 0, 1).Total));
        }
        Assert.DoesNotContain(_archive.Pages.Counts("", new Facets(Act: Act.Claim)), count => count.Facet is "type" or "status");
    }

    [Fact]
    public void Pages_of_lines_tell_how_many_there_are()
    {
        Page<(Record Record, Statement Line)> page = _archive.Pages.Statements(Facets.None, 1, 1);
        Assert.Equal((2, "s2"), (page.Total, Assert.Single(page.Items).Line.Id));
        Assert.Equal(0, _archive.Pages.Statements(new Facets(Actor: "nobody"), 0, 10).Total);
        Assert.Equal(new Totals(2, 2, _archive.Timeline(Facets.None).Count(), _archive.Commitments(Facets.None).Count(), _archive.Encounters(Facets.None).Count()), _archive.Pages.Totals());
    }

    [Fact]
    public void A_mark_says_the_same_as_the_dossier_it_stands_for()
    {
        Page<EventMark> marks = _archive.Pages.Marks(Facets.None, 10);
        Assert.Equal(_archive.Timeline(Facets.None).Count(), marks.Total);
        EventMark met = Assert.Single(marks.Items, mark => mark.Type == EventType.Consult && mark.IsDone);
        EventDossier dossier = Assert.Single(_archive.Timeline(Facets.None), dossier => dossier.Id == met.Id);
        Assert.Equal(dossier.Time?.Days?.Start?.Date, met.First);
        Assert.Equal((dossier.Reports, Status.Occurred, false), (met.Reports, met.Status, met.IsClaim));
        Assert.Equal(["Ana Prlić", "Bo Tak"], met.Who.Select(actor => actor.Name));
        Assert.All(marks.Items.Where(mark => mark.Id != met.Id), mark => Assert.True(mark.IsClaim || !mark.IsDone));
    }

    [Fact]
    public void A_place_is_where_its_record_says_with_what_happened_there()
    {
        PlaceMark place = Assert.Single(_archive.Pages.Places(Facets.None, 10));
        Place known = Sample.Events.First(line => line.Place is not null).Place!.Place;
        Assert.Equal((known.Name, known.Latitude, known.Longitude, 1, 1, 0), (place.Name, place.Latitude, place.Longitude, place.Events, place.Done, place.Claims));
    }

    [Fact]
    public void Commitments_are_asked_by_kind_and_by_what_is_told()
    {
        foreach (CommitmentKind kind in Enum.GetValues<CommitmentKind>())
            Assert.Equal(Sample.Commitments.Count(line => line.Kind == kind), _archive.Pages.Commitments(Facets.None, kind, null, 0, 10).Total);
        foreach (CommitmentDossier lapsed in _archive.Pages.Commitments(Facets.None, null, CommitmentStatus.Lapsed, 0, 10).Items) Assert.Equal(CommitmentStatus.Lapsed, lapsed.State);
        Assert.Equal(new LocalDate(2023, 5, 9), _archive.Pages.LastDay());
    }

    [Theory]
    [InlineData(Direction.Any), InlineData(Direction.There), InlineData(Direction.Back), InlineData(Direction.Mutual)]
    public void Events_between_two_are_those_that_tension_and_network_count(Direction direction)
    {
        (string ana, string bo) = ("person:ana-prlic", "person:bo-tak");
        int Counted(bool withClaims) => _archive.Tensions(ana, bo, byMonth: true, withClaims, Facets.None)
            .Where(period => direction == Direction.Any || (period.IsMutual ? Direction.Mutual : period.From == ana ? Direction.There : Direction.Back) == direction).Sum(period => period.Events);
        foreach (bool withClaims in (bool[])[true, false])
            Assert.Equal(Counted(withClaims), _archive.Pages.Events(Facets.None, new Between(ana, bo, direction, Happened: true, WithClaims: withClaims), 0, 50).Total);
        int linked = _archive.Network(Facets.None).Where(link => direction == Direction.Any || (link.IsMutual ? Direction.Mutual : link.From == ana ? Direction.There : Direction.Back) == direction)
            .Where(link => (link.From, link.To) == (ana, bo) || (link.From, link.To) == (bo, ana)).Sum(link => link.Events);
        Assert.Equal(linked, _archive.Pages.Events(Facets.None, new Between(ana, bo, direction, IsExact: true), 0, 50).Total);
    }
}
