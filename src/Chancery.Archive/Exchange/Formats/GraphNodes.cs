using System.Globalization;
using System.Text;
using System.Xml;
using Chancery.Archive.Views;

namespace Chancery.Archive.Exchange.Formats;

/// <summary>What formats of graphs share.</summary>
internal static class GraphNodes
{
    public static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The actors at either end of a link, in most documents first.</summary>
    public static IEnumerable<KnownActor> Of(RecordArchive archive, IReadOnlyList<Link> links)
    {
        HashSet<string> linked = [.. links.SelectMany(link => new[] { link.From, link.To })];
        return archive.Actors(null).Where(actor => linked.Contains(actor.Id));
    }

    /// <summary>A link both sides act in is one in each direction: readers of graphs refuse edges with and without direction in one file.</summary>
    public static IEnumerable<Link> Edges(IReadOnlyList<Link> links) =>
        links.SelectMany(link => link.IsMutual ? [link, link with { From = link.To, FromName = link.ToName, To = link.From, ToName = link.FromName }] : new[] { link });

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);
}
