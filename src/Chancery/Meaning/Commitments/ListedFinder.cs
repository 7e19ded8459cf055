using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds what the points of a list bind to by the words before it: "the sides agreed to:", "Chad will:", "under the accord:".</summary>
internal sealed class ListedFinder(OwedLexicon lexicon, ContactLexicon contacts)
{
    private readonly PledgeListReader _pledges = new(contacts);

    private const string Terms = "agreement.list-terms";

    /// <summary>What stands before the colon: how the points bind, whom, and who is asked.</summary>
    /// <param name="TakesVerbs">"Agreed to:", "will:": every point begins with a verb.</param>
    private sealed record Binding(CommitmentKind Kind, Word Word, ValueList<ActorId> By, ValueList<ActorId> To, string Rule, bool TakesVerbs = false);

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        IReadOnlyList<Sentence> sentences = parts.Scene.Analysis.Sentences;
        for (int i = 1; i < sentences.Count; i++)
        {
            Sentence point = sentences[i];
            if (!point.IsParsed || point.Section.Kind is not SectionKind.List || sentences[i - 1].Section == point.Section || LeadOf(sentences, i) is not { IsParsed: true } lead) continue;
            Owed? owed = _pledges.Read(point, lead, parts) ?? OfBinding(point, lead, parts);
            if (owed is not null) yield return owed;
        }
    }

    /// <summary>The sentence or heading right before the list; null where it does not lead up to one.</summary>
    private static Sentence? LeadOf(IReadOnlyList<Sentence> sentences, int at)
    {
        while (at >= 0 && sentences[at].Section.Kind is SectionKind.List) at--;
        return at >= 0 && (sentences[at].Words[^1].Form == ":" || sentences[at].Section.Kind is SectionKind.Heading) ? sentences[at] : null;
    }

    private Owed? OfBinding(Sentence point, Sentence lead, OwedParts parts)
    {
        if (point.Root is not { } head || BindingOf(lead, parts) is not { } binding) return null;
        Word? subject = head.Child("nsubj");
        bool isTerm = binding.Rule == Terms;
        if (head.IsVerb ? subject is not null && !isTerm && !IsToCome(head) : subject is not null || !IsDeed(head) && !(binding.TakesVerbs && IsBareVerb(point))) return null;
        ValueList<ActorId> own = subject is not null && !Clauses.IsPassive(head) ? parts.ActorsOf(subject) : [];
        if (isTerm && (head.IsVerb && own.Count == 0 || Clauses.IsNegated(head))) return null;
        bool isAsked = binding.Kind is CommitmentKind.Demand or CommitmentKind.Proposal;
        ValueList<ActorId> by = own.Count > 0 && !isAsked ? own : binding.By, to = own.Count > 0 && isAsked ? own : binding.To;
        if (by.Count == 0) return null;
        TextSpan what = parts.WhatOf(head);
        TextSpan? condition = parts.ConditionOf(head, what);
        CommitmentStatus status = binding.Kind switch
        {
            CommitmentKind.Demand => CommitmentStatus.Demanded,
            _ when condition is not null => CommitmentStatus.Conditional,
            CommitmentKind.Agreement => CommitmentStatus.Accepted,
            _ => CommitmentStatus.Announced,
        };
        Statement? statement = parts.VoiceOf(head) ?? parts.StatementOf(binding.Word);
        return new Owed(binding.Kind, head, head, by, to, what, condition, parts.DueOf(head, what), status, statement?.Id, [binding.Word.Span, what], binding.Rule);
    }

    /// <summary>The last word before the colon that binds: a verb of promising, asking or agreeing, its noun, "will" or "must"; else a deal whose terms follow.</summary>
    private Binding? BindingOf(Sentence lead, OwedParts parts)
    {
        for (int at = lead.Words.Count - 1; at >= 0; at--)
        {
            Word word = lead.Words[at];
            string form = word.Form.ToLowerInvariant();
            if (word.Pos is PartOfSpeech.Aux && form is "will" or "shall" or "must" or "would") return OfAuxiliary(word, form, parts);
            if (word.IsVerb && lexicon.Find(isVerb: true, Clauses.LemmaOf(word)) is { } owed) return OfVerb(word, owed, parts);
            if (word.IsVerb && contacts.IsOf("provide-verb", Clauses.LemmaOf(word))) return OfTerms(word, parts);
            if (word.IsVerb && !contacts.IsOf("list-verb", Clauses.LemmaOf(word))) break;
        }
        foreach (Word noun in lead.Words.Reverse())
        {
            if (noun.Pos is not PartOfSpeech.Noun) continue;
            string lemma = noun.Lemma.ToLowerInvariant();
            if (contacts.IsOf("deal", lemma)) return OfTerms(noun, parts);
            if (lexicon.Find(isVerb: false, lemma) is { Kind: CommitmentKind.Demand } demand && OwnerOf(noun, parts) is { Count: > 0 } owner) return new Binding(CommitmentKind.Demand, noun, owner, ActorsAfter(noun, demand, parts), "demand.list");
        }
        return null;
    }

    private Binding? OfAuxiliary(Word word, string form, OwedParts parts)
    {
        ValueList<ActorId> bound = BoundBy(word, parts);
        if (bound.Count == 0) return null;
        if (form == "must") return parts.VoiceOf(word) is { Speakers.Count: > 0 } voice ? new Binding(CommitmentKind.Demand, word, voice.Speakers, bound, "demand.list", TakesVerbs: true) : null;
        bool isOwn = word.Sentence.Words.Any(other => other.Is("nsubj") && other.HasFeature("Person=1"));
        bool isDeal = !isOwn && word.Sentence.Words.Any(other => contacts.IsOf("deal", other.Lemma.ToLowerInvariant()));
        CommitmentKind kind = isDeal || bound.Count > 1 && !isOwn ? CommitmentKind.Agreement : CommitmentKind.Promise;
        return new Binding(kind, word, bound, [], RecordWords.Of(kind) + ".list", TakesVerbs: true);
    }

    private static Binding? OfVerb(Word verb, OwedWord owed, OwedParts parts)
    {
        if (Clauses.IsNegated(verb) || owed.Has("things") && owed.Kind is not CommitmentKind.Offer) return null;
        ValueList<ActorId> by = BoundBy(verb, parts);
        if (by.Count == 0 || owed.Has("several") && by.Count < 2) return null;
        CommitmentKind kind = owed.Kind is CommitmentKind.Promise && by.Count > 1 ? CommitmentKind.Agreement : owed.Kind;
        Word last = verb.Sentence.Words.Last(word => word.Pos is not PartOfSpeech.Punct);
        ValueList<ActorId> to = ActorsAfter(verb, owed, parts);
        if (to.Count == 0 && kind is CommitmentKind.Demand && last.Index > verb.Index) to = [.. parts.ActorsOf(last).Where(id => !by.Contains(id))];
        return new Binding(kind, verb, by, to, RecordWords.Of(kind) + ".list", last.Form.ToLowerInvariant() is "to" || to.Count > 0);
    }

    /// <summary>The terms of a deal bind those who made it.</summary>
    private static Binding? OfTerms(Word word, OwedParts parts)
    {
        ValueList<ActorId> sides = parts.Together.Count > 1 ? parts.Together : parts.Agreed;
        return sides.Count > 1 ? new Binding(CommitmentKind.Agreement, word, sides, [], Terms) : null;
    }

    /// <summary>The verb's subject; "the sides", "the ministers" that no mention resolves are those whom the report's contact brought together.</summary>
    private static ValueList<ActorId> BoundBy(Word verb, OwedParts parts)
    {
        Word? subject = Clauses.AgentsOf(verb).FirstOrDefault() ?? verb.Child("nsubj") ?? verb.Sentence.Words.LastOrDefault(word => word.Index < verb.Index && word.Is("nsubj"));
        if (subject is null) return Clauses.IsPassive(verb) ? parts.Together : [];
        if (parts.ActorsOf(subject) is { Count: > 0 } named) return named;
        return subject.HasFeature("Number=Plur") && subject.Pos is PartOfSpeech.Noun or PartOfSpeech.Pron && subject.Form.ToLowerInvariant() is not "we" ? parts.Together
            : parts.StatementOf(verb)?.Speakers ?? parts.VoiceOf(verb)?.Speakers ?? [];
    }

    private static ValueList<ActorId> OwnerOf(Word noun, OwedParts parts) =>
        noun.Child("nmod:poss") is { } owner ? parts.ActorsOf(owner) : parts.ActorsOf(Clauses.After(noun, "of", "by", "from").Concat(noun.ChildrenOf("amod")).Concat(noun.ChildrenOf("compound")));

    private static ValueList<ActorId> ActorsAfter(Word word, OwedWord owed, OwedParts parts) =>
        parts.ActorsOf(owed.To.SelectMany(slot => slot is "object" or "iobj" ? word.Children.Where(child => child.Is("obj") || child.Is("iobj")) : Clauses.After(word, slot)));

    private static bool IsToCome(Word verb) => Clauses.HasAuxiliary(verb, "will", "would", "shall", "should", "must");

    /// <summary>"Exchange lists", "hand over the crew", whatever the tree takes the first word for.</summary>
    private static bool IsBareVerb(Sentence point) =>
        point.Words.FirstOrDefault(word => word.Pos is not PartOfSpeech.Punct) is { Pos: PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adj } first && first.Form.Equals(first.Lemma, StringComparison.OrdinalIgnoreCase);

    private bool IsDeed(Word noun) => noun.Pos is PartOfSpeech.Noun && (contacts.IsOf("wanted-deed", Clauses.LemmaOf(noun)) || WantedDeeds.IsNamedDeed(noun));
}
