using System.Globalization;
using System.Text;
using Chancery.Archive.Views;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Events as RDF: the Simple Event Model for who, when, where, and PROV-O for which report's words each telling rests on.</summary>
/// <remarks>A status and a voice belong to a telling, so each is a <c>sem:View</c> of its own, <c>sem:accordingTo</c> who vouches for it.</remarks>
internal sealed class TurtleFormat : TextFormat
{
    private const string Prefixes = """
        @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
        @prefix prov: <http://www.w3.org/ns/prov#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        @prefix dct: <http://purl.org/dc/terms/> .

        """;

    public override string Name => "turtle";

    public override string Description => "RDF in Turtle: events by the Simple Event Model, their reports by PROV-O";

    protected override void Write(ExportScope scope, TextWriter output)
    {
        output.Write(Prefixes);
        HashSet<string> described = new(StringComparer.Ordinal);
        foreach (EventDossier happening in scope.Archive.Timeline(scope.Facets)) Write(output, happening, described);
    }

    private static void Write(TextWriter output, EventDossier happening, HashSet<string> described)
    {
        string subject = Urn("event", happening.Id), type = RecordWords.Of(happening.Type);
        Telling first = happening.Tellings[0];
        Event line = first.Record.Events.First(line => line.Id == first.Line);
        output.Write($"\n{subject} a sem:Event ;\n  rdfs:label {Literal($"{type}: {string.Join(", ", happening.Actors)}")} ;\n  sem:eventType {Urn("type", type)}");
        foreach (ActorId actor in line.Actors.Concat(line.Recipients).Distinct()) output.Write($" ;\n  sem:hasActor {Urn("actor", actor.Value)}");
        if (happening.Time?.Days?.Start is { } start) output.Write($" ;\n  sem:hasBeginTimeStamp {Day(start)}");
        if (happening.Time?.Days?.End is { } end) output.Write($" ;\n  sem:hasEndTimeStamp {Day(end)}");
        if (happening.Place is { } place) output.Write($" ;\n  sem:hasPlace {Urn("place", place)}");
        output.Write(" .\n");
        foreach (ActorId actor in line.Actors.Concat(line.Recipients).Distinct())
            if (described.Add(actor.Value)) output.Write($"{Urn("actor", actor.Value)} a sem:Actor ;\n  rdfs:label {Literal(new Wording(first.Record).Name(actor))} .\n");
        if (happening.Place is { } named && described.Add("place " + named)) output.Write($"{Urn("place", named)} a sem:Place ;\n  rdfs:label {Literal(named)} .\n");
        foreach (Telling telling in happening.Tellings) Write(output, subject, telling, described);
    }

    private static void Write(TextWriter output, string subject, Telling telling, HashSet<string> described)
    {
        string document = Urn("document", telling.Document);
        output.Write($"{Urn("telling", $"{telling.Document}:{telling.Line}")} a sem:View, prov:Entity ;\n  dct:subject {subject} ;\n"
            + $"  sem:accordingTo {Literal(telling.Voice)} ;\n  rdfs:comment {Literal(telling.Status)} ;\n  prov:value {Literal(telling.Words)} ;\n  prov:wasQuotedFrom {document} .\n");
        if (!described.Add(telling.Document)) return;
        output.Write($"{document} a prov:Entity ;\n  dct:title {Literal(telling.Record.Report.Title ?? telling.Record.Report.SourceName)}");
        if (telling.Told is { } day) output.Write($" ;\n  dct:issued \"{LineTable.Cell(day)}\"^^xsd:date");
        if (telling.Record.Report.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out Uri? address)) output.Write($" ;\n  dct:source <{address.AbsoluteUri}>");
        output.Write(" .\n");
    }

    private static string Day(NodaTime.LocalDateTime time) => $"\"{LineTable.Cell(time.Date)}\"^^xsd:date";

    /// <summary>Everything but letters, digits and a few signs is escaped, so that no id breaks the brackets.</summary>
    private static string Urn(string kind, string id) => $"<urn:chancery:{kind}:{Uri.EscapeDataString(id)}>";

    private static string Literal(string text)
    {
        StringBuilder literal = new("\"");
        foreach (char c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }
        return literal.Append('"').ToString();
    }
}
