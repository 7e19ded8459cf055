using System.Xml.Linq;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Tests.Records;
using Chancery.Text;

namespace Chancery.Tests.Archive;

public sealed class WatchTests : IDisposable
{
    private readonly TemporaryProject _temporary = new();
    private readonly RecordArchive _archive;

    public WatchTests() => _archive = _temporary.Open(writes: true);

    public void Dispose()
    {
        _archive.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public void Only_what_came_after_is_news_and_only_until_it_is_seen()
    {
        SavedSearch search = new("walls", "breakwater OR winter*", Facets.None);
        _archive.Add(Plain.Of("An old breakwater stands in the winter sea."));
        _archive.Watch(search);
        Assert.Empty(_archive.News(search));
        _archive.Add(Plain.Of("Nothing of note."));
        _archive.Add(Plain.Of("🕊 The breakwater held, or so they say; winters come and go."));
        WatchHit hit = Assert.Single(_archive.News(search));
        Assert.Equal(["breakwater", "or", "winters"], hit.Spans.Select(span => _archive.Find(hit.Document.Id)!.Report.Source.Slice(span)));
        _archive.MarkSeen(search);
        Assert.Empty(_archive.News(search));
    }

    [Fact]
    public void Facets_alone_can_be_watched_and_are_kept_as_they_were()
    {
        SavedSearch search = new("demands", "", new Facets(Actor: "tak", Act: Act.Demand, From: new(2023, 5, 1)));
        _archive.Watch(search);
        Assert.Equal(search, Assert.Single(_archive.Watches()));
        _archive.Add(Plain.Of(Plain.Story));
        _archive.Add(SampleRecord.Make());
        Assert.Equal(SampleRecord.Make().Report.Id, Assert.Single(_archive.News(search)).Document.Id);
        Assert.True(_archive.Forget("demands"));
        Assert.False(_archive.Forget("demands"));
    }

    [Fact]
    public void A_feed_of_it_has_what_Atom_asks_for()
    {
        SavedSearch search = new("a & b", "met", Facets.None);
        _archive.Watch(search);
        _archive.Add(SampleRecord.Make());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement feed = XElement.Parse(AtomFile.Write("a & b", _archive.News(search).Select(hit => (search, hit)), "2023-06-01T00:00:00Z"));
        XElement entry = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal(("a & b", "Leaders <meet> & \"talk\""), (feed.Element(atom + "title")?.Value, entry.Element(atom + "title")?.Value));
        Assert.All((string[])["id", "title", "updated"], name => Assert.NotNull(entry.Element(atom + name)));
    }

    [Fact]
    public void One_feed_tells_what_all_searches_found_and_keeps_what_it_told()
    {
        SavedSearch one = new("one", "met", Facets.None), other = new("other", "", Facets.None);
        _archive.Watch(one);
        _archive.Watch(other);
        _archive.Add(SampleRecord.Make());
        XNamespace atom = "http://www.w3.org/2005/Atom";
        string first = AtomFile.Write(null, [.. _archive.News(one).Select(hit => (one, hit)), .. _archive.News(other).Select(hit => (other, hit))], "2023-06-01T00:00:00Z");
        string again = AtomFile.Write(null, [], "2023-06-02T00:00:00Z", first);
        foreach (string feed in (string[])[first, again])
            Assert.Equal(["one", "other"], XElement.Parse(feed).Elements(atom + "entry").Select(entry => entry.Element(atom + "category")?.Attribute("term")?.Value));
        Assert.Throws<ChanceryException>(() => AtomFile.Write(null, [], "2023-06-02T00:00:00Z", "<html>not a feed</html>"));
    }
}
