using System.Text;
using System.Xml;
using System.Xml.Linq;
using Chancery.Text;

namespace Chancery.Archive.Exchange;

/// <summary>What saved searches have found as an Atom feed (RFC 4287), for any feed reader.</summary>
public static class AtomFile
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Feed readers look when they like: older entries stay, so that news isn't gone before it was seen.</summary>
    private const int MostKept = 500;

    private const string Id = "urn:chancery:watch:";

    /// <param name="name">Of the one search that was run; null for all.</param>
    /// <param name="updated">The moment of the run, as RFC 3339 has it.</param>
    /// <param name="former">What the file holds so far; null for a new one. Its entries follow the new ones.</param>
    /// <exception cref="ChanceryException">The file is no feed of this kind.</exception>
    public static string Write(string? name, IEnumerable<(SavedSearch Search, WatchHit Hit)> news, string updated, string? former = null)
    {
        AtomEntry[] entries =
        [
            .. from found in news
               let document = found.Hit.Document
               select new AtomEntry(
                   $"{Id}{Uri.EscapeDataString(found.Search.Name)}:{document.Id}", document.Title ?? document.Source, updated, document.Published is { } day ? Midnight(day) : null, found.Hit.Url,
                   $"{found.Hit.Words} {string.Join(' ', found.Hit.Spans)}".TrimEnd(), found.Search.Name),
        ];
        HashSet<string> told = [.. entries.Select(entry => entry.Id)];
        IEnumerable<XElement> kept = former is null ? [] : EntriesOf(former).Where(entry => !told.Contains(entry.Element(XName.Get("id", Namespace))?.Value ?? ""));
        return Write(Id + (name is null ? "all" : Uri.EscapeDataString(name)), name ?? "Chancery", updated, entries, kept.Take(Math.Max(0, MostKept - entries.Length)));
    }

    private static IEnumerable<XElement> EntriesOf(string file)
    {
        try
        {
            XElement feed = XElement.Parse(file);
            if (feed.Name == XName.Get("feed", Namespace) && feed.Element(XName.Get("id", Namespace))?.Value.StartsWith(Id, StringComparison.Ordinal) == true)
                return feed.Elements(XName.Get("entry", Namespace));
        }
        catch (XmlException)
        {
            // told below, as for any other file
        }
        throw new ChanceryException("it is there already and no feed that 'watch' has written: give another name.");
    }

    internal static string Write(string id, string title, string updated, IEnumerable<AtomEntry> entries, IEnumerable<XElement>? former = null)
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
            foreach (XElement entry in former ?? []) entry.WriteTo(xml);
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
        if (entry.Category is { } category)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }
        Element(xml, "summary", entry.Summary);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, value);
}

/// <summary>Moments are as RFC 3339 has them.</summary>
internal sealed record AtomEntry(string Id, string Title, string Updated, string? Published, string? Url, string Summary, string? Category = null);
