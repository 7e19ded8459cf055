using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Finds statements carried by verbs: "said", "called on", "raised concerns".</summary>
internal sealed class VerbFinder(Desk desk, SpeakerFinder speakers)
{
    private readonly SlotFinder _slots = new(desk);

    private static readonly string[] Hedges = ["reportedly", "apparently", "allegedly", "seemingly", "purportedly", "supposedly"];

    public IEnumerable<Draft> FindIn(Sentence sentence)
    {
        if (!sentence.IsParsed) yield break;
        foreach (Word word in sentence.Words)
        {
            if (word.Relation is "amod" or "case" or "mark" or "fixed" or "compound") continue;
            Draft? draft = word.IsVerb ? Read(word) : null;
            if ((draft ?? ReadAdjective(word)) is { } found) yield return found;
        }
    }

    private Draft? Read(Word verb)
    {
        string lemma = verb.Lemma.ToLowerInvariant();
        if (IsQuoting(verb)) return null;
        foreach (ReportingEntry entry in desk.Lexicon.Of(ReportingKind.Light, lemma))
            if (ReadLight(verb, entry) is { } light) return light;
        Draft? pending = null;
        foreach (ReportingEntry entry in desk.Lexicon.Of(ReportingKind.Verb, lemma))
        {
            if (RestOf(verb, entry) is not { } rest) continue;
            Slot slot = _slots.Find(verb, entry);
            if (slot.IsEmpty && !entry.Takes("quote") && !entry.Takes("none")) continue;
            Draft? draft = Build(verb, entry, slot, rest, entry.Act);
            if (draft is null || !slot.IsEmpty) return draft;
            pending ??= draft;
        }
        return pending ?? ReadThought(verb, lemma);
    }

    /// <summary>"the statement quoted him as saying": a medium vouches for the saying as its medium, not as one more voice.</summary>
    private bool IsQuoting(Word verb) =>
        verb.Children.Any(Clause.IsAsSaying) && SubjectFinder.Of(verb).Word is { } source && speakers.Of(source).Medium is not null;

    /// <summary>"believes that", "wants X to": the verb alone shows no speech, so it must be a power's or a public person's.</summary>
    private Draft? ReadThought(Word verb, string lemma)
    {
        foreach (ReportingEntry entry in desk.Lexicon.Of(ReportingKind.Thought, lemma))
        {
            Slot slot = _slots.Find(verb, entry);
            if (slot.IsEmpty || SubjectFinder.Of(verb).Word is not { } subject || !(subject.HasFeature("Person=1") || IsPower(subject) || desk.MaySpeak(subject) && (desk.IsHuman(subject) || subject.Pos is PartOfSpeech.Pron))) continue;
            return Build(verb, entry, slot, [], entry.Act);
        }
        return null;
    }

    private bool IsPower(Word subject) =>
        speakers.ActorsOf(subject) is { Count: > 0 } actors && actors.All(actor => desk.Cast.Knows(actor) && desk.Cast[actor].Kind is not (ActorKind.Population or ActorKind.Agreement or ActorKind.Format or ActorKind.Media));

    /// <summary>"is convinced that": said of an actor that is known, and only with its content.</summary>
    private Draft? ReadAdjective(Word word)
    {
        if (word.Child("cop", "aux:pass") is null) return null;
        foreach (ReportingEntry entry in desk.Lexicon.Of(ReportingKind.Adjective, word.Form.ToLowerInvariant()))
        {
            Slot slot = _slots.Find(word, entry);
            if (slot.IsEmpty || word.Child("nsubj") is not { } subject || !(subject.HasFeature("Person=1") || IsPower(subject))) continue;
            return Build(word, entry, slot, [], entry.Act, subject);
        }
        return null;
    }

    /// <summary>"raised concerns over": the noun gives the act; of "expressed serious concerns" the noun phrase is the content.</summary>
    private Draft? ReadLight(Word verb, ReportingEntry light)
    {
        if (verb.Child("obj", "nsubj:pass") is not { } noun || desk.Lexicon.Noun(noun.Lemma.ToLowerInvariant()) is not { } entry) return null;
        Slot slot = _slots.Find(noun, entry);
        if (entry.Act == Act.Claim && slot.Name is not "ccomp" && !light.Takes("ccomp") && light.Strength != Strength.Strong && entry.Strength != Strength.Strong) return null;
        bool isFeeling = entry.Kind == ReportingKind.Attitude || slot.IsEmpty;
        if (isFeeling) slot = new Slot("obj", [noun, .. AboutWhat(verb, noun, entry)], null);
        ReportingEntry joint = light with { Lemma = $"{light.Lemma} {entry.Lemma}", Addressees = [.. light.Addressees, .. entry.Addressees] };
        Draft? draft = Build(verb, joint, slot, isFeeling ? [] : [noun], entry.Act == Act.Claim ? light.Act : entry.Act, isSpeech: entry.Kind == ReportingKind.Attitude);
        return draft is null ? null : draft with { WantsQuote = false };
    }

    /// <summary>"voiced alarm over the dam": what the feeling is about, where the tree hangs it on the verb.</summary>
    private static IEnumerable<Word> AboutWhat(Word verb, Word noun, ReportingEntry entry) =>
        verb.Children.Where(child => child.Index > noun.Index && child.Is("obl") && Clause.PrepositionOf(child) is { } preposition && entry.Takes(preposition)).Take(1);

    private Draft? Build(Word verb, ReportingEntry entry, Slot slot, IReadOnlyList<Word> rest, Act act, Word? named = null, bool isSpeech = false)
    {
        bool isRefusal = (Clause.IsWithheld(verb) || (act is Act.Deny && Clause.IsNeither(verb))) && act is Act.Claim or Act.Deny or Act.Announce or Act.Explain or Act.Describe or Act.Answer;
        if (!(Clause.IsReal(verb) || isRefusal) || IsAskedFor(verb) || Clause.IsAllegedGerund(verb) || IsDoneToOneself(slot)) return null;
        if (isRefusal && verb.Relation == "conj" && verb.Child("nsubj") is null) return null;
        // "he was quoted as saying": the saying is all there is.
        if (slot.Name is "obj+as" && Clause.IsPassive(verb) && SubjectFinder.AgentOf(verb) is null && verb.Children.Any(Clause.IsAsSaying)) return null;
        SubjectFinder.Subject subject = named is not null ? new SubjectFinder.Subject(named, false) : SubjectFinder.Of(verb);
        if (subject is { Word: null, IsExpletive: false } && ListSubject.Of(verb, desk.Analysis) is { } above) subject = new SubjectFinder.Subject(above, false);
        bool isOwnVoice = subject.Word is null || subject.Word.HasFeature("Person=1");
        SpeakerFinder.Speaker speaker = subject.Word is { } source ? speakers.Of(source) : default;
        if (subject.Word is not null && (subject.Word.HasFeature("PronType=Int") || !(isSpeech ? speaker.IsKnown || speaker.IsHuman || IsAnimate(subject.Word) : Speaks(speaker, slot, act)))) return null;
        if (subject.Word is null && !subject.IsExpletive && slot.Name is not "ccomp" and not null) return null;
        // "militias backed by Oslo": what they are, not what Oslo says.
        if (slot.Name == "obj" && act is Act.Praise && verb.Relation == "acl") return null;
        if (slot.Name == "obj" && act is Act.Praise or Act.Deny or Act.Explain && !entry.Addressees.Contains("obj") && IsPerson(slot.Heads[0])) return null;
        // "The envoy called on the President": paid a visit, asked for nothing.
        if (slot.Name is "on" or "upon" && act is Act.CallFor && verb.IsVerb && IsPerson(slot.Heads[0]) && verb.Child("xcomp", "advcl", "ccomp") is null) return null;
        List<Word> addressees = [.. Addressees(verb, entry, slot)];
        return new Draft
        {
            Rule = entry.RuleFor(slot.Name ?? "quote"),
            Act = isRefusal ? Act.Refuse : act is Act.Ask && slot.Name is "xcomp" ? Act.Request : act,
            Cue = verb,
            Trigger = new Trigger(CueSpan(verb, rest), entry.Lemma),
            Source = subject.Word,
            SourceSpan = subject.Word is null ? null : speaker.Span,
            Speakers = speaker.Actors ?? [],
            Medium = speaker.Medium ?? (Clause.IsAsSaying(verb) && SubjectFinder.Of(verb.Head!).Word is { } carrier ? speakers.Of(carrier).Medium : null),
            AddresseeWords = [.. addressees],
            Addressees = [.. addressees.SelectMany(speakers.ActorsOf).Where(actor => speaker.Actors is null || !speaker.Actors.Contains(actor)).Distinct()],
            Content = slot.IsEmpty ? [] : ContentSpans.Of(slot, verb, desk.Lexicon),
            WantsQuote = entry.Takes("quote") && (slot.IsEmpty || (slot.Name is "obj" && entry.Addressees.Contains("obj"))),
            IsBare = slot.IsEmpty && entry.Takes("none"),
            IsOwnVoice = isOwnVoice,
            Denied = !isRefusal && Clause.IsNegated(verb),
            Hedged = IsHedged(verb),
        };
    }

    /// <summary>"demanded that the premier apologise": the bare form under what asks for it; nobody has said it yet.</summary>
    private bool IsAskedFor(Word verb) =>
        Clause.FirstConjunct(verb) is { Relation: "ccomp", Head: { } asking } first && verb.Form == verb.Lemma && verb.Child("aux") is null && (verb == first ? verb.Child("nsubj") is not null : verb.Child("nsubj") is null)
        && desk.Lexicon.ActOf(asking.Lemma.ToLowerInvariant()) is Act.Demand or Act.Request or Act.CallFor or Act.Propose;

    /// <summary>Several of a kind who feel: "Reformers expressed concern"; "the figures express" is none, for the noun would be no feeling.</summary>
    private static bool IsAnimate(Word subject) => subject.HasFeature("Number=Plur") && subject.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn;

    /// <summary>"defends itself": nothing is said.</summary>
    private static bool IsDoneToOneself(Slot slot) => slot.Name == "obj" && slot.Heads[0].HasFeature("Reflex=Yes");

    /// <summary>"welcomed his guest", "dismissed two clerks": done to people, not said of things.</summary>
    private bool IsPerson(Word word) =>
        desk.Cast.MentionAt(word) is { } mention ? mention.Actors.All(actor => actor.IsKind("person") || actor.IsKind("unnamed")) : desk.IsPerson(word);

    /// <summary>Where only a thing follows the verb ("challenged the rule") the speaker must be an actor; a clause or quotation shows speech by itself.</summary>
    private static bool Speaks(SpeakerFinder.Speaker speaker, Slot slot, Act act)
    {
        bool isSpeech = slot.IsEmpty || slot.Name is "ccomp" or "xcomp";
        if (speaker.Medium is { Kind: MediumKind.Document }) return isSpeech;
        // "a message blaming Lima", "Oslo's communiqué condemned the raid": the text speaks for its owner.
        if (speaker.Medium is { Owner: not null }) return true;
        if (speaker.IsHuman) return true;
        if (speaker.IsKnown) return isSpeech || act is Act.Deny or Act.Refuse;
        return speaker.IsLikely && (isSpeech || act is Act.Deny or Act.Refuse);
    }

    /// <summary>The other words of a cue of several words; null if they are not there.</summary>
    private static List<Word>? RestOf(Word verb, ReportingEntry entry)
    {
        List<Word> found = [];
        foreach (string part in entry.Rest)
        {
            Word? match = null;
            foreach (Word child in verb.Children)
            {
                if (child.Index > verb.Index && child.Lemma.Equals(part, StringComparison.OrdinalIgnoreCase) && child.Relation is not "punct") match ??= child;
                foreach (Word inner in child.Children)
                    if (inner.Index > verb.Index && inner.Relation is "case" or "mark" && inner.Form.Equals(part, StringComparison.OrdinalIgnoreCase)) match ??= inner;
            }
            if (match is null) return null;
            found.Add(match);
        }
        return found;
    }

    private IEnumerable<Word> Addressees(Word verb, ReportingEntry entry, Slot slot)
    {
        foreach (string name in entry.Addressees)
            foreach (Word child in verb.Children)
            {
                if (!slot.IsEmpty && slot.Heads.Contains(child) && name != "obj") continue;
                bool fits = name == "obj"
                    ? child.Relation is "obj" or "iobj" or "nsubj:pass"
                    : child.Is("obl") && Clause.PrepositionOf(child) == name;
                if (!fits) continue;
                yield return child;
                foreach (Word other in child.ChildrenOf("conj")) yield return other;
            }
    }

    private TextSpan CueSpan(Word verb, IReadOnlyList<Word> rest)
    {
        int end = verb.Index + 1;
        foreach (Word word in rest)
            if (word.Index - end <= 1 && word.Index >= end) end = word.Index + 1;
        return desk.Analysis.SpanOf(new WordRange(verb.Index, end));
    }

    private static bool IsHedged(Word verb)
    {
        foreach (Word child in verb.Children)
            if (child.Is("advmod") && Hedges.Contains(child.Form.ToLowerInvariant())) return true;
        return verb.Relation == "xcomp" && verb.Head is { } head && head.Lemma is "appear" or "seem";
    }
}
