using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>Finds statements carried by nouns with an owner: "Kyiv's demand that", "a warning by the ministry that", "a report in the daily that".</summary>
internal sealed class NounFinder(Desk desk, SpeakerFinder speakers)
{
    private readonly SlotFinder _slots = new(desk);

    public IEnumerable<Draft> FindIn(Sentence sentence)
    {
        if (!sentence.IsParsed) yield break;
        foreach (Word word in sentence.Words)
        {
            if (word.Pos is not PartOfSpeech.Noun) continue;
            foreach (ReportingEntry entry in desk.Lexicon.Of(ReportingKind.Noun, word.Lemma.ToLowerInvariant()))
                if (Read(word, entry) is { } draft) yield return draft;
        }
    }

    private Draft? Read(Word noun, ReportingEntry entry)
    {
        if (IsCarried(noun)) return null;
        Slot slot = _slots.Find(noun, entry);
        if (slot.IsEmpty && ClauseAfter(noun) is { } clause) slot = new Slot("ccomp", [clause], null);
        if (slot.IsEmpty || IsColonBetween(noun, slot.Heads[0]) || OwnerOf(noun, slot) is not { } owner) return null;
        SpeakerFinder.Speaker speaker = speakers.Of(owner);
        if (!(speaker.IsKnown && speaker.Actors.Count > 0) && !speaker.IsHuman) return null;
        return new Draft
        {
            Rule = entry.RuleFor(slot.Name),
            Act = entry.Act,
            Cue = noun,
            Trigger = new Trigger(noun.Span, entry.Lemma),
            Source = owner,
            SourceSpan = speaker.Span,
            Speakers = speaker.Actors,
            Medium = speaker.Medium,
            Addressees = [.. Addressees(noun, entry, slot).SelectMany(speakers.ActorsOf).Distinct()],
            Content = ContentSpans.Of(slot, noun, desk.Lexicon),
        };
    }

    /// <summary>The object of a verb that lends itself to the noun is read with that verb.</summary>
    private bool IsCarried(Word noun) =>
        noun.Relation is "obj" or "nsubj:pass" && noun.Head is { } verb && desk.Lexicon.Of(ReportingKind.Light, verb.Lemma.ToLowerInvariant()).Count > 0;

    /// <summary>"opposed his statement: …": what follows is said by who opposed it.</summary>
    private bool IsColonBetween(Word noun, Word head)
    {
        for (int i = noun.Index + 1; i < head.Index; i++)
            if (desk.Analysis.Words[i].Form == ":") return noun.Is("obj");
        return false;
    }

    private Word? ClauseAfter(Word noun) =>
        noun.Relation == "obj" && noun.Head is { } verb ? verb.Children.FirstOrDefault(child => child.Relation == "ccomp" && _slots.IsTelling(noun, child)) : null;

    private static Word? OwnerOf(Word noun, Slot slot)
    {
        if (noun.Head is { } verb && (slot.Heads[0].Head == verb || slot.Name == "ccomp"))
            foreach (Word child in verb.Children)
                if (child.Is("obl") && child.Index > noun.Index && child.Index < slot.Heads[0].Index && Clause.PrepositionOf(child) is "in" or "by" or "from") return child;
        foreach (Word child in noun.Children)
        {
            if (slot.Heads.Contains(child)) continue;
            if (child.Relation == "nmod:poss") return child;
            if (child.Relation is "nmod" or "obl" && Clause.PrepositionOf(child) is "by" or "from") return child;
            if (child.Relation == "nmod" && slot.Name == "ccomp" && Clause.PrepositionOf(child) is "in" or "of") return child;
            if (child.Relation == "acl" && SubjectFinder.AgentOf(child) is { } agent) return agent;
        }
        return null;
    }

    private static IEnumerable<Word> Addressees(Word noun, ReportingEntry entry, Slot slot) =>
        from child in noun.Children
        where child.Relation == "nmod" && !slot.Heads.Contains(child)
        where Clause.PrepositionOf(child) is { } preposition && entry.Addressees.Contains(preposition)
        select child;
}
