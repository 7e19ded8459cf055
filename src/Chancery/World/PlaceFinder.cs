using Chancery.Language;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.World;

/// <summary>Finds the places of a report, cities by the countries it speaks of.</summary>
internal sealed class PlaceFinder(Stage stage, Calendar calendar)
{
    public ValueList<PlaceMention> Find()
    {
        List<string> countries = [.. PreferredCountries()];
        List<PlaceMention> places = [];
        foreach (Phrase name in stage.Phrases.Where(phrase => phrase.Kind is PhraseKind.Name or PhraseKind.Person))
        {
            string text = stage.TextOf(name.Core).Replace('\n', ' ');
            Place? found = name.IsPlace ? PlaceOf(name, text, countries) ?? Unknown(name, text) : name.Actors.Count == 1 ? Seat(name, countries) : null;
            if (found is { } place) places.Add(new PlaceMention(place, stage.Analysis.SpanOf(name.Core), name.Core));
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
            // "in March" is no town of that name.
            if (stage.PhraseOf(word) is not null || calendar.At(word) is not null) continue;
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
        // A capital that is all the report says of its country may be its namesake: Tripoli in a report on Lebanon.
        bool isAlone = own is not null && !stage.Phrases.Any(other => other.Kind == PhraseKind.Name && other.Country == own && stage.TextOf(other.Core) != stage.TextOf(name.Core));
        if (isAlone) countries = [.. countries.Where(country => country != own)];
        else if (own is not null && countries.IndexOf(own) != 0) countries = [own, .. countries];
        return stage.Tables.Places.Find(text, countries) ?? (name.Entries.Count > 0 ? stage.Tables.Places.Find(name.Entries[0].Name, countries) : null);
    }

    /// <summary>A place no table knows, by the country said beside it: "Elmau, Germany".</summary>
    private Place? Unknown(Phrase name, string text)
    {
        if (name.ModelKind != NameKind.Location && name.Entries.Count > 0 || !text.Any(char.IsUpper) || text.Length < 3) return null;
        string? country = name.Sentence.IsParsed
            ? name.Head.Children.Where(child => child.Index > name.Head.Index && (child.Is("appos") || child.Is("nmod"))).Select(child => stage.PhraseOf(child)).FirstOrDefault(beside => beside is { Kind: PhraseKind.Name, Country: not null })?.Country
            : null;
        return new Place("area:" + NameFold.Slug(text), text, name.Country ?? country, null, null) { Found = PlaceFound.Text };
    }

    /// <summary>"at the Kremlin": where a palace or street stands, as far as its capital tells.</summary>
    private Place? Seat(Phrase name, List<string> countries)
    {
        if (name.Entries.FirstOrDefault() is not { Kind: EntryKind.Seat, Actor: { } seat, Country: { } country } || !name.Sentence.IsParsed) return null;
        if (name.Head.Child("case") is not { } preposition || preposition.Form.ToLowerInvariant() is not ("at" or "in" or "inside" or "outside" or "near")) return null;
        Place? capital = stage.Tables.States.Find(country)?.Capital is { Length: > 0 } city ? stage.Tables.Places.Find(city, [country, .. countries]) : null;
        return new Place(seat.Value, name.Entries[0].Name, country, capital?.Latitude, capital?.Longitude) { Found = PlaceFound.Seat };
    }

    private IEnumerable<string> PreferredCountries() =>
        from phrase in stage.Phrases
        where phrase.Kind == PhraseKind.Name && phrase.Country is not null
        group phrase by phrase.Country! into named
        orderby named.Count() descending, named.Key
        select named.Key;
}
