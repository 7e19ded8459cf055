using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's events: patterns over the tree, acts of speaking from the statements, the reader's types where no pattern speaks.</summary>
public sealed class EventCoder
{
    private const int WidestEvidence = 300;

    private readonly Codebook _codebook = Codebook.Load();
    private readonly WordClasses _classes = WordClasses.Load();
    private readonly PatternLexicon _patterns;
    private readonly StatusFinder _statuses;
    private readonly SpeechEvents _speech = SpeechEvents.Load();
    private readonly EventOptions _options;

    public EventCoder(EventOptions? options = null)
    {
        _options = options ?? EventOptions.Default;
        _patterns = PatternLexicon.Load(_codebook);
        _statuses = new StatusFinder(StatusLexicon.Load(), _classes);
    }

    public ValueList<Event> Code(Scene scene, ValueList<Statement> statements, VoiceMap voices)
    {
        ArgumentResolver resolver = new(scene.Cast, _classes);
        EventDrafter drafter = new(
            voices, new FrameBuilder(_classes, scene.Cast), new PatternMatcher(_patterns, _classes, resolver, scene.Cast), _statuses,
            new EventTimer(scene), new EventPlacer(scene, _classes), resolver, _classes, _options);
        List<EventDraft> drafts = [];
        foreach (Sentence sentence in scene.Analysis.Sentences)
            if (sentence.IsParsed) drafts.AddRange(drafter.DraftsOf(sentence));
        drafts.AddRange(OfStatements(scene, statements, drafts, resolver));
        int number = 0;
        return
        [
            .. from draft in EventMerger.Merge(drafts)
               orderby draft.Trigger.Span.Start, draft.Trigger.Span.End, draft.Type
               select Finish(draft, $"e{++number}"),
        ];
    }

    /// <summary>An event for each accusing, demanding, promising … statement whose cue no pattern has read.</summary>
    private IEnumerable<EventDraft> OfStatements(Scene scene, ValueList<Statement> statements, List<EventDraft> drafts, ArgumentResolver resolver)
    {
        foreach (Statement statement in statements)
        {
            if (_speech.CodeOf(statement.Act) is not { } code || statement.Speakers.Count == 0 || statement.Content.Count == 0) continue;
            TextSpan trigger = statement.Cue?.Span ?? statement.Content[0];
            if (statement.Cue is not null && drafts.Any(draft => draft.Trigger.Span.Overlaps(trigger) && IsSpoken(draft.Type))) continue;
            WordRange words = scene.Analysis.WordsIn(trigger);
            if (words.IsEmpty) continue;
            Word word = scene.Analysis.Words[words.First];
            if (!word.Sentence.IsParsed) continue;
            Frame frame = new(word, word.Lemma, word, [], [], [], null);
            Status status = statement.Denied ? Status.Denied : Status.Occurred;
            ValueList<ActorId> recipients = [.. statement.Addressees.Count > 0 ? statement.Addressees : BlamedIn(statement, drafts, scene, resolver)];
            Statement? voice = statements.FirstOrDefault(other => other.Id == statement.Within);
            yield return new EventDraft(
                code.Type, code.Mode, code.Cameo, [], statement.Speakers, [.. recipients.Where(id => !statement.Speakers.Contains(id))], false, status, voice,
                new EventTimer(scene).Find(frame, status), null, statement.Cue ?? new Trigger(Cut(trigger), ""),
                [Cut(statement.Cue is null ? statement.Content[0] : statement.Cue.Span.Union(statement.Content[0]), statement.Content[0])],
                "statement." + statement.Act.ToString().ToLowerInvariant(), 0.7,
                new Derivation([$"the statement {statement.Id} is an act of speaking: {statement.Act}"], []), word, false);
        }
    }

    /// <summary>Whom an accusing content blames: who does the conflict events in it, else the state its first clause is about.</summary>
    private static IEnumerable<ActorId> BlamedIn(Statement statement, List<EventDraft> drafts, Scene scene, ArgumentResolver resolver)
    {
        if (statement.Act is not (Act.Accuse or Act.Condemn or Act.Demand or Act.CallFor or Act.Request)) return [];
        EventDraft? deed = drafts.FirstOrDefault(draft => statement.Content.Any(content => content.Covers(draft.Trigger.Span)) && draft.Actors.Count > 0 && draft.Voice?.Id == statement.Id);
        if (deed is not null) return deed.Actors;
        WordRange range = scene.Analysis.WordsIn(statement.Content[0]);
        for (int i = range.First; i < range.End; i++)
        {
            Word word = scene.Analysis.Words[i];
            if (word.Is("nsubj") && resolver.Resolve(word) is { Count: > 0 } found) return found;
        }
        return [];
    }

    private static bool IsSpoken(EventType type) => type is EventType.Accuse or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Agree or EventType.Support or EventType.Concede;

    private static TextSpan Cut(TextSpan span, TextSpan? keep = null) =>
        span.Length <= WidestEvidence ? span : keep is { } part ? new TextSpan(part.Start, Math.Min(part.End, part.Start + WidestEvidence)) : new TextSpan(span.Start, span.Start + WidestEvidence);

    private Event Finish(EventDraft draft, string id)
    {
        CameoCode? code = _codebook.Find(draft.Cameo);
        return new Event(
            id, draft.Type, draft.Mode, draft.Contexts.Count > 0 ? draft.Contexts : code?.Contexts ?? [], draft.Cameo, _codebook.QuadOf(draft.Type), code?.Goldstein,
            draft.Actors, draft.Recipients, draft.Symmetric, draft.Status, draft.Voice?.Id, draft.Time, draft.Place,
            draft.Trigger, draft.Evidence, draft.Rule, draft.Confidence)
        {
            Derivation = draft.Derivation,
        };
    }
}

/// <summary>What may make events, for measuring each alone.</summary>
/// <param name="ReaderThreshold">Score above which the reader's type makes an event where no pattern speaks.</param>
public sealed record EventOptions(bool UsePatterns, bool UseReader, double ReaderThreshold)
{
    public static readonly EventOptions Default = new(UsePatterns: true, UseReader: true, ReaderThreshold: 0.75);
}
