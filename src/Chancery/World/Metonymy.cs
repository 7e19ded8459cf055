using Chancery.Language;

namespace Chancery.World;

/// <summary>Tells a place from the power that sits there: "Moscow said" against "in Moscow", "speak to Kyiv" against "travel to Kyiv".</summary>
internal sealed class Metonymy(CastWords lexicon)
{
    /// <summary>True if a city's name is used for the place; for a state's name, if it is where something is or goes.</summary>
    /// <param name="isCity">A city followed by a place noun or standing before a comma and a country is a place; a state is not.</param>
    public bool IsPlace(IReadOnlyList<Word> words, Phrase name, bool isCity)
    {
        Word head = name.Head;
        if (!name.Sentence.IsParsed) return isCity && !DoesInFrench(words, name);
        if (IsDateline(words, name) || isCity && name.Core.End + 1 < words.Count && words[name.Core.End].Form == "-" && words[name.Core.End + 1].Form is "based" or "born") return true;
        if (head.Is("conj") && head.Head is { } first && first.IsNominal && head.Child("case") is null) head = first;
        if (CaseOf(head) is { } preposition)
        {
            string form = preposition.Form.ToLowerInvariant();
            if (form is "to" or "from" or "for" or "out" || head.Child("case") is { } outer && outer.Form is "from") return IsMoved(head);
            if (form is "of") return isCity && head.Head is { } governor && !lexicon.IsFormOf(governor, CastClass.PowerNoun) && IsPlaceNoun(governor);
            if (form is "at" && head.Head is { } aim && lexicon.IsFormOf(aim, CastClass.Aim)) return false;
            if (lexicon.Is(preposition, CastClass.PlacePreposition)) return !(form is "over" or "amid" or "behind");
            return false;
        }
        if (head.Is("obj") && head.Head is { } verb && lexicon.IsFormOf(verb, CastClass.Struck)) return isCity || lexicon.Find(verb.Lemma, CastClass.Motion) is not null || verb.Lemma is "visit" or "enter" or "tour" or "reach" or "quit";
        if (!isCity) return false;
        if (head.Is("nsubj:pass") && head.Head is { } passive && lexicon.IsFormOf(passive, CastClass.Struck)) return true;
        if (head.Is("nmod:poss") || head.Is("compound") || head.Is("nmod:unmarked") || head.Is("amod") || head.Is("nmod:desc"))
        {
            if (head.Head is not { } noun) return false;
            if (lexicon.IsFormOf(noun, CastClass.PowerNoun)) return false;
            return IsPlaceNoun(noun) || head.Is("compound") && !head.Is("nmod:poss") && noun.Pos == PartOfSpeech.Propn;
        }
        return head.Is("appos") && head.Head is { } apposed && (IsPlaceNoun(apposed) || apposed.Form is "capital" or "city" or "town")
            || head.Is("appos") && name.Core.First > 0 && words[name.Core.First - 1].Form is "," && head.Head?.Pos == PartOfSpeech.Propn
            || name.Core.First > 0 && words[name.Core.First - 1].Form is "capital" or "city" or "town";
    }

    /// <summary>"Moscou a annoncé", "avec Kiev", "Pékin est le premier créancier": without a tree the word before the name tells, since who is where has a preposition of place.</summary>
    private static bool DoesInFrench(IReadOnlyList<Word> words, Phrase name)
    {
        if (name.Sentence.Section.Language != "fr" || name.Core.End >= name.Sentence.Range.End || words[name.Core.End].Form is "," or "(" or "-" or "–" or "—" || char.IsUpper(words[name.Core.End].Form[0])) return false;
        int before = name.Core.First - 1;
        // "entre Paris et Berlin" has one preposition for both.
        if (before - 1 > name.Sentence.Range.First && words[before].Form is "et" or "ou" && char.IsUpper(words[before - 1].Form[0])) before -= 2;
        if (before < name.Sentence.Range.First) return IsVerb(words[name.Core.End]);
        return words[before].Form.ToLowerInvariant() switch
        {
            "avec" or "contre" or "entre" or "par" or "selon" or "envers" => true,
            "que" or "qu'" or "qu’" or "et" or "mais" or ";" or ":" or "»" or "," or "dont" or "si" or "où" => IsVerb(words[name.Core.End]),
            // "a accusé Paris d'influencer".
            var verb => verb.Length > 4 && verb[^1] is 'é' && words[name.Core.End].Form is "de" or "d'" or "d’",
        };
    }

    private static bool IsVerb(Word word) => word.Form is "a" or "avait" or "aurait" or "est" or "était" or "sera" or "veut" or "doit" or "peut" or "n'" or "n’" or "ne" or "s'" or "s’" or "se" or "lui" or "y"
        || word.Form.Length > 4 && char.IsLower(word.Form[0]) && (word.Form[^1] is 'e' && !word.Form.EndsWith("ce", StringComparison.Ordinal) || word.Form.EndsWith("it", StringComparison.Ordinal) || word.Form.EndsWith("ra", StringComparison.Ordinal));

    private bool IsMoved(Word head)
    {
        if (head.Head is not { } mover) return false;
        // "deliver weapons to Kyiv" goes to the government, "deliver the envoy to Kyiv" to the city.
        if (lexicon.IsFormOf(mover, CastClass.Convey) && mover.Child("obj", "nsubj:pass") is { Pos: PartOfSpeech.Noun } load && !lexicon.IsFormOf(load, CastClass.Unnamed) && lexicon.Find(load, CastClass.Power) is null && lexicon.Find(load, CastClass.People) is null) return false;
        if (mover.IsNominal && mover.Is("obj") && mover.Head is { } carrier && lexicon.IsFormOf(carrier, CastClass.Convey) && !lexicon.IsFormOf(mover, CastClass.Unnamed) && mover.Pos == PartOfSpeech.Noun && !lexicon.IsFormOf(mover, CastClass.Motion)) return false;
        if (IsMotion(mover)) return true;
        // "a trip by the minister to Kyiv", "sent an envoy to Kyiv": the mover may be one step up or a noun of the verb.
        return mover.IsNominal && mover.Head is { } upper && IsMotion(upper) && upper.IsVerb && !upper.Is("conj")
            || mover.IsVerb && mover.Child("obj") is { } thing && lexicon.IsFormOf(thing, CastClass.Motion) && thing.Lemma is "visit" or "trip" or "journey" or "tour";
    }

    private bool IsMotion(Word word) => lexicon.IsFormOf(word, CastClass.Motion);

    private bool IsPlaceNoun(Word word) => lexicon.IsFormOf(word, CastClass.PlaceNoun);

    private static Word? CaseOf(Word head) => head.ChildrenOf("case").FirstOrDefault(word => word.Pos == PartOfSpeech.Adp);

    /// <summary>"MOSCOW, March 3 (Agency) –" or "KYIV —" at the start of a section.</summary>
    private static bool IsDateline(IReadOnlyList<Word> words, Phrase name) =>
        name.Core.First == name.Sentence.Range.First && name.Sentence.Span.Start == name.Sentence.Section.Span.Start
        && name.Core.End < words.Count && words[name.Core.End].Form is "," or "(" or "—" or "–" or "--"
        && words[name.Core.First].Form.Length > 2 && words[name.Core.First].Form.All(c => !char.IsLetter(c) || char.IsUpper(c));
}
