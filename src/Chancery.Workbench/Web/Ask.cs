using Chancery.Archive;

namespace Chancery.Workbench.Web;

/// <summary>What one request asks of a screen, and what it can ask in turn.</summary>
/// <param name="id">Of the one thing that the screen shows; empty for a list.</param>
internal sealed class Ask(RecordArchive archive, Address address, Words words, string id = "")
{
    private readonly FacetQuery _query = new(address);

    public RecordArchive Archive => archive;

    public Address Address => address;

    public Words Words => words;

    public string Id => id;

    public Facets Facets => _query.Facets;

    /// <summary>What was asked and means nothing, such as a type that there is not.</summary>
    public IReadOnlyList<string> Unknown => _query.Unknown;

    /// <summary>From 1.</summary>
    public int Page => address.Number("page", 1, 1, 100_000);

    public string this[string name] => address[name];

    public string Word(string key) => words[key];
}
