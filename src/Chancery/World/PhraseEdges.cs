using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds where a description begins and ends, and whose it is: "the Russian Foreign Ministry's spokeswoman", "an adviser to the president".</summary>
internal sealed class PhraseEdges(CastWords lexicon)
{
    /// <summary>Takes in modifiers, owner and determiner before the core.</summary>
    public void ExtendLeft(IReadOnlyList<Word> words, Phrase phrase, List<Phrase> others)
    {
        int start = phrase.Sentence.Range.First;
        int j = phrase.Core.First - 1;
        bool isOwned = false;
        while (start <= j)
        {
            Word word = words[j];
            if (word.Form is "'s" or "’s" or "'" or "’" && j > start && EndingAt(others, j) is { } possessor)
            {
                // "Serbia's Kosovo office" is Serbia's.
                if (CountryOf(possessor) is not null) phrase.Country = null;
                SetOwner(phrase, possessor);
                phrase.IsDefinite = true;
                j = possessor.Range.First - 1;
                break;
            }
            if (EndingAt(others, j + 1) is { } unit)
            {
                if (isOwned && unit.Kind is not PhraseKind.Name || unit.Kind is PhraseKind.Person && !unit.Head.Is("compound") && !unit.Head.Is("nmod")) break;
                if (!BelongsTo(unit.Head, phrase, words, unit.Range.First)) break;
                SetOwner(phrase, unit);
                isOwned = true;
                j = unit.Range.First - 1;
                if (unit.IsDefinite || unit.IsIndefinite)
                {
                    (phrase.IsDefinite, phrase.IsIndefinite) = (unit.IsDefinite, unit.IsIndefinite);
                    break;
                }
                continue;
            }
            if (!TakeModifier(word, phrase, words, j)) break;
            j--;
            if (word.Pos == PartOfSpeech.Det || lexicon.Is(word, CastClass.Pronoun)) break;
        }
        phrase.Range = new WordRange(j + 1, phrase.Range.End);
    }

    /// <summary>Takes in "of Russia", "for the ministry", "to the prime minister" after the core.</summary>
    public void ExtendRight(IReadOnlyList<Word> words, Phrase phrase, List<Phrase> others)
    {
        int i = phrase.Range.End;
        int end = phrase.Sentence.Range.End;
        if (i + 1 >= end || words[i].Pos != PartOfSpeech.Adp) return;
        bool isOf = words[i].Form is "of" or "for" or "from" or "at";
        if (!isOf && !(words[i].Form is "to" && IsAide(phrase))) return;
        int first = i + 1;
        Phrase? owner = StartingAt(others, first) ?? (words[first].Pos == PartOfSpeech.Det && first + 1 < end ? StartingAt(others, first + 1) : null);
        if (owner is null || owner.Range.End <= i) return;
        if (phrase.Country is null && phrase.Owner is null) SetOwner(phrase, owner);
        if (owner.Kind is not (PhraseKind.Name or PhraseKind.Body)) return;
        if (words[i].Form is "of" or "for") phrase.Range = new WordRange(phrase.Range.First, owner.Range.End);
        phrase.IsDefinite = phrase.IsDefinite || !phrase.IsIndefinite;
    }

    private bool IsAide(Phrase phrase) => lexicon.Is(phrase.Head, CastClass.Unnamed) && phrase.Head.Form is not ("envoy" or "ambassador" or "Ambassador" or "Envoy");

    private bool TakeModifier(Word word, Phrase phrase, IReadOnlyList<Word> words, int index)
    {
        if (lexicon.Find(word, CastClass.Number) is { } number)
        {
            phrase.Count = int.Parse(number.Detail, System.Globalization.CultureInfo.InvariantCulture);
            return true;
        }
        if (lexicon.Find(word, CastClass.Pronoun) is { } pronoun && (pronoun.Detail is not "who" || word.Form is "whose") && word.Is("nmod:poss"))
        {
            phrase.IsDefinite = true;
            phrase.Owner = new Phrase(new WordRange(index, index + 1), new WordRange(index, index + 1), word, PhraseKind.Pronoun) { Word = pronoun };
            return true;
        }
        if (word.Pos == PartOfSpeech.Det)
        {
            phrase.IsIndefinite = word.Form.ToLowerInvariant() is "a" or "an" or "any" or "some" or "another" or "no" or "every" or "each";
            phrase.IsDefinite = !phrase.IsIndefinite;
            return true;
        }
        if (lexicon.Find(word, CastClass.Modifier) is { } modifier)
        {
            if (word.Pos == PartOfSpeech.Verb && !word.Is("amod")) return false;
            phrase.IsOutOfOffice |= modifier.Detail is "past" or "future";
            phrase.IsFuture |= modifier.Detail is "future";
            return true;
        }
        if (word.Form is "-" && index > phrase.Sentence.Range.First) return words[index - 1].Span.End == word.Span.Start;
        return word.Pos is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num && BelongsTo(word, phrase, words, index);
    }

    private static bool BelongsTo(Word word, Phrase phrase, IReadOnlyList<Word> words, int first)
    {
        WordRange reach = new(first, phrase.Core.End);
        if (word.Head is { } head && reach.Contains(head.Index)) return true;
        // A title before a name: adjective and title hang from the name, not from each other.
        int next = phrase.Core.End;
        return word.Head is { } name && name.Index >= next && phrase.Head.Head == name && word.Relation is "amod" or "compound" or "nmod:desc" or "nmod" or "nmod:poss" or "flat"
            && name.Index - next < 4 && words[next].Sentence == phrase.Sentence;
    }

    private void SetOwner(Phrase phrase, Phrase owner)
    {
        if ((RegionsCountry(phrase, owner) ?? CountryOf(owner)) is { } country) phrase.Country ??= country;
        if (phrase.Kind == PhraseKind.Described)
        {
            if (!IsState(owner)) phrase.Owner ??= owner;
            return;
        }
        if (owner.Kind is PhraseKind.Name && owner.Entries.Count > 0 && owner.Entries[0].Kind == EntryKind.People
            || owner.Kind is PhraseKind.Name && IsState(owner) && !IsPossessive(owner)) owner.IsSilent = true;
        if (!IsState(owner)) phrase.Owner ??= owner;
    }

    /// <summary>"Georgia Governor": the state of a union that bears a country's name.</summary>
    private string? RegionsCountry(Phrase phrase, Phrase owner) =>
        lexicon.Is(phrase.Head, CastClass.Regional) ? owner.Entries.FirstOrDefault(entry => entry.Kind == EntryKind.Region)?.Country : null;

    private static bool IsPossessive(Phrase owner) => owner.Head.Is("nmod:poss") || owner.Head.Child("case") is not null;

    private static bool IsState(Phrase owner) =>
        owner.Entries.Count > 0 && owner.Entries[0].Kind is EntryKind.State or EntryKind.People or EntryKind.Capital;

    /// <summary>A family name that several bear tells no country.</summary>
    private static string? CountryOf(Phrase owner) =>
        owner.Entries.Count == 0 ? owner.Country : owner.Kind is PhraseKind.Person && owner.Entries.DistinctBy(entry => entry.Actor).Skip(1).Any() ? null : owner.Entries[0].Country;

    private static Phrase? EndingAt(List<Phrase> others, int end) =>
        others.Where(other => other.Range.End == end && other.Kind is not PhraseKind.Pronoun).MaxBy(other => other.Range.Length);

    private static Phrase? StartingAt(List<Phrase> others, int first) =>
        others.Where(other => other.Range.First == first && other.Kind is not PhraseKind.Pronoun).MaxBy(other => other.Range.Length);
}
