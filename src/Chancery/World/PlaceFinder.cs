using Chancery.Language;
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
        foreach (Sentence sentence in stage.Analysis.Sentences) AddUnnoticed(sentence, countries, places);
        return [.. places.OrderBy(place => place.Span)];
    }

    /// <summary>A name after "in" or the like that neither the tables of actors nor the model took for one: a city of a country the report speaks of.</summary>
    private void AddUnnoticed(Sentence sentence, List<string> countries, List<PlaceMention> places)
    {
        int end = sentence.Range.End;
        for (int i = sentence.Range.First + 1; i < end; i++)
        {
            Word word = stage.Analysis.Words[i];
            if (word.Pos is not PartOfSpeech.Propn || !char.IsUpper(word.Form[0]) || stage.Analysis.Words[i - 1].Form is not ("in" or "at" or "near" or "to" or "from" or "outside")) continue;
            if (stage.PhraseOf(word) is not null) continue;
            int length = stage.Tables.Places.LongestAt(stage.Analysis.Words, i, end, countries, out Place? place);
            if (length == 0 || place?.Country is not { } country || !countries.Contains(country)) continue;
            WordRange range = new(i, i + length);
            if (range.End < end && stage.Analysis.Words[range.End] is { Pos: PartOfSpeech.Propn } next && next.Is("flat") || Enumerable.Range(i, length).Any(at => stage.PhraseOf(stage.Analysis.Words[at]) is not null)) continue;
            places.Add(new PlaceMention(place, stage.Analysis.SpanOf(range), range));
        }
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
