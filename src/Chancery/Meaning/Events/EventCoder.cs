using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's events: patterns over the tree, acts of speaking from the statements, the reader's types where no pattern speaks.</summary>
public sealed class EventCoder
{
    private readonly Codebook _codebook = Codebook.Load();
    private readonly WordClasses _classes = WordClasses.Load();
    private readonly PatternLexicon _patterns;
    private readonly StatusFinder _statuses;
    private readonly SpeechEvents _speech = SpeechEvents.Load();
    private readonly List<FlatPattern> _french = FlatPattern.French();
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
        ReaderRoles roles = new(scene.Analysis, scene.Cast, resolver, voices, _classes);
        EventDrafter drafter = new(
            voices, new FrameBuilder(_classes, scene), new PatternMatcher(_patterns, _classes, resolver, scene.Cast), _statuses,
            new EventTimer(scene, _classes), new EventPlacer(scene, _classes), resolver, roles, new MishapFinder(scene.Analysis, _classes, resolver), _classes, _options);
        List<EventDraft> drafts = [];
        foreach (Sentence sentence in scene.Analysis.Sentences)
            if (sentence.IsParsed) drafts.AddRange(drafter.DraftsOf(sentence));
        if (_options.UsePatterns)
        {
            FlatEventDrafter flat = new(scene, voices, _french);
            foreach (Sentence sentence in scene.Analysis.Sentences) drafts.AddRange(flat.DraftsOf(sentence));
        }
        drafts.AddRange(new SpeechEventDrafter(scene, statements, voices, drafts, resolver, _options.UseReader ? roles : null, _speech, _classes).Drafts());
        TurnActDrafter turns = new(scene, voices, resolver, _speech, _classes);
        foreach (Statement statement in statements) drafts.AddRange([.. turns.DraftsOf(statement, drafts)]);
        PostDates dates = new(scene);
        int number = 0;
        return
        [
            .. from draft in new EventMerger(resolver).Merge(ImpersonalAgreements.Fill(drafts.OrderBy(draft => draft.Word.Index)).Select(dates.Date))
               orderby draft.Trigger.Span.Start, draft.Trigger.Span.End, draft.Type
               select Finish(draft, $"e{++number}"),
        ];
    }

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
/// <param name="SentenceThreshold">The same for the type it gives to a whole sentence.</param>
public sealed record EventOptions(bool UsePatterns, bool UseReader, double ReaderThreshold, double SentenceThreshold)
{
    public static readonly EventOptions Default = new(UsePatterns: true, UseReader: true, ReaderThreshold: 0.75, SentenceThreshold: 0.8);
}
