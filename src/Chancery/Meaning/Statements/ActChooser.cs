using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Tells the act of a plain "said" from its content: "said it would send" promises, "said the raid was staged by Quito" accuses.</summary>
internal sealed class ActChooser(Desk desk, FrozenDictionary<string, string> signs)
{
    private const float EventThreshold = 0.5f;

    /// <summary>What a long speech is for shows in how it begins.</summary>
    private const int DecidingSentences = 2;

    public const string Path = "data/lexicon/en/act-signs.tsv";

    /// <summary>Lemma to what it signs: <c>harm</c>, <c>need</c>, <c>ready</c> or an act.</summary>
    public static FrozenDictionary<string, string> LoadSigns()
    {
        Dictionary<string, string> signs = [];
        foreach (DataRow row in DataFile.Embedded(Path).Rows)
            foreach (string lemma in row.List("lemmas")) signs[lemma] = row["sign"];
        return signs.ToFrozenDictionary();
    }

    /// <param name="cues">Cues of other voices: what they carry is their act, not this one's.</param>
    /// <param name="own">Cues inside the content whose speaker is the same ("we condemn"): they say what the statement does.</param>
    public Act Choose(Draft draft, IEnumerable<Draft> own, IReadOnlySet<int> cues)
    {
        if (draft.Act is not (Act.Claim or Act.Announce or Act.Describe) || draft.Content.Count == 0) return draft.Act;
        int decided = DecidingEnd(draft);
        foreach (Draft inner in own)
            if (inner is { Act: not Act.Claim, Denied: false, Cue: { } cue } && cue.Relation is not "acl:relcl" && cue.Span.Start < decided && !IsDoneToActor(inner)) return inner.Act;
        foreach (Word predicate in Predicates(draft, cues))
            if (!cues.Contains(predicate.Index) && Sign(draft, predicate) is { } act && (draft.Act == Act.Claim || act is Act.Accuse)) return act;
        return draft.Act;
    }

    /// <summary>Where the sentences end that decide what a statement does; the whole of one that has a single act by how it was cut.</summary>
    private int DecidingEnd(Draft draft)
    {
        if (draft.Rule is not "turn") return int.MaxValue;
        TextSpan first = draft.Content[0];
        Sentence[] sentences = [.. desk.Analysis.Sentences.Where(sentence => first.Overlaps(sentence.Span)).Take(DecidingSentences)];
        return sentences.Length == 0 ? int.MaxValue : sentences[^1].Span.End;
    }

    /// <summary>"said Oslo was accused of the raid": another accused, nobody knows who.</summary>
    private bool IsDoneToActor(Draft inner) => inner is { Source: null, Cue: { } cue } && cue.Child("nsubj:pass") is { } patient && desk.Cast.MentionAt(patient) is not null;

    /// <summary>Heads of the content's main clauses, in text order.</summary>
    private IEnumerable<Word> Predicates(Draft draft, IReadOnlySet<int> cues)
    {
        HashSet<int> sentences = [];
        foreach (TextSpan span in draft.Content)
        {
            WordRange range = desk.Analysis.WordsIn(span);
            for (int i = range.First; i < range.End; i++)
            {
                Word word = desk.Analysis.Words[i];
                if (sentences.Add(word.Sentence.Index) && sentences.Count > DecidingSentences) yield break;
                if (word.Pos is PartOfSpeech.Punct || !word.Sentence.IsParsed) continue;
                if (word.Relation == "conj" && word.HasFeature("Tense=Past|VerbForm=Part") && word.Child("aux", "aux:pass") is null) continue;
                if (word.Head is { } above && cues.Contains(above.Index) && above != draft.Cue) continue;
                bool isTop = word.Head is null || !range.Contains(word.Head.Index) || word.Head == draft.Cue;
                // "I am confident that we will win": what one is sure of is not promised.
                if (isTop || (word.Relation is "conj" or "ccomp" && !(word.Relation is "ccomp" && word.Head is { Pos: PartOfSpeech.Adj }) && word.Head is { } head && (head.Head is null || !range.Contains(head.Head.Index)))) yield return word;
            }
        }
    }

    private Act? Sign(Draft draft, Word predicate)
    {
        if (predicate.Children.Any(child => child.Relation == "mark" && child.Form.ToLowerInvariant() is "whether" or "if") || IsQuestion(predicate)) return null;
        Word? subject = predicate.Child("nsubj", "csubj") ?? (predicate.Relation == "conj" ? predicate.Head?.Child("nsubj") : null);
        Side side = subject is null ? Side.Unknown : SideOf(draft, subject);
        // "I expect leaders to agree on that": wished of others.
        if (predicate.HasFeature("VerbForm=Inf") && predicate.Relation is "ccomp" or "xcomp" && predicate.Child("aux") is null && predicate.Children.Any(child => child is { Relation: "mark", Form: "to" }) && predicate.Head?.Child("obj") is { } other && !other.HasFeature("Person=1")) return null;
        string? sign = signs.GetValueOrDefault(predicate.Lemma.ToLowerInvariant());
        // "will spare no effort".
        bool isNegated = sign != "unstinting" && Clause.IsNegated(predicate);
        // "are pleased to announce".
        if (sign == "praise" && predicate.Child("xcomp") is { } telling && desk.Lexicon.ActOf(telling.Lemma.ToLowerInvariant()) is { } said) return said;
        // "stands ready to host".
        if (sign == "stand" && predicate.Child("xcomp") is { } state && signs.GetValueOrDefault(state.Lemma.ToLowerInvariant()) == "ready" && side is Side.Own or Side.Unknown && state.Child("xcomp", "advcl", "ccomp") is not null) return isNegated ? Act.Refuse : Act.Offer;
        // "their raid is unacceptable", whoever they are.
        if (sign == "condemn" && !predicate.IsVerb && !isNegated && side == Side.Other) return Act.Condemn;
        bool isDone = Clause.IsPassive(predicate);
        // "carried out an attack", not "repelled an attack"; what is done to nobody ("advanced") blames nobody.
        bool isHarm = sign == "harm" || sign != "yield" && IsViolent(predicate) && (isDone || predicate.Child("obj") is not null) || sign == "do" && predicate.Child("obj") is { } done && signs.GetValueOrDefault(done.Lemma.ToLowerInvariant()) == "harm";
        if (side == Side.Own && isNegated && isHarm && !HasFuture(predicate)) return Act.Deny;
        // "We would urge both sides to wait": said so that it is done by saying it.
        if (HasAux(predicate, "would") && subject?.HasFeature("Person=1") is true && desk.Lexicon.ActOf(predicate.Lemma.ToLowerInvariant()) is { } polite and not (Act.Claim or Act.Announce or Act.Describe)) return polite;
        // "said it would be followed by a vote": nobody promises what is done by others.
        if (HasFuture(predicate) && side == Side.Own && isDone) return null;
        if (HasFuture(predicate) && side == Side.Own && !IsSpeaker(draft, subject!)) return isNegated && draft.Act == Act.Claim ? Act.Refuse : draft.Act == Act.Claim ? Act.Announce : null;
        if (HasFuture(predicate) && side == Side.Own && (sign == "state" || !predicate.IsVerb)) return null;
        if (HasFuture(predicate) && side == Side.Own)
            return sign == "travel" ? Act.Announce : predicate.Children.Any(child => child.Is("advcl") && Clause.PrepositionOf(child) is "if" or "unless" && !child.Children.Any(even => even.Form == "even" && even.Index < child.Index) && (isNegated != isHarm || IsDefiant(child))) ? Act.Warn
                : isNegated && !isHarm ? Act.Refuse : Act.Promise;
        if (HasAux(predicate, "must")) return side == Side.Own ? null : Act.Demand;
        if (IsSubjunctive(predicate)) return Act.Demand;
        // "Quito had to withdraw" is asked of a power; "the ban had to stay" tells what is needed, "the plane had to land" what happened.
        if (predicate.Lemma is "have" or "need" && predicate.Child("xcomp") is not null && side != Side.Own) return side == Side.Other ? Act.Demand : predicate.HasFeature("Tense=Past") ? null : Act.CallFor;
        if (HasAux(predicate, "should") || HasAux(predicate, "ought")) return Act.CallFor;
        if (predicate.Lemma is "need" or "necessity" && predicate.Pos == PartOfSpeech.Noun) return predicate.Children.Any(child => Clause.PrepositionOf(child) is "for") ? Act.Demand : Act.CallFor;
        if (predicate.Lemma is "importance" && predicate.Pos == PartOfSpeech.Noun) return Act.CallFor;
        Word? doer = isDone ? SubjectFinder.AgentOf(predicate) : sign == "undergo" ? null : subject;
        bool isBlamed = doer is not null && SideOf(draft, doer) == Side.Other;
        if (isBlamed && isHarm && !HasFuture(predicate) && HasSide(draft)) return Act.Accuse;
        if (sign == "ready" && side is Side.Own or Side.Unknown && predicate.Child("xcomp", "advcl", "ccomp") is not null) return isNegated ? Act.Refuse : Act.Offer;
        return sign is not null && side is Side.Own or Side.Unknown && !isNegated && Enum.TryParse(sign, ignoreCase: true, out Act act) ? act : null;
    }

    /// <summary>"if Quito retaliated", "if they do not comply": what is warned of.</summary>
    private bool IsDefiant(Word condition) =>
        signs.GetValueOrDefault(condition.Lemma.ToLowerInvariant()) is "harm" or "refuse" or "defy" || Clause.IsNegated(condition);

    /// <summary>"insisted that Quito leave": the bare form is asked for.</summary>
    private static bool IsSubjunctive(Word predicate) =>
        predicate.HasFeature("Mood=Sub") || predicate.IsVerb && predicate.Form == predicate.Lemma && predicate.Child("mark") is { Lemma: "that" } && predicate.Child("aux", "aux:pass", "cop") is null
            && predicate.Child("nsubj") is { Pos: PartOfSpeech.Noun or PartOfSpeech.Propn } subject && !subject.HasFeature("Number=Plur") && !predicate.HasFeature("Tense=Past");

    /// <summary>"did not say when it would leave": nothing is put forward.</summary>
    private static bool IsQuestion(Word predicate) =>
        predicate.Relation == "ccomp" && (IsAsking(predicate.Subtree().First()) || predicate.Children.Any(child => child.Index < predicate.Index && IsAsking(child)));

    private static bool IsAsking(Word word) => word.Form.ToLowerInvariant() is "what" or "when" or "where" or "who" or "why" or "how" or "which";

    /// <summary>The speakers themselves, not only their country.</summary>
    private bool IsSpeaker(Draft draft, Word subject) =>
        subject.HasFeature("Person=1") || subject.Pos is PartOfSpeech.Pron && desk.Cast.MentionAt(subject) is null
        || (desk.Cast.MentionAt(subject) is { } mention && (mention.Actors.Any(actor => draft.Speakers.Contains(actor)) || mention.Actors.Any(actor => actor.IsKind("state"))));

    /// <summary>A witness or an official of no country blames nobody by telling what happened.</summary>
    private bool HasSide(Draft draft) =>
        draft.Speakers.Count == 0 ? draft.Source is { } source && desk.Cast.MentionAt(source) is null && !desk.IsPerson(source)
        : draft.Speakers.Any(actor => actor.IsKind("armed-group") || actor.IsKind("authority") || actor.IsKind("org") || actor.IsKind("alliance")) || CountriesOf(draft.Speakers).Any() && !draft.Speakers.All(actor => actor.IsKind("population") || actor.IsKind("media"));

    private static bool HasFuture(Word predicate) => predicate.Children.Any(child => child.Is("aux") && child.Form.ToLowerInvariant() is "will" or "would" or "shall" or "'ll" or "wo");

    private static bool HasAux(Word predicate, string lemma) => predicate.Children.Any(child => child.Is("aux") && child.Lemma == lemma);

    private static bool IsViolent(Word word)
    {
        ReadOnlySpan<float> scores = word.EventScores.Span;
        return scores.Length > (int)EventType.Assault && scores[(int)EventType.Assault] + scores[(int)EventType.Coerce] > EventThreshold;
    }

    private enum Side { Unknown, Own, Other }

    /// <summary>Whose side the word stands for as the statement's speakers see it; "our rivers" act for nobody.</summary>
    private Side SideOf(Draft draft, Word word)
    {
        if (word.HasFeature("Person=1")) return Side.Own;
        Mention? mention = desk.Cast.MentionAt(word)
            ?? word.Children.Select(child => child.Relation is "amod" or "compound" || child.Relation is "nmod:poss" && child.Pos is not PartOfSpeech.Pron ? desk.Cast.MentionAt(child) : null).FirstOrDefault(found => found is not null);
        if (mention is null) return word.Form.ToLowerInvariant() is "it" && draft.Source is not null ? Side.Own : Side.Unknown;
        if (mention.Actors.Any(actor => draft.Speakers.Contains(actor))) return Side.Own;
        HashSet<string> countries = [.. CountriesOf(draft.Speakers)];
        string[] named = [.. CountriesOf(mention.Actors)];
        if (named.Any(countries.Contains)) return Side.Own;
        bool isPower = mention.Actors.Any(actor => desk.Cast.Knows(actor) && desk.Cast[actor].Kind is not (ActorKind.Population or ActorKind.Unnamed or ActorKind.Media or ActorKind.Agreement or ActorKind.Format));
        return isPower ? Side.Other : Side.Unknown;
    }

    private IEnumerable<string> CountriesOf(ValueList<ActorId> actors) =>
        from actor in actors
        where desk.Cast.Knows(actor)
        let country = desk.Cast[actor].Country
        where country is not null
        select country;
}
