using Chancery.Archive;
using Chancery.Archive.Exchange;
using NodaTime;

namespace Chancery.Workbench.Web;

/// <summary>The facets in an address, under the names that the command line gives them; <c>year</c> stands for its first and last day.</summary>
internal sealed class FacetQuery
{
    private readonly List<string> _unknown = [];

    public FacetQuery(Address address)
    {
        Facets = FacetField.Read(FacetField.All, field =>
        {
            if (address[field.Name] is not { Length: > 0 } value) return null;
            if (field.Fault(value) is null) return value;
            _unknown.Add(value);
            return null;
        });
        if (int.TryParse(address["year"], System.Globalization.CultureInfo.InvariantCulture, out int year) && 1 <= year && year <= 9999)
            Facets = Facets with { From = Facets.From ?? new LocalDate(year, 1, 1), To = Facets.To ?? new LocalDate(year, 12, 31) };
    }

    public Facets Facets { get; }

    public IReadOnlyList<string> Unknown => _unknown;
}
