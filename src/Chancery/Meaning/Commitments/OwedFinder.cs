using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Finds what is owed by the words of <c>commitments.tsv</c>: "pledged to …", "its offer to …", "called on X to …".</summary>
internal sealed class OwedFinder(OwedLexicon lexicon, ContactLexicon contacts)
{
    private readonly StandingReader _standings = new(contacts);
    private readonly OwedVerbReader _verbs = new(contacts);
    private readonly OwedNounReader _nouns = new(contacts);

    public IEnumerable<Owed> FindIn(OwedParts parts)
    {
        foreach (Sentence sentence in parts.Scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed) continue;
            foreach (Word word in sentence.Words)
            {
                if (MadeDependent(word, parts) is { } term) yield return term;
                if (!word.IsVerb && word.Pos is not PartOfSpeech.Noun) continue;
                IEnumerable<Owed> found = lexicon.LinesOf(word.IsVerb, Clauses.LemmaOf(word))
                    .Select(line => (word.IsVerb ? _verbs.Read(word, line, parts) : _nouns.Read(word, line, parts)).ToList()).FirstOrDefault(read => read.Count > 0, []);
                foreach (Owed owed in found) yield return owed;
            }
        }
    }

    /// <summary>"Made its signature conditional on direct talks": what it depends on is asked for.</summary>
    private Owed? MadeDependent(Word word, OwedParts parts)
    {
        if (word is not { Pos: PartOfSpeech.Adj, Relation: "xcomp", Head: { Lemma: "make" } making } || lexicon.TakesClause(word.Lemma.ToLowerInvariant() + " on") is not false || Clauses.After(word, "on", "upon").FirstOrDefault() is not { } head) return null;
        if (_standings.OfVerb(making, parts.VoiceOf(making) is not null, 0) is not (Status.Occurred or Status.Ongoing) || parts.ActorsOf(Clauses.AgentsOf(making)) is not { Count: > 0 } by) return null;
        TextSpan what = parts.WhatOf(head);
        return new Owed(CommitmentKind.Demand, word, head, by, [], what, null, parts.DueOf(head, what), CommitmentStatus.Demanded, parts.VoiceOf(word)?.Id, [word.Span.Union(what)], "demand.conditional-on");
    }
}
