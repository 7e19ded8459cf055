using Chancery.Language;

namespace Chancery.World;

/// <summary>Knows a town by where its name stands, though the model took it for somebody or something else.</summary>
internal sealed class TownFinder(Stage stage)
{
    /// <summary>"an attack at Sake", "shelling near Sudzha": one word no table knows, where something happens.</summary>
    public bool IsWhere(Phrase name)
    {
        if (name.Core.Length > 1 || name.Entries.Count > 0 || !name.Sentence.IsParsed || name.Head.Child("case") is not { } preposition) return false;
        string text = stage.TextOf(name.Core), form = preposition.Form.ToLowerInvariant();
        if (form is "in" or "at" && IsTown(name, text)) return true;
        if (text.All(c => !char.IsLower(c)) || name.Head.Head is not { } governor) return false;
        return form is "near" or "outside" || form is "at" or "in" && (stage.Lexicon.IsFormOf(governor, CastClass.PlaceNoun) || stage.Lexicon.IsFormOf(governor, CastClass.Struck));
    }

    /// <summary>A town of a country the report speaks of, which the model took for a person: "Mokha, Yemen", "in Ulyanovsk".</summary>
    public bool IsTown(Phrase name, string text)
    {
        if (name.Core.Length > 1 || name.Entries.Count > 0 || stage.PlaceCalled(text)?.Country is not { } country || !stage.Roster.Countries.Contains(country)) return false;
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int after = name.Core.End;
        return after + 1 < words.Count && words[after].Form == "," && stage.PhraseOf(words[after + 1]) is { Kind: PhraseKind.Name, Country: { } beside } && beside == country
            || words.Any(word => word.Index > 0 && word.Form == text && words[word.Index - 1].Form is "in" or "near" or "outside");
    }
}
