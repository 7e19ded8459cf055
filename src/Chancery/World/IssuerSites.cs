using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Whose own page a report is, by its address: <c>issuers.tsv</c> has the sites of governments and organizations.</summary>
public static class IssuerSites
{
    /// <summary>Columns: site (a host, with the beginning of a path where the host is shared), actor, name, country.</summary>
    public const string Path = "data/lexicon/en/issuers.tsv";

    private static readonly Lazy<DataFile> Table = new(() => DataFile.Embedded(Path));

    /// <summary>Every site.</summary>
    public static IReadOnlyList<DataRow> All => Table.Value.Rows;

    /// <returns>Null for the press, and for a report without an address or publisher.</returns>
    public static DataRow? Of(Report report) => All.FirstOrDefault(row => IsAt(report.Url, row["site"]) || IsAt(report.Publisher, row["site"]));

    /// <summary>"en.kremlin.ru/events" is at kremlin.ru, "notkremlin.ru" and "example.org/kremlin.ru" are not.</summary>
    private static bool IsAt(string? address, string site)
    {
        if (address is null) return false;
        int host = address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        int path = address.IndexOf('/', host);
        int at = address.IndexOf(site, host, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || (path >= 0 && at > path) || (at > host && address[at - 1] is not '.')) return false;
        int end = at + site.Length;
        return site.Contains('/', StringComparison.Ordinal) || end == address.Length || address[end] is '/' or ':' or '?';
    }
}
