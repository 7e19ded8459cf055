using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>An event for each accusing, demanding, promising … statement whose cue no pattern has read.</summary>
/// <param name="roles">Null leaves open whom a statement is aimed at where it does not say so itself.</param>
public sealed class SpeechEventDrafter(
    Scene scene, ValueList<Statement> statements, VoiceMap voices, IReadOnlyList<EventDraft> drafts, ArgumentResolver resolver, ReaderRoles? roles, SpeechEvents codes, WordClasses classes)
{
    private const int WidestEvidence = 300;

    private readonly SpokenActs _acts = new(scene.Analysis, resolver, classes);

    public IEnumerable<EventDraft> Drafts()
    {
        foreach (Statement statement in statements)
            if (Draft(statement) is { } draft) yield return draft;
    }

    private EventDraft? Draft(Statement statement)
    {
        if (statement.Speakers.Count == 0 || statement.Content.Count == 0) return null;
        if (statement.Cue is null && statement.Content.Sum(content => content.Length) > WidestEvidence) return null;
        // "did not say who would have to leave" asks for nothing.
        if (statement is { Denied: true, Cue: { } unsaid } && classes.Has("plain-cue", unsaid.Lemma.ToLowerInvariant())) return null;
        Act act = ActOf(statement);
        if (codes.CodeOf(act) is not { } code) return null;
        // "was prepared to attack" offers nothing.
        if (act == Act.Offer && drafts.Any(draft => draft.Voice?.Id == statement.Id && draft.Type is EventType.Assault or EventType.Coerce or EventType.Sanction)) return null;
        if (act is Act.Promise or Act.Accuse && statement.Cue is { } plain && classes.Has("plain-cue", plain.Lemma.ToLowerInvariant())) return null;
        TextSpan trigger = statement.Cue?.Span ?? Cut(statement.Content[0]);
        if (statement.Cue is not null && drafts.Any(draft => draft.Trigger.Lemma.Length > 0 && draft.Trigger.Span.Overlaps(trigger) && EventMerger.IsSpoken(draft.Type))) return null;
        // "That is false. … We urge Oslo to stop": the sentence that asks tells more than the whole answer.
        if (statement.Cue is null && statements.Any(part => part.Within == statement.Id && part.Speakers.Equals(statement.Speakers) && codes.CodeOf(part.Act)?.Type == code.Type)) return null;
        WordRange words = scene.Analysis.WordsIn(trigger);
        if (words.IsEmpty || scene.Analysis.Words[words.First] is not { } word || !(word.Sentence.IsParsed || word.Sentence.Section is { Language: "fr", Kind: not SectionKind.Headline } && statement is { Cue: not null, Denied: false })) return null;
        // "reiterated his assurances": the noun has told it.
        if (statement.Cue is not null && drafts.Any(draft => draft.Word == word || draft.Word.Head == word && draft.Type == code.Type && draft.Status == Status.Occurred)) return null;
        if (drafts.Any(draft => (draft.Voice?.Id == statement.Id || statement.Cue is null && statement.Content.Any(content => content.Covers(draft.Trigger.Span))) && draft.Type == code.Type && draft.Status == Status.Occurred && draft.Actors.Equals(statement.Speakers))) return null;
        if (code.Type == EventType.Accuse && statement.Speakers.All(id => resolver.KindOf(id) == ActorKind.Media) || code.Type == EventType.Request && statement.Speakers.All(resolver.IsPress)) return null;
        Frame frame = new(word, word.Lemma, word, [], [], [], null, []);
        // "is ready to return once the promises are kept".
        Status status = statement.Denied && act != Act.Refuse || IsDenied(statement) ? Status.Denied : act == Act.Offer && word.Pos == PartOfSpeech.Adj && HasCondition(statement) ? Status.Conditional : Status.Occurred;
        ActorId[] addressees = [.. statement.Addressees.Where(id => !resolver.IsPress(id))];
        IEnumerable<ActorId> recipients = addressees.Length > 0 && act is not (Act.Accuse or Act.Condemn) ? addressees
            : !word.Sentence.IsParsed ? FirstNamedIn(statement) : act is Act.Threaten ? ThreatenedIn(statement) : BlamedIn(statement, act);
        ValueList<ActorId> targets = [.. recipients.Where(id => !statement.Speakers.Contains(id)).Distinct()];
        if (targets.Count == 0 && statement.Cue is not null && roles is not null) targets = [.. roles.Recipients(frame).Where(id => !statement.Speakers.Contains(id) && !resolver.IsPress(id) && !IsOwnState(id, statement))];
        if (targets.Count == 0 && code.Type == EventType.Support || act == Act.CallFor && IsOfImportance(statement)) return null;
        Statement? voice = voices.IsToldByMedium(statement) ? statement : VoiceOver(statement);
        TextSpan content = Cut(statement.Content[0]);
        TextSpan whole = trigger.Union(content);
        return new EventDraft(
            code.Type, code.Mode, code.Cameo, [], statement.Speakers, targets, false, status, voice,
            new EventTimer(scene, classes).Find(frame, status), null, statement.Cue ?? new Trigger(trigger, ""),
            [whole.Length <= WidestEvidence ? whole : content], "statement." + act.ToString().ToLowerInvariant(), 0.7,
            new Derivation([$"statement {statement.Id} is an act of speaking: {act.ToString().ToLowerInvariant()}"], []), word, false);
    }

    /// <summary>"denied that Oslo had asked for it": the asking is what is denied.</summary>
    private bool IsDenied(Statement statement) =>
        statement is { Within: { } outer, Cue: { } cue } && statements.FirstOrDefault(other => other.Id == outer) is { Act: Act.Deny, Delivery: Delivery.Indirect, Denied: false } denial
        && denial.Content.Any(content => content.Covers(cue.Span)) && scene.Analysis.Words[scene.Analysis.WordsIn(cue.Span).First] is { Relation: "ccomp" };

    /// <summary>Who tells of the speaker's act: not himself, where it is one of several in his own words.</summary>
    private Statement? VoiceOver(Statement statement)
    {
        Statement? voice = voices.Above(statement);
        return voice is not null && voice.Cue is null && voice.Speakers.Equals(statement.Speakers) ? voices.Above(voice) : voice;
    }

    /// <summary>A claim of another's hostile deed accuses; a warning of what the speaker's own side will do threatens.</summary>
    private Act ActOf(Statement statement)
    {
        if (statement is { Denied: true, Act: Act.Agree or Act.Praise, Cue: { } stance } && classes.Has("stance-verb", stance.Lemma.ToLowerInvariant())) return Act.Refuse;
        if (statement.Act is Act.Claim or Act.Describe && statement.Cue is { } cue && classes.Has("accusing-cue", cue.Lemma.ToLowerInvariant()) && HostileDeed(statement) is not null) return Act.Accuse;
        if (statement.Act == Act.Warn && OwnDeed(statement)) return Act.Threaten;
        if (statement.Act is Act.Claim or Act.Describe or Act.Announce or Act.Explain or Act.Warn or Act.Promise)
        {
            if (_acts.Threatens(statement)) return Act.Threaten;
            if (_acts.DeniesClaim(statement)) return Act.Deny;
            if (_acts.RulesOut(statement)) return Act.Refuse;
        }
        return statement.Act is Act.Promise or Act.Claim or Act.Announce or Act.Describe or Act.Explain && HoldsOut(statement) ? Act.Threaten : statement.Act;
    }

    /// <summary>"vowed to expel them", "hinted that Oslo might strike": a hostile deed of the speaker's own side; "promised Rome to fight the militia" is an agreement.</summary>
    private bool HoldsOut(Statement statement)
    {
        string cue = statement.Cue?.Lemma.ToLowerInvariant() ?? "";
        HashSet<string> own = [.. statement.Speakers.Select(resolver.CountryOf).OfType<string>()];
        return !classes.Has("promise-cue", cue) && drafts.Any(draft => draft.Voice?.Id == statement.Id && draft.Status is Status.Planned or Status.Conditional or Status.Hypothetical && draft.Actors.Count > 0
            && (draft.Type == EventType.Assault || draft.Status != Status.Hypothetical && draft.Type is EventType.Coerce or EventType.Sanction && classes.Has("vow-cue", cue))
            && draft.Actors.All(id => statement.Speakers.Contains(id) || resolver.CountryOf(id) is { } country && own.Contains(country)));
    }

    /// <summary>Without a tree: who is named first in what is said.</summary>
    private ValueList<ActorId> FirstNamedIn(Statement statement)
    {
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        for (int i = range.First; i < range.End; i++)
            if (scene.Cast.MentionAt(scene.Analysis.Words[i]) is { } mention && mention.Form != MentionForm.Pronoun && !mention.Actors.Any(statement.Speakers.Contains)) return mention.Actors;
        return [];
    }

    private bool HasCondition(Statement statement)
    {
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        for (int i = range.First; i < range.End; i++)
            if (scene.Analysis.Words[i] is { } word && word.Is("mark") && classes.Has("condition-mark", word.Lemma.ToLowerInvariant())) return true;
        return false;
    }

    private EventDraft? HostileDeed(Statement statement)
    {
        HashSet<string> own = [.. statement.Speakers.Select(resolver.CountryOf).OfType<string>()];
        return drafts.FirstOrDefault(draft =>
            draft.Voice?.Id == statement.Id && draft.Status is not (Status.Denied or Status.Refused or Status.Ended) && draft.Actors.Count > 0
            && (draft.Type is EventType.Assault or EventType.Coerce or EventType.Reject or EventType.Threaten or EventType.Mobilize || draft.Cameo == "072")
            && draft.Actors.All(id => !statement.Speakers.Contains(id) && (resolver.CountryOf(id) is not { } country || !own.Contains(country))));
    }

    private bool OwnDeed(Statement statement)
    {
        HashSet<string> own = [.. statement.Speakers.Select(resolver.CountryOf).OfType<string>()];
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        for (int i = range.First; i < range.End; i++)
        {
            Word word = scene.Analysis.Words[i];
            if (word.Lemma.ToLowerInvariant() is not ("will" or "would" or "shall") || word.Head is not { } verb) continue;
            foreach (Word subject in verb.ChildrenOf("nsubj"))
                if (resolver.Resolve(subject).Any(id => statement.Speakers.Contains(id) || (resolver.CountryOf(id) is { } country && own.Contains(country)))) return true;
        }
        return false;
    }

    /// <summary>Whom a threat is meant for: those the threatened deed is done to, else those whose deed it depends on.</summary>
    private IEnumerable<ActorId> ThreatenedIn(Statement statement)
    {
        HashSet<string> own = [.. statement.Speakers.Select(resolver.CountryOf).OfType<string>()];
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        for (int i = range.First; i < range.End; i++)
        {
            Word deed = scene.Analysis.Words[i];
            if (!deed.IsVerb || !deed.Children.Any(child => child.Is("aux") && child.Lemma.ToLowerInvariant() is "will" or "would" or "shall")) continue;
            Word[] objects = [.. deed.ChildrenOf("obj")];
            IEnumerable<Word> targets = objects.Prepend(deed).SelectMany(word => word.Children)
                .Where(child => (child.Is("obl") || child.Is("nmod")) && FrameBuilder.Preposition(child) is "on" or "against" or "with" or "to").Concat(objects);
            IEnumerable<Word> causes = deed.ChildrenOf("advcl").SelectMany(clause => clause.ChildrenOf("nsubj"));
            foreach (Word word in targets.Concat(causes))
            {
                ValueList<ActorId> hit = [.. resolver.Resolve(word).Where(id => resolver.CountryOf(id) is not { } country || !own.Contains(country))];
                if (hit.Count > 0) return hit;
            }
        }
        return [];
    }

    /// <summary>Whom an accusing or demanding content is about: the doer of its deeds, the agent of a passive, else the first subject.</summary>
    private IEnumerable<ActorId> BlamedIn(Statement statement, Act act)
    {
        if (act is not (Act.Accuse or Act.Condemn or Act.Demand or Act.CallFor or Act.Request or Act.Praise or Act.Congratulate)) return [];
        if (HostileDeed(statement) is { } deed) return deed.Actors;
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        foreach (bool agents in (ReadOnlySpan<bool>)[true, false])
            for (int i = range.First; i < range.End; i++)
            {
                Word word = scene.Analysis.Words[i];
                bool fits = agents ? word.Relation == "obl:agent" || ((word.Is("obl") || word.Is("nmod")) && FrameBuilder.Preposition(word) == "by") : word.Is("nsubj") || word.Head is not { } head || !range.Contains(head.Index);
                // "her party": of one's own nobody demands.
                if (fits && !IsAside(word, range) && !IsOwn(word, statement) && (act is not Act.CallFor || word.Is("nsubj")) && resolver.Resolve(word) is { Count: > 0 } found
                    && !(found is [ActorId state] && IsOwnState(state, statement))) return found;
            }
        return [];
    }

    /// <summary>"will not tolerate terror against Serbs", by Serbia's president: one's own state is not who is meant.</summary>
    private bool IsOwnState(ActorId id, Statement statement) => id.IsKind("state") && statement.Speakers.Any(speaker => resolver.CountryOf(speaker) == id.Slug);

    private bool IsOwn(Word word, Statement statement) => word.ChildrenOf("nmod:poss").Any(owner => owner.Pos is PartOfSpeech.Pron && resolver.Resolve(owner).Any(statement.Speakers.Contains));

    /// <summary>"stressed the importance of dialogue": nobody is asked for anything.</summary>
    private bool IsOfImportance(Statement statement)
    {
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        for (int i = range.First; i < range.End; i++)
            if (scene.Analysis.Words[i] is { Pos: PartOfSpeech.Noun } word && (word.Head is not { } head || !range.Contains(head.Index)))
                return word.Lemma is "importance" or "significance" or "role" or "value" && !word.Subtree().Any(deed => deed.IsVerb && deed.HasFeature("VerbForm=Ger") && deed.Child("nsubj") is not null);
        return false;
    }

    /// <summary>In a clause that only goes along with what is said: a relative or adverbial one.</summary>
    private static bool IsAside(Word word, WordRange range)
    {
        for (Word? at = word; at is not null && range.Contains(at.Index); at = at.Head)
            if (at.Is("advcl") || at.Relation == "acl:relcl" || at.Is("parataxis")) return true;
        return false;
    }

    private static TextSpan Cut(TextSpan span) => span.Length <= WidestEvidence ? span : new TextSpan(span.Start, span.Start + WidestEvidence);
}
