namespace Chancery.World;

/// <summary>Cities of 15,000 people or more, capitals, states and disputed areas as places.</summary>
public sealed class PlaceTable
{
    /// <summary>The place a name most likely means: an area or state first, then cities in the preferred countries, then the largest.</summary>
    /// <param name="preferredCountries">ISO 3166 alpha-3 of the countries a report speaks of, best first.</param>
    /// <returns>Null if no place is called so. Case matters as in <see cref="NameIndex"/>.</returns>
    public Place? Find(string name, IReadOnlyList<string> preferredCountries) => null;

    /// <summary>Every place called so, the most populous first.</summary>
    public IReadOnlyList<Place> All(string name) => [];
}
