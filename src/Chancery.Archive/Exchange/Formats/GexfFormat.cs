using System.Globalization;
using System.Xml;
using Chancery.Archive.Views;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>Actors and the events between them as a graph for Gephi: GEXF 1.3.</summary>
internal sealed class GexfFormat : ProjectFormat
{
    private const string Namespace = "http://gexf.net/1.3";

    public override string Name => "gexf";

    public override string Description => "GEXF 1.3: actors and the events between them, for Gephi";

    public override void Write(ExportScope scope, Stream output)
    {
        IReadOnlyList<Link> links = [.. scope.Archive.Network(scope.Facets)];
        using XmlWriter xml = XmlWriter.Create(output, GraphNodes.Settings);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        Declare(xml, "node", [("0", "kind", "string"), ("1", "country", "string"), ("2", "documents", "integer")]);
        Declare(xml, "edge", [("0", "reports", "integer"), ("1", "goldstein", "double"), ("2", "first", "string"), ("3", "last", "string"), ("4", "mutual", "boolean")]);
        xml.WriteStartElement("nodes", Namespace);
        foreach (KnownActor actor in GraphNodes.Of(scope.Archive, links))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", actor.Id);
            xml.WriteAttributeString("label", actor.Name);
            Values(xml, [("0", actor.Kind), ("1", actor.Country), ("2", GraphNodes.Number(actor.Documents))]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        int number = 0;
        foreach (Link link in GraphNodes.Edges(links))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", (number++).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", link.From);
            xml.WriteAttributeString("target", link.To);
            xml.WriteAttributeString("weight", GraphNodes.Number(link.Events));
            Values(xml, [("0", GraphNodes.Number(link.Reports)), ("1", GraphNodes.Number(link.Goldstein)), ("2", link.First), ("3", link.Last), ("4", link.IsMutual ? "true" : "false")]);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Declare(XmlWriter xml, string kind, IEnumerable<(string Id, string Title, string Type)> attributes)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", kind);
        foreach ((string id, string title, string type) in attributes)
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("title", title);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, IEnumerable<(string Id, string? Value)> values)
    {
        xml.WriteStartElement("attvalues", Namespace);
        foreach ((string id, string? value) in values)
        {
            if (value is null) continue;
            xml.WriteStartElement("attvalue", Namespace);
            xml.WriteAttributeString("for", id);
            xml.WriteAttributeString("value", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
