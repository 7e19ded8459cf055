using System.Globalization;
using System.Xml;
using Chancery.Archive.Views;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Actors and the events between them as a graph for networkx, igraph, yEd: GraphML.</summary>
internal sealed class GraphMlFormat : ProjectFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly IReadOnlyList<(string Name, string For, string Type)> Keys =
    [
        ("name", "node", "string"), ("kind", "node", "string"), ("country", "node", "string"), ("documents", "node", "int"),
        ("events", "edge", "int"), ("reports", "edge", "int"), ("goldstein", "edge", "double"), ("first", "edge", "string"), ("last", "edge", "string"), ("mutual", "edge", "boolean"),
    ];

    public override string Name => "graphml";

    public override string Description => "GraphML: actors and the events between them, for networkx, igraph, yEd";

    public override void Write(ExportScope scope, Stream output)
    {
        IReadOnlyList<Link> links = [.. scope.Archive.Network(scope.Facets)];
        using XmlWriter xml = XmlWriter.Create(output, GraphNodes.Settings);
        xml.WriteStartElement("graphml", Namespace);
        foreach ((string name, string of, string type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (KnownActor actor in GraphNodes.Of(scope.Archive, links))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", actor.Id);
            Data(xml, [("name", actor.Name), ("kind", actor.Kind), ("country", actor.Country), ("documents", GraphNodes.Number(actor.Documents))]);
            xml.WriteEndElement();
        }
        int number = 0;
        foreach (Link link in GraphNodes.Edges(links))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", "e" + (number++).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", link.From);
            xml.WriteAttributeString("target", link.To);
            Data(xml,
            [
                ("events", GraphNodes.Number(link.Events)), ("reports", GraphNodes.Number(link.Reports)), ("goldstein", GraphNodes.Number(link.Goldstein)),
                ("first", link.First), ("last", link.Last), ("mutual", link.IsMutual ? "true" : "false"),
            ]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, IEnumerable<(string Key, string? Value)> values)
    {
        foreach ((string key, string? value) in values)
        {
            if (value is null) continue;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }
}
