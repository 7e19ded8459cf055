using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>Finds ultimatums: "gave Kyiv until Friday to withdraw", "unless Kyiv withdraws, Moscow will …".</summary>
internal sealed class UltimatumFinder(ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word verb in sentence.Words)
                if (verb.IsVerb && (LeftTime(verb, parts) ?? GivenTime(verb, parts) ?? Threat(verb, parts) ?? Threatened(verb, parts)) is { } owed) yield return owed;
        }
    }

    private Owed? GivenTime(Word verb, OwedParts parts)
    {
        if (verb.Lemma is not ("give" or "set" or "hand") || _standings.OfVerb(verb, parts.VoiceOf(verb) is not null, 0) is not (Status.Occurred or Status.Ongoing)) return null;
        Word? receiver = verb.Child("iobj") ?? (Clauses.IsPassive(verb) ? verb.Child("nsubj:pass") : verb.Child("obj"));
        ValueList<ActorId> to = receiver is null ? [] : parts.ActorsOf(receiver);
        if (receiver is null) return null;
        Word? deed = verb.Subtree().FirstOrDefault(word => word.IsVerb && word != verb && word.Index > receiver.Index && Clauses.IsInfinitive(word));
        TimeExpression? until = deed is null ? null : parts.Scene.Calendar.Expressions.FirstOrDefault(expression =>
            expression.Span.Start > receiver.Span.End && expression.Span.End <= deed.Span.Start && (expression.Kind is TimeKind.Duration || Precedes(expression, "until", parts)));
        if (deed is null || until is null || to.Count == 0 && !Precedes(until, "until", parts)) return null;
        ValueList<ActorId> by = parts.ActorsOf(Clauses.AgentsOf(verb));
        if (to.Count == 0 && by.Count == 0) return null;
        TextSpan what = parts.WhatOf(deed);
        return new Owed(CommitmentKind.Ultimatum, verb, deed, by, to, what, parts.ConditionOf(deed, what), parts.DeadlineOf(until),
            CommitmentStatus.Demanded, (parts.StatementOf(verb) ?? parts.VoiceOf(verb))?.Id, [verb.Span.Union(what)], "ultimatum.give-time");
    }

    /// <summary>"Kyiv has until Friday to withdraw", said by another side or told.</summary>
    private static Owed? LeftTime(Word have, OwedParts parts)
    {
        if (have.Lemma != "have" || Clauses.IsNegated(have) || have.Child("nsubj") is not { } subject) return null;
        Word? deed = have.Subtree().FirstOrDefault(word => word.IsVerb && word.Index > have.Index && Clauses.IsInfinitive(word));
        TimeExpression? until = deed is null ? null : parts.Scene.Calendar.Expressions.FirstOrDefault(expression => expression.Span.Start > have.Span.Start && expression.Span.End <= deed.Span.Start
            && (expression.Kind is TimeKind.Duration ? expression.Length is not null && expression.Words.First == have.Index + 1 : Precedes(expression, "until", parts)));
        if (until is null) return null;
        Statement? voice = parts.VoiceOf(have);
        ValueList<ActorId> to = subject.Pos is PartOfSpeech.Pron && voice?.Addressees is { Count: > 0 } told ? told : parts.ActorsOf(subject);
        if (to.Count == 0 || voice is { Denied: true } || to.Any(id => voice?.Speakers.Contains(id) is true)) return null;
        TextSpan what = parts.WhatOf(deed!);
        return new Owed(CommitmentKind.Ultimatum, have, deed!, voice?.Speakers ?? [], to, what, parts.ConditionOf(deed!, what), parts.DeadlineOf(until), CommitmentStatus.Demanded, voice?.Id,
            [have.Span.Union(what)], "ultimatum.have-time");
    }

    /// <summary>A threat that another side escapes by doing something.</summary>
    private Owed? Threat(Word verb, OwedParts parts)
    {
        if (parts.VoiceOf(verb) is not { } voice || voice.Denied || voice.Speakers.Count == 0 || voice.Act is not (Act.Threaten or Act.Warn or Act.Claim or Act.Announce)) return null;
        if (!Clauses.HasAuxiliary(verb, "will", "would", "'ll") || Clauses.IsNegated(verb)) return null;
        bool isThreat = voice.Act is Act.Threaten or Act.Warn;
        Word? clause = verb.ChildrenOf("advcl").FirstOrDefault(IsEscape) ?? (isThreat ? verb.ChildrenOf("advcl").FirstOrDefault(IsIf) : null);
        if (clause?.Child("nsubj") is not { } subject) return null;
        ValueList<ActorId> to = parts.ActorsOf(subject) is { Count: > 0 } named ? named : isThreat ? TargetsOf(verb, parts) : [];
        if (to.Count == 0 && !isThreat || to.Any(id => voice.Speakers.Contains(id)) || !parts.ActorsOf(Clauses.AgentsOf(verb)).Any(id => IsOwn(id, voice, parts) || isThreat && IsEscape(clause) && to.Contains(id))) return null;
        TextSpan wanted = Clauses.SpanOf(clause, child => child.Is("mark"));
        TextSpan condition = Clauses.SpanOf(clause, _ => false);
        return new Owed(CommitmentKind.Ultimatum, verb, verb, voice.Speakers, to, wanted, condition, parts.DueOf(clause, wanted) ?? parts.DueOf(verb, parts.WhatOf(verb)), CommitmentStatus.Conditional, voice.Id,
            [parts.WhatOf(verb), condition], "ultimatum.unless");
    }

    /// <summary>"threatened to impose sanctions unless the shelling stopped".</summary>
    private Owed? Threatened(Word verb, OwedParts parts)
    {
        if (Clauses.LemmaOf(verb) != "threaten" || _standings.OfVerb(verb, parts.VoiceOf(verb) is not null, 0) is not (Status.Occurred or Status.Ongoing)) return null;
        Word? deed = verb.Child("xcomp") ?? (verb.Child("obj") is { Pos: PartOfSpeech.Noun } blow && parts.ActorsOf(blow).Count == 0 ? blow : null);
        Word[] clauses = deed is null ? [] : [.. new[] { verb, deed }.SelectMany(word => word.ChildrenOf("advcl"))];
        Word? clause = clauses.FirstOrDefault(IsEscape) ?? clauses.FirstOrDefault(IsIf);
        ValueList<ActorId> by = parts.ActorsOf(Clauses.AgentsOf(verb)) is { Count: > 0 } agents ? agents : parts.StatementOf(verb)?.Speakers ?? [];
        if (deed is null || clause is null || by.Count == 0) return null;
        ValueList<ActorId> to = clause.Child("nsubj") is { } subject && parts.ActorsOf(subject) is { Count: > 0 } named ? named
            : TargetsOf(deed, parts);
        TextSpan wanted = IsEscape(clause) ? Clauses.SpanOf(clause, child => child.Is("mark")) : Clauses.SpanOf(deed, child => child.Is("advcl"));
        TextSpan condition = Clauses.SpanOf(clause, _ => false);
        return new Owed(CommitmentKind.Ultimatum, verb, deed, by, to, wanted, condition, parts.DueOf(clause, wanted) ?? parts.DueOf(deed, parts.WhatOf(deed)), CommitmentStatus.Conditional,
            (parts.StatementOf(verb) ?? parts.VoiceOf(verb))?.Id, [verb.Span.Union(Clauses.SpanOf(deed, child => child.Is("advcl"))), condition], "ultimatum.threaten");
    }

    /// <summary>Whom a threatened deed would hit: "cut gas to Kyiv", "sanctions against Minsk", "suspend talks with Baku".</summary>
    private static ValueList<ActorId> TargetsOf(Word deed, OwedParts parts) =>
        parts.ActorsOf(new[] { deed }.Concat(deed.ChildrenOf("obj")).SelectMany(word => Clauses.After(word, "on", "against", "with", "to")).Concat(deed.ChildrenOf("obj")));

    private static bool IsIf(Word clause) => clause.Child("mark") is { } mark && mark.Form.ToLowerInvariant() is "if" or "should" or "once";

    private static bool IsEscape(Word clause) => clause.Child("mark") is { } mark
        && (mark.Form.Equals("unless", StringComparison.OrdinalIgnoreCase) || (mark.Form.Equals("if", StringComparison.OrdinalIgnoreCase) && Clauses.IsNegated(clause)));

    private static bool IsOwn(ActorId id, Statement voice, OwedParts parts) =>
        voice.Speakers.Any(speaker => speaker == id || (parts.CountryOf(speaker) is { } country && country == parts.CountryOf(id)));

    private static bool Precedes(TimeExpression expression, string preposition, OwedParts parts) =>
        expression.Words.First > 0 && parts.Scene.Analysis.Words[expression.Words.First - 1].Form.Equals(preposition, StringComparison.OrdinalIgnoreCase);
}
