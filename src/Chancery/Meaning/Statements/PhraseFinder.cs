using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds "according to X" and "in the words of X": a statement of their own, or the medium of one that is there already.</summary>
internal sealed class PhraseFinder(Desk desk, SpeakerFinder speakers)
{
    private static readonly string[] Nouns = ["word", "view", "opinion"];

    private readonly record struct Phrase(Word First, Word Last, Word Source, string Lemma);

    /// <returns>The drafts of the sentence: the given ones, with media where a phrase names it, and those the phrases make.</returns>
    public List<Draft> Join(Sentence sentence, List<Draft> drafts)
    {
        if (!sentence.IsParsed) return drafts;
        foreach (Word word in sentence.Words)
            if (PhraseAt(word) is { } phrase) Join(phrase, drafts);
        return drafts;
    }

    private void Join(Phrase phrase, List<Draft> drafts)
    {
        SpeakerFinder.Speaker speaker = speakers.Of(phrase.Source);
        if (phrase.Lemma == "cite")
        {
            if (!IsCited(phrase.Source, speaker)) return;
            drafts.RemoveAll(draft => draft.Cue == phrase.First);
            if (phrase.First.Relation == "acl:relcl") return;
        }
        if (!speaker.IsKnown && !speaker.IsHuman && !desk.MaySpeak(phrase.Source) && !(phrase.Lemma.StartsWith("in ", StringComparison.Ordinal) && phrase.Source.IsNominal)) return;
        Word governor = GovernorOf(phrase);
        Medium? medium = speaker.Medium ?? MediumOf(speaker.Actors, speaker.Span);
        bool isTold = false;
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            if (IsPerson(speaker.Actors) || !Tells(draft, governor) || draft.Speakers.Count == 0 || draft.Speakers.Equals(speaker.Actors)) continue;
            drafts[i] = draft with { Medium = draft.Medium ?? medium };
            isTold = true;
        }
        if (isTold || drafts.Any(draft => draft.Cue == phrase.First && draft.Content.Count > 0 && draft.Speakers.Equals(speaker.Actors))) return;
        HashSet<int> without = [.. phrase.Source.Subtree().Select(word => word.Index)];
        // Where the tree hangs the sentence under the source, it is not the source's.
        if (governor != phrase.Source && without.Contains(governor.Index)) without.ExceptWith(governor.Subtree().Select(word => word.Index));
        for (int word = phrase.First.Index; word <= phrase.Last.Index; word++) without.Add(word);
        if (governor.Child("cc") is { } link && link.Index < governor.Index) without.Add(link.Index);
        SortedSet<int> kept = [.. governor.Subtree().Select(word => word.Index).Where(index => !without.Contains(index))];
        ValueList<TextSpan> content = ContentSpans.Spans(kept, governor.Sentence.Words);
        if (content.Count == 0 || desk.Analysis.Words[desk.Analysis.WordsIn(content[0]).First].HasFeature("PronType=Rel")) return;
        drafts.Add(new Draft
        {
            Rule = $"{phrase.Lemma.Replace(' ', '-')}.{speaker.Medium?.Kind.ToString().ToLowerInvariant() ?? "clause"}",
            Act = Act.Claim,
            Cue = phrase.First,
            Trigger = new Trigger(desk.Analysis.SpanOf(new WordRange(phrase.First.Index, phrase.Last.Index + 1)), phrase.Lemma),
            Source = phrase.Source,
            SourceSpan = speaker.Span,
            Speakers = speaker.Actors,
            Medium = speaker.Medium ?? (medium is { Kind: MediumKind.Agency or MediumKind.UnnamedSource } ? medium : null),
            Content = content,
        });
    }

    private Phrase? PhraseAt(Word word)
    {
        IReadOnlyList<Word> words = desk.Analysis.Words;
        if (word.Index + 2 >= words.Count) return null;
        Word next = words[word.Index + 1];
        if (word.Form.Equals("according", StringComparison.OrdinalIgnoreCase) && next.Form.Equals("to", StringComparison.OrdinalIgnoreCase))
        {
            Word? source = word.Head is { } head && word.Relation is "case" or "fixed" ? word.Head : word.Child("obl", "nmod", "obj");
            return source is not null && source.Index > next.Index ? new Phrase(word, next, source, "according to") : null;
        }
        if (word.Lemma == "cite" && word.IsVerb && word.Relation is "advcl" or "acl" or "acl:relcl" or "conj" && word.Child("obj") is { } cited) return new Phrase(word, word, cited, "cite");
        bool isWords = Nouns.Contains(word.Lemma) && next.Form == "of" && Clause.PrepositionOf(word) == "in";
        if (!isWords || word.Children.FirstOrDefault(child => child.Relation == "nmod" && Clause.PrepositionOf(child) == "of") is not { } owner) return null;
        Word first = word.Children.First(child => child.Relation == "case");
        return new Phrase(first, next, owner, $"in the {word.Form.ToLowerInvariant()} of");
    }

    /// <summary>"citing officials" names a source, "citing bad weather" a reason.</summary>
    private bool IsCited(Word source, SpeakerFinder.Speaker speaker) =>
        desk.Accounts.At(source) is not null || (speaker.Actors.Count == 0 && speaker.IsHuman) || speaker.Actors.Any(actor => desk.Cast.Knows(actor)
            && desk.Cast[actor].Kind is not (ActorKind.State or ActorKind.Agreement or ActorKind.Format or ActorKind.Alliance));

    /// <summary>At the edge of a sentence the phrase vouches for all of it, inside for its own clause.</summary>
    private static Word GovernorOf(Phrase phrase)
    {
        if (phrase.Source.Head is null && (phrase.First.Child("ccomp", "parataxis") ?? phrase.Source.Child("ccomp", "parataxis")) is { } told) return told;
        Word? governor = phrase.Source.Head;
        while (governor is not null && (governor.Index >= phrase.First.Index && governor.Index <= phrase.Last.Index)) governor = governor.Head;
        while (governor is { IsNominal: true, Head: { } above } && governor.Relation is "nmod" or "obj" or "obl" or "nsubj" or "appos" or "conj") governor = governor.Head;
        // "promised to raise it, according to the palace": after a comma it vouches for the promise, not for the raising.
        bool isAfterComma = phrase.First.Sentence.Words.LastOrDefault(word => word.Index < phrase.First.Index) is { Form: "," };
        while (isAfterComma && governor is { Relation: "xcomp" or "ccomp", Head: { IsVerb: true } verb }) governor = verb;
        Word root = phrase.First.Sentence.Root ?? phrase.First;
        // The tree may make "according" itself the root and hang the sentence under it.
        if (root == phrase.First) root = root.Child("ccomp", "parataxis", "conj", "advcl") ?? root;
        bool isFirst = phrase.First.Sentence.Words.TakeWhile(word => word != phrase.First).All(word => word.Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Adv);
        // "It broke up but did not burn, according to …": two deeds of one subject.
        if (governor is { Relation: "conj", Head: { } first } && governor.Child("nsubj") is null) governor = first;
        return governor is null || isFirst ? root : governor;
    }

    /// <summary>"X told Y, according to Z, that …": a person vouches as a voice of his own, his account is no document.</summary>
    private static bool IsPerson(ValueList<ActorId> actors) => actors.Count > 0 && actors.All(actor => actor.IsKind("person"));

    private static bool Tells(Draft draft, Word governor)
    {
        if (draft.Cue is not { } cue || draft.IsOwnVoice) return false;
        if (cue == governor || Clause.FirstConjunct(cue) == governor) return true;
        return cue.Relation == "parataxis" && cue.Head == governor;
    }

    private Medium? MediumOf(ValueList<ActorId> actors, TextSpan span)
    {
        if (actors.Count != 1 || !desk.Cast.Knows(actors[0])) return null;
        MediumKind kind = desk.Cast[actors[0]].Kind switch
        {
            ActorKind.Media => MediumKind.Agency,
            ActorKind.Unnamed => MediumKind.UnnamedSource,
            _ => desk.Accounts.LastOf(actors[0]) ?? MediumKind.Communique,
        };
        return new Medium(kind, actors[0], span);
    }
}
