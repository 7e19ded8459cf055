using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Reads what a verb binds to or asks for: "pledged to …", "called on X to …".</summary>
internal sealed class OwedVerbReader(ContactLexicon contacts)
{
    private readonly WantedDeeds _deeds = new(contacts);
    private readonly OwedStatus _status = new(contacts);

    public IEnumerable<Owed> Read(Word verb, OwedWord owed, OwedParts parts)
    {
        if (_status.Of(verb, verb, owed, parts) is not { } status || parts.IsInCondition(verb)) yield break;
        Word? gift = owed.Has("reflexive") && verb.Child("obj") is { } other && other.Pos is not PartOfSpeech.Pron ? other : null;
        if (gift is not null && !_deeds.IsGift(gift)) yield break;
        Statement? statement = parts.StatementOf(verb);
        Word? receiver = ReceiverOf(verb, owed, parts);
        if ((gift ?? WhatOf(verb, owed, receiver, parts)) is not { } head) yield break;
        if (owed.Has("called") && receiver is null && head.IsVerb && verb.Child("obj") is not null) yield break;       // "called him today to congratulate him"
        if (owed.Kind is CommitmentKind.Agreement && IsView(head)) yield break;
        if (owed.Has("things") && !head.IsVerb && !_deeds.IsGift(head)) yield break;
        if (owed.Has("future") && (head.IsNominal && head.Child("cop") is null ? !_deeds.IsGift(head) : !Clauses.HasAuxiliary(head, "will", "would", "shall", "'ll"))) yield break;
        if (owed.Has("subjunctive") && (head.IsVerb || !_deeds.IsGift(head)) && !IsSubjunctive(head)) yield break;
        ValueList<ActorId> by = Clauses.AgentsOf(verb) is { Count: > 0 } agents && parts.BoundBy(agents) is { Count: > 0 } named ? named
            : owed.Has("reflexive") && verb.Child("nsubj:pass") is { } committed && parts.ActorsOf(committed) is { Count: > 0 } self ? self
            : owed.Kind is CommitmentKind.Agreement && Clauses.IsPassive(verb) ? parts.Together
            : statement?.Speakers ?? (ListSubject.Of(verb, parts.Scene.Analysis) is { } lead ? parts.ActorsOf(lead) : []);
        if (by.Count == 0 && verb.Is("conj") && !parts.IsNamedBy(Clauses.AgentsOf(verb))) by = TellerOf(verb, parts);
        if (by.Count == 0 || (owed.Has("several") && by.Count < 2)) yield break;
        by = [.. by.Concat(owed.To.Contains("with") ? parts.ActorsOf(Clauses.After(verb, "with")) : []).Distinct()];
        ValueList<ActorId> to = receiver is null ? [] : parts.ActorsOf(receiver);
        foreach (Word deed in Clauses.WithConjuncts(head).Where(deed => deed == head || (head.Is("ccomp") || !deed.Children.Any(child => child.Is("nsubj") || child.Is("aux"))) && !IsSetAside(deed)))
        {
            ValueList<ActorId> asked = owed.Kind is CommitmentKind.Demand or CommitmentKind.Ultimatum && to.Count == 0 ? WantedDeeds.AddresseeOf(deed, statement, parts) : to;
            if (owed.Has("conditional") && parts.ConditionOf(deed, parts.WhatOf(deed)) is null) continue;
            if (deed != head && parts.WhatOf(head).Covers(parts.WhatOf(deed))) continue;       // "address and prevent barriers" is one
            if (owed.Kind is CommitmentKind.Demand && (!_deeds.IsWanted(deed, asked) && !(owed.Has("any") && deed.IsNominal) || owed.Has("addressed") && asked.Count == 0 && !(deed.IsNominal && owed.Has("deeds") && _deeds.IsWanted(deed, [])) && !(receiver is not null && contacts.IsOf("representative", receiver.Lemma.ToLowerInvariant())))) continue;
            yield return Owed.Of(owed, verb, deed, by, asked, status, statement, parts);
        }
    }

    /// <summary>"Told him that the raid was a crime and demanded …": no raid demands, but whoever tells of it.</summary>
    private static ValueList<ActorId> TellerOf(Word verb, OwedParts parts) =>
        parts.VoiceOf(verb)?.Speakers ?? verb.Ancestors().Where(word => word.IsVerb).Select(parts.CueAt).FirstOrDefault(statement => statement is not null)?.Speakers ?? [];

    /// <summary>"Be carried out rather than renegotiated".</summary>
    private static bool IsSetAside(Word deed) => deed.Child("cc") is { } link && link.Form.ToLowerInvariant() is "rather" or "instead" or "not";

    private Word? ReceiverOf(Word verb, OwedWord owed, OwedParts parts)
    {
        foreach (string slot in owed.To)
        {
            Word? receiver = slot switch
            {
                "object" => Clauses.IsPassive(verb) ? verb.Child("nsubj:pass") : verb.Child("obj", "iobj"),
                "iobj" => verb.Child("iobj"),
                "on" or "upon" => Clauses.After(verb, slot).FirstOrDefault(word => word.IsNominal && !parts.IsTime(word)),
                _ => Clauses.After(verb, slot).FirstOrDefault(word => parts.ActorsOf(word).Count > 0),
            };
            if (receiver is not null && (slot is "on" or "upon" || parts.ActorsOf(receiver).Count > 0 || verb.Child("xcomp") is not null)) return receiver;
        }
        return null;
    }

    private static Word? WhatOf(Word verb, OwedWord owed, Word? receiver, OwedParts parts)
    {
        foreach (string slot in owed.What)
        {
            Word? head = slot switch
            {
                "ing" => verb.Children.FirstOrDefault(child => child.Is("xcomp") && child.Form.EndsWith("ing", StringComparison.Ordinal)),
                "inf" => verb.Children.FirstOrDefault(child => (child.Is("xcomp") || child.Is("advcl") && (receiver is not null || IsLoose(verb, owed))) && child.Index > verb.Index && Clauses.IsInfinitive(child))
                    ?? (receiver is not null && owed.To.Contains("object") ? receiver.ChildrenOf("acl").FirstOrDefault(Clauses.IsInfinitive) : null),
                "that" => verb.Children.FirstOrDefault(child => child.Is("ccomp") && child.Child("cc") is null && !Clauses.IsQuestion(child)),
                "object" => verb.Child("obj") is { } obj && obj != receiver ? obj : null,
                _ => Clauses.After(verb, slot).Concat(receiver is null ? [] : Clauses.After(receiver, slot)).FirstOrDefault(word => word != receiver && !parts.IsTime(word) && word.Lemma != "condition") ?? verb.Children.FirstOrDefault(child =>
                    (child.Is("advcl") || child.Is("xcomp")) && child.Index > verb.Index && child.Child("mark") is { } mark && mark.Form.Equals(slot, StringComparison.OrdinalIgnoreCase)),
            };
            if (head is not null && head.Pos is not (PartOfSpeech.Pron or PartOfSpeech.Det)) return head;
        }
        return null;
    }

    /// <summary>"Agreed on the importance of trade", "agreed that it is vital": of one mind, with nothing to do.</summary>
    private bool IsView(Word head) => head.IsNominal ? contacts.IsOf("view", head.Lemma.ToLowerInvariant())
        : head.Is("ccomp") && Clauses.HasAuxiliary(head, "should") && Clauses.IsPassive(head) || head.Is("ccomp") && head.Pos is PartOfSpeech.Adj && !Clauses.HasAuxiliary(head, "will", "would", "shall", "should", "must");

    /// <summary>"Promised on Sunday to answer": a time between the two loosened the tree.</summary>
    private static bool IsLoose(Word verb, OwedWord owed) => owed.Kind is CommitmentKind.Promise or CommitmentKind.Agreement && verb.Child("obj", "xcomp", "ccomp") is null && !owed.Has("reflexive");

    private static bool IsSubjunctive(Word head) =>
        !Clauses.HasAuxiliary(head, "will", "would", "shall", "'ll") && (!head.IsVerb && head.Child("cop") is null || head.HasFeature("VerbForm=Inf") || head.HasFeature("Mood=Sub") || Clauses.HasAuxiliary(head, "should", "must") || head.Children.Any(child => child.Is("cop") && child.Form == "be"));
}
