using System.Text;
using System.Xml;

namespace Chancery.Archive.Exchange;

/// <summary>What a saved search has found as an Atom feed (RFC 4287), for any feed reader.</summary>
public static class AtomFile
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="updated">The moment of the run, as RFC 3339 has it.</param>
    public static string Write(SavedSearch search, IEnumerable<WatchHit> hits, string updated)
    {
        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", $"urn:chancery:watch:{Uri.EscapeDataString(search.Name)}");
            Element(xml, "title", search.Name);
            Element(xml, "updated", updated);
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "Chancery");
            xml.WriteEndElement();
            foreach (WatchHit hit in hits) Entry(xml, hit, updated);
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    private static void Entry(XmlWriter xml, WatchHit hit, string updated)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", $"urn:chancery:{hit.Document.Id}");
        Element(xml, "title", hit.Document.Title ?? hit.Document.Source);
        Element(xml, "updated", updated);
        if (hit.Document.Published is { } day) Element(xml, "published", LineTable.Cell(day) + "T00:00:00Z");
        if (hit.Url is { } url)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("href", url);
            xml.WriteEndElement();
        }
        Element(xml, "summary", $"{hit.Words} {string.Join(' ', hit.Spans)}".TrimEnd());
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);
}
