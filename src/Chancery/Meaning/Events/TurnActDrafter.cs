using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What a turn of a briefing, a post or a long quotation does sentence by sentence, where no verb of saying tells it: "The claim is false. … China will respond resolutely."</summary>
public sealed class TurnActDrafter(Scene scene, VoiceMap voices, ArgumentResolver resolver, SpeechEvents codes, WordClasses classes)
{
    private readonly SpokenActs _acts = new(scene.Analysis, resolver, classes);

    /// <param name="drafts">What is read already: nothing is told twice in one sentence.</param>
    public IEnumerable<EventDraft> DraftsOf(Statement statement, IReadOnlyList<EventDraft> drafts)
    {
        if (statement.Cue is not null || statement.Speakers.Count == 0 || statement.Speakers.All(resolver.IsPress)) yield break;
        foreach (Sentence sentence in scene.Analysis.Sentences)
        {
            if (!sentence.IsParsed || !statement.Content.Any(content => content.Overlaps(sentence.Span)) || sentence.Words[^1].Form == "?") continue;
            // A label ("Lin Jian: …") may stand in the sentence, a clause of another voice too.
            Word[] words = [.. sentence.Words.Where(word => voices.At(word.Span)?.Id == statement.Id)];
            if (words.Length == 0) continue;
            foreach ((Act act, Word? word) in new (Act, Word?)[] { (Act.Threaten, _acts.ThreatIn(statement, words)), (Act.Deny, _acts.DenialIn(words)), (Act.Refuse, _acts.RefusalIn(words)), (Act.Condemn, _acts.BlameIn(words)) })
                if (word is not null && codes.CodeOf(act) is { } code && !drafts.Any(draft => draft.Type == code.Type && (draft.Word.Sentence == sentence || draft.Evidence.Any(span => span.Covers(sentence.Span)))))
                    yield return Draft(statement, word, act, code);
        }
    }

    private EventDraft Draft(Statement statement, Word word, Act act, (EventType Type, string? Mode, string Cameo) code)
    {
        Frame frame = new(word, word.Lemma, word, [], [], [], null, []);
        IEnumerable<Word> against = act switch
        {
            Act.Threaten => word.ChildrenOf("obj").Concat(word.ChildrenOf("advcl").SelectMany(clause => clause.ChildrenOf("nsubj"))),
            Act.Condemn => word.ChildrenOf("nsubj"),
            _ => [],
        };
        ValueList<ActorId> targets = [.. resolver.Resolve(against).Where(id => !statement.Speakers.Contains(id) && !IsOwn(id, statement))];
        return new EventDraft(
            code.Type, code.Mode, code.Cameo, [], statement.Speakers, targets, false, Status.Occurred, voices.Above(statement),
            new EventTimer(scene, classes).Find(frame, Status.Occurred), null, new Trigger(word.Span, word.Lemma), [EvidenceOf(statement, word)],
            "statement." + act.ToString().ToLowerInvariant(), 0.7, new Derivation([$"a sentence of statement {statement.Id} is an act of speaking: {act.ToString().ToLowerInvariant()}"], []), word, false);
    }

    /// <summary>The sentence, as far as the statement tells it.</summary>
    private static TextSpan EvidenceOf(Statement statement, Word word)
    {
        TextSpan sentence = word.Sentence.Span, content = statement.Content.First(span => span.Covers(word.Span));
        return new TextSpan(Math.Max(sentence.Start, content.Start), Math.Min(sentence.End, content.End));
    }

    private bool IsOwn(ActorId id, Statement statement) =>
        resolver.CountryOf(id) is { } country && statement.Speakers.Any(speaker => resolver.CountryOf(speaker) == country);
}
