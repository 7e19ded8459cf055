using System.Text;
using System.Xml;

namespace Chancery.Archive.Exchange;

/// <summary>What a saved search has found as an Atom feed (RFC 4287), for any feed reader.</summary>
public static class AtomFile
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <param name="updated">The moment of the run, as RFC 3339 has it.</param>
    public static string Write(SavedSearch search, IEnumerable<WatchHit> hits, string updated) => Write(
        $"urn:chancery:watch:{Uri.EscapeDataString(search.Name)}", search.Name, updated,
        hits.Select(hit => new AtomEntry(
            $"urn:chancery:{hit.Document.Id}", hit.Document.Title ?? hit.Document.Source, updated, hit.Document.Published is { } day ? Midnight(day) : null, hit.Url,
            $"{hit.Words} {string.Join(' ', hit.Spans)}".TrimEnd())));

    internal static string Write(string id, string title, string updated, IEnumerable<AtomEntry> entries)
    {
        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", id);
            Element(xml, "title", title);
            Element(xml, "updated", updated);
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", "Chancery");
            xml.WriteEndElement();
            foreach (AtomEntry entry in entries) Write(xml, entry);
            xml.WriteEndElement();
        }
        return text.Append('\n').ToString();
    }

    internal static string Midnight(NodaTime.LocalDate day) => LineTable.Cell(day) + "T00:00:00Z";

    private static void Write(XmlWriter xml, AtomEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", entry.Id);
        Element(xml, "title", entry.Title);
        Element(xml, "updated", entry.Updated);
        if (entry.Published is { } published) Element(xml, "published", published);
        if (entry.Url is { } url)
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("href", url);
            xml.WriteEndElement();
        }
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);
}

/// <summary>Moments are as RFC 3339 has them.</summary>
internal sealed record AtomEntry(string Id, string Title, string Updated, string? Published, string? Url, string Summary);
