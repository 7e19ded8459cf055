using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;

namespace Chancery.Tool;

/// <summary>Gets pages and feeds from addresses that the user named; nothing else in Chancery opens a connection.</summary>
internal sealed class Fetcher : IDisposable
{
    private const int MostBytes = 20 * 1024 * 1024, MostItems = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, MaxAutomaticRedirections = 8 })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = MostBytes,
        DefaultRequestHeaders = { { "User-Agent", "chancery" } },
    };

    public static bool IsAddress(string name) =>
        Uri.TryCreate(name, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The page, or the pages that a feed names: each with its address. A page that cannot be had stands with the reason.</summary>
    public IEnumerable<Fetched> Get(string address)
    {
        Fetched first = GetOne(address);
        IReadOnlyList<FeedItem>? items = first.Bytes is { } bytes ? ReadFeed(bytes) : null;
        return items is null ? [first] : items.Select(item => GetItem(item, address));
    }

    /// <returns>Null if the bytes are no feed.</returns>
    internal static IReadOnlyList<FeedItem>? ReadFeed(byte[] bytes)
    {
        try
        {
            using XmlReader xml = XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostBytes });
            xml.MoveToContent();
            if (xml.LocalName is not ("rss" or "feed" or "RDF")) return null;
            return
            [
                .. from item in SyndicationFeed.Load(xml).Items.Take(MostItems)
                   let link = item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.GetAbsoluteUri()?.AbsoluteUri
                   where link is not null && IsAddress(link)
                   select new FeedItem(link),
            ];
        }
        catch (Exception problem) when (problem is XmlException or FormatException or NotSupportedException)
        {
            return null;        // a page, or a text: other readers tell what is wrong with it
        }
    }

    public void Dispose() => _client.Dispose();

    private Fetched GetItem(FeedItem item, string feed) => GetOne(item.Address) is { Bytes: not null } page ? page
        : new Fetched(item.Address, null, $"{item.Address}, of the feed {feed}, could not be had: try it again, or save the page and add the file.");

    private Fetched GetOne(string address)
    {
        try
        {
            using HttpResponseMessage answer = _client.GetAsync(new Uri(address)).GetAwaiter().GetResult();
            if (!answer.IsSuccessStatusCode) return new Fetched(address, null, $"{address} answered {(int)answer.StatusCode} {answer.ReasonPhrase}: check the address, or save the page and add the file.");
            return new Fetched(answer.RequestMessage?.RequestUri?.AbsoluteUri ?? address, answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult(), null);
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or IOException)
        {
            return new Fetched(address, null, $"{address} could not be had: {problem.Message}");
        }
    }

    internal sealed record FeedItem(string Address);
}

/// <param name="Address">Where it was found in the end.</param>
/// <param name="Bytes">Null when it could not be had.</param>
internal sealed record Fetched(string Address, byte[]? Bytes, string? Problem);
