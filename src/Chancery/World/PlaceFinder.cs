using Chancery.Text;

namespace Chancery.World;

/// <summary>Finds the places of a report, cities by the countries it speaks of.</summary>
internal sealed class PlaceFinder(Stage stage)
{
    public ValueList<PlaceMention> Find()
    {
        List<string> countries = [.. PreferredCountries()];
        List<PlaceMention> places = [];
        foreach (Phrase name in stage.Phrases.Where(phrase => phrase.Kind == PhraseKind.Name && phrase.IsPlace))
        {
            string text = stage.TextOf(name.Core).Replace('\n', ' ');
            if (PlaceOf(name, text, countries) is { } place) places.Add(new PlaceMention(place, stage.Analysis.SpanOf(name.Core), name.Core));
        }
        return [.. places.OrderBy(place => place.Span)];
    }

    private Place? PlaceOf(Phrase name, string text, List<string> countries)
    {
        string? own = name.Entries.FirstOrDefault(entry => entry.Kind != EntryKind.Person)?.Country;
        if (own is not null && !countries.Contains(own) || own is not null && countries.IndexOf(own) > 0) countries = [own, .. countries];
        return stage.Tables.Places.Find(text, countries) ?? (name.Entries.Count > 0 ? stage.Tables.Places.Find(name.Entries[0].Name, countries) : null);
    }

    private IEnumerable<string> PreferredCountries() =>
        from phrase in stage.Phrases
        where phrase.Kind == PhraseKind.Name && phrase.Country is not null
        group phrase by phrase.Country! into named
        orderby named.Count() descending, named.Key
        select named.Key;
}
