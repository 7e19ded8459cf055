using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Archive.Exchange.Formats;
using Chancery.Exports;
using Chancery.Records;
using Chancery.Tests.Records;
using DuckDB.NET.Data;
using Record = Chancery.Records.Record;

namespace Chancery.Tests.Archive;

public sealed class FormatTests : IDisposable
{
    private static readonly Record Sample = SampleRecord.Make();

    private readonly TemporaryProject _temporary = new();
    private readonly RecordArchive _archive;

    public FormatTests()
    {
        _archive = _temporary.Open(writes: true);
        _archive.Add(Sample);
    }

    public void Dispose()
    {
        _archive.Dispose();
        _temporary.Dispose();
    }

    public static IEnumerable<TheoryDataRow<string>> Names => ProjectFormat.All.Select(format => new TheoryDataRow<string>(format.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_archive_gives_the_same_bytes(string name) => Assert.Equal(Bytes(name), Bytes(name));

    [Fact]
    public void Records_come_back_from_JSON_lines_without_loss()
    {
        Record back = RecordJson.Parse(Text("jsonl").TrimEnd('\n'));
        Assert.Equal(RecordJson.Write(Sample, withText: true), RecordJson.Write(back, withText: true));
    }

    [Fact]
    public void DuckDB_reads_the_Parquet()
    {
        string file = Path.Combine(_temporary.Project.Path, "events.parquet");
        File.WriteAllBytes(file, Bytes("parquet"));
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*), sum(goldstein), max(place), max(latitude) FROM '{file}' WHERE document = '{Sample.Report.Id}'";
        using DuckDBDataReader row = command.ExecuteReader();
        Assert.True(row.Read());
        Assert.Equal((2L, 1.0, "Geneva", 46.2), (row.GetInt64(0), row.GetDouble(1), row.GetString(2), row.GetDouble(3)));
    }

    [Theory]
    [InlineData("gexf", "http://gexf.net/1.3")]
    [InlineData("graphml", "http://graphml.graphdrawing.org/xmlns")]
    public void Graphs_are_XML_whose_edges_end_at_their_nodes(string name, string space)
    {
        XDocument graph = XDocument.Parse(Text(name));
        XNamespace of = space;
        HashSet<string> nodes = [.. graph.Descendants(of + "node").Select(node => node.Attribute("id")!.Value)];
        XElement[] edges = [.. graph.Descendants(of + "edge")];
        Assert.Equal(["person:ana-prlic", "person:bo-tak"], nodes.Order(StringComparer.Ordinal));

        // One mutual event: an edge each way, none without direction, which networkx refuses among others.
        Assert.Equal(nodes.Order(StringComparer.Ordinal), edges.Select(edge => edge.Attribute("source")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(nodes.Order(StringComparer.Ordinal), edges.Select(edge => edge.Attribute("target")!.Value).Order(StringComparer.Ordinal));
        Assert.All(edges, edge => Assert.True(edge.Attribute("directed") is null && edge.Attribute("type") is null));
    }

    [Theory]
    [InlineData("timelinejs")]
    [InlineData("annotations")]
    [InlineData("stix")]
    public void What_is_JSON_parses(string name) => JsonDocument.Parse(Text(name)).Dispose();

    [Fact]
    public void Annotations_count_code_points_and_quote_exactly()
    {
        Record moved = Plain.Of("🕊🕊 Ana met Bo today.") with { Actors = [.. Sample.Actors], Events = [Sample.Events[0] with { Place = null, Time = null, Trigger = new Trigger(new(9, 12), "meet"), Evidence = [new(9, 15)] }] };
        _archive.Add(moved with { Actors = [.. moved.Actors.Select(actor => actor with { Mentions = [] })] });
        JsonElement target = JsonDocument.Parse(Text("annotations")).RootElement.GetProperty("items").EnumerateArray().Last().GetProperty("target")[0];
        JsonElement quote = target.GetProperty("selector")[0], position = target.GetProperty("selector")[1];
        Assert.Equal("met Bo", quote.GetProperty("exact").GetString());
        Assert.Equal((7, 13), (position.GetProperty("start").GetInt32(), position.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void A_bundle_of_STIX_refers_only_to_what_it_has()
    {
        JsonElement[] objects = [.. JsonDocument.Parse(Text("stix")).RootElement.GetProperty("objects").EnumerateArray()];
        HashSet<string> ids = [.. objects.Select(item => item.GetProperty("id").GetString()!)];
        Assert.Equal(objects.Length, ids.Count);
        Assert.Equal(["identity", "note", "report"], objects.Select(item => item.GetProperty("type").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(objects.Where(item => item.TryGetProperty("object_refs", out _)), item =>
            Assert.All(item.GetProperty("object_refs").EnumerateArray(), reference => Assert.Contains(reference.GetString()!, ids)));
    }

    [Fact]
    public void Turtle_keeps_each_tellings_voice_and_escapes_its_words()
    {
        string turtle = Text("turtle");
        Assert.Contains("sem:accordingTo \"report > the Palace readout > Bo Tak\"", turtle, StringComparison.Ordinal);
        Assert.Contains("dct:title \"Leaders <meet> & \\\"talk\\\"\"", turtle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_is_left_to_be_rated()
    {
        _archive.Decide(Sample.Report.Id, "s1", [("act", "claim")], new Deed("tester", NodaTime.NodaConstants.UnixEpoch, "test"));
        JsonElement review = JsonDocument.Parse(Text("claimreview").TrimEnd('\n')).RootElement;
        Assert.Equal("Bo Tak", review.GetProperty("itemReviewed").GetProperty("author")[0].GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, review.GetProperty("reviewRating").GetProperty("ratingValue").ValueKind);
    }

    [Fact]
    public void Imports_find_columns_by_their_names_and_tell_every_row_they_cannot_take()
    {
        const string File = "Event Date\tEvent ID\tSource Name\tSource Country\tTarget Name\tTarget Country\tCAMEO Code\tEvent Text\tIntensity\tCity\tCountry\tLatitude\tLongitude\n"
            + "2014-03-02\t7\tAna\tFreedonia\tBo \"the\" Tak\tSylvania\t040\tConsult\t1.0\tVelm\tFreedonia\t46.2\t6.1\n"
            + "3/4/2014\t8\tAna\tFreedonia\tBo\tSylvania\t040\tConsult\t1.0\tVelm\tFreedonia\t\t\n"
            + "soon\t9\tAna\tFreedonia\tBo\tSylvania\t040\tConsult\t1.0\tVelm\tFreedonia\t\t\n"
            + "2014-03-02\t10\tAna\n";
        (ForeignEvent? Event, RejectedRow? Rejected)[] rows = [.. DatasetReader.Of("icews").Read(new StringReader(File))];
        Assert.Equal([4, 5], rows.Select(row => row.Rejected?.Line).OfType<int>());
        ForeignEvent[] events = [.. rows.Select(row => row.Event).OfType<ForeignEvent>()];
        Assert.Equal("Bo \"the\" Tak", events[0].Target);
        Assert.Equal(2, _archive.Import(events));
        Assert.Equal(0, _archive.Import(events));
        Assert.Equal(["7", "8"], _archive.Imported(new Facets(Actor: "sylvania")).Select(line => line.Id));
    }

    [Fact]
    public void What_is_exported_for_a_data_set_is_taken_back_by_its_import()
    {
        foreach (string name in (string[])["icews", "polecat", "gdelt"])
        {
            (ForeignEvent? Event, RejectedRow? Rejected)[] rows = [.. DatasetReader.Of(name).Read(new StringReader(Text(name)))];
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Null(row.Rejected));
            Assert.Equal(2023, rows[0].Event?.Day.Year);
        }
    }

    private byte[] Bytes(string name)
    {
        using MemoryStream output = new();
        ProjectFormat.All.First(format => format.Name == name).Write(new ExportScope(_archive, Facets.None, Claims.Keep), output);
        return output.ToArray();
    }

    private string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
