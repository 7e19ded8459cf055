using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>Finds deadlines by their noun: "set a deadline of 15 April for Serbia to comply", "a 72-hour ultimatum to Mali to free them".</summary>
internal sealed class DeadlineFinder(ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word noun in sentence.Words)
                if (noun.Pos is PartOfSpeech.Noun && contacts.IsOf("deadline", Clauses.LemmaOf(noun)) && Given(noun, parts) is { } owed) yield return owed;
        }
    }

    private Owed? Given(Word noun, OwedParts parts)
    {
        Word? giver = (noun.Is("obj") || noun.Relation == "nsubj:pass") && noun.Head is { IsVerb: true } above && contacts.IsOf("give-verb", Clauses.LemmaOf(above)) ? above : null;
        giver ??= noun.ChildrenOf("acl").FirstOrDefault(clause => contacts.IsOf("give-verb", Clauses.LemmaOf(clause)) && Clauses.After(clause, "by").Any());
        Word? owner = noun.Child("nmod:poss");
        if (giver is null && owner is null) return null;
        if (giver is not null && !giver.Is("acl") && _standings.OfVerb(giver, parts.VoiceOf(giver) is not null, 0) is not (Status.Occurred or Status.Ongoing)) return null;
        ValueList<ActorId> by = giver is null ? [] : parts.ActorsOf(giver.Is("acl") ? Clauses.After(giver, "by") : Clauses.AgentsOf(giver));
        if (by.Count == 0 && owner is not null) by = parts.ActorsOf(owner);
        if (by.Count == 0 && giver is not null) by = parts.StatementOf(giver)?.Speakers ?? [];
        if (by.Count == 0 || DeedOf(noun, giver) is not { } deed) return null;
        ValueList<ActorId> to = AddresseesOf(noun, giver, deed, parts);
        if (to.Count == 0 && !deed.IsNominal) return null;
        TextSpan what = parts.WhatOf(deed);
        When? due = TimeOf(noun, deed, parts) is { } time ? parts.DeadlineOf(time) : parts.DueOf(deed, what);
        Word start = giver is { } given && given.Index < noun.Index ? given : noun;
        return new Owed(CommitmentKind.Ultimatum, noun, deed, by, to, what, parts.ConditionOf(deed, what), due, CommitmentStatus.Demanded,
            ((giver is null ? null : parts.StatementOf(giver)) ?? parts.VoiceOf(noun))?.Id, [start.Span.Union(noun.Span).Union(what)], "ultimatum.deadline");
    }

    /// <summary>The infinitive that says what is to be done, wherever the tree hung it.</summary>
    private Word? DeedOf(Word noun, Word? giver) => noun.Subtree().Concat(giver?.Children ?? [])
        .Where(word => word.IsVerb && word.Index > noun.Index && (word.Is("acl") || word.Is("advcl") || word.Is("xcomp") || word.Is("ccomp")) && Clauses.IsInfinitive(word))
        .MinBy(word => word.Index) ?? Clauses.After(noun, "for").Concat(giver is null ? [] : Clauses.After(giver, "for")).FirstOrDefault(word => word.Pos is PartOfSpeech.Noun && contacts.IsOf("wanted-deed", Clauses.LemmaOf(word)));

    private static ValueList<ActorId> AddresseesOf(Word noun, Word? giver, Word deed, OwedParts parts)
    {
        IEnumerable<Word?> candidates =
        [
            deed.Child("nsubj"), .. deed.IsNominal ? Clauses.After(deed, "of", "by", "from") : [], giver?.Child("iobj"), .. Clauses.After(noun, "to", "for"), .. giver is null ? [] : Clauses.After(giver, "to", "for"),
        ];
        return candidates.OfType<Word>().Concat(noun.Sentence.Words.Where(word => noun.Index < word.Index && word.Index < deed.Index && Clauses.PrepositionOf(word) == "for"))
            .Select(word => parts.ActorsOf(word)).FirstOrDefault(actors => actors.Count > 0, []);
    }

    /// <summary>"A 72-hour ultimatum", "a deadline of Friday", "by Friday" after it.</summary>
    private static TimeExpression? TimeOf(Word noun, Word deed, OwedParts parts)
    {
        TimeExpression[] times = [.. parts.Scene.Calendar.In(noun.Sentence.Span)];
        return times.FirstOrDefault(time => time.Kind is TimeKind.Duration && time.Length is not null && !time.Words.IsEmpty && time.Words.End == noun.Index)
            ?? times.FirstOrDefault(time => noun.Index < time.Words.First && time.Words.First < deed.Index && (time.Kind is TimeKind.Point || time.Length is not null));
    }
}
