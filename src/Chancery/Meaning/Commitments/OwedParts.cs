using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Meaning;

/// <summary>Spans, due dates, conditions and actors of what is owed, read from the tree of one report.</summary>
internal sealed class OwedParts(Scene scene, ValueList<Statement> statements, VoiceMap voices, ContactLexicon contacts, ConditionFinder conditions)
{
    private readonly ContactTimes _times = new(scene, contacts);
    private readonly Dictionary<string, Statement> _byId = statements.ToDictionary(statement => statement.Id);

    public Scene Scene => scene;

    /// <summary>Those whom the report's main contact brought together: they agreed where "it was agreed".</summary>
    public ValueList<ActorId> Together { get; init; } = [];

    /// <summary>Those who made the first agreement the report tells of.</summary>
    public ValueList<ActorId> Agreed { get; init; } = [];

    /// <summary>The clause or phrase of what is owed, without a condition, a reporting clause or a second deed.</summary>
    public TextSpan WhatOf(Word head)
    {
        TextSpan clause = ClauseOf(head);
        TextSpan said = VoiceOf(head)?.Content.FirstOrDefault(content => content.Covers(head.Span)) ?? clause;
        return new TextSpan(Math.Max(clause.Start, said.Start), Math.Min(clause.End, said.End));
    }

    private static bool IsThat(Word mark) => mark.Is("mark") && mark.Form.Equals("that", StringComparison.OrdinalIgnoreCase);

    private TextSpan ClauseOf(Word head) => Clauses.SpanOf(head, child =>
        child.Is("parataxis") || child.Is("cc") && child.Head == head || child.Is("conj") && child.Head == head && child.IsVerb || child.Is("discourse") || child.Relation == "acl:relcl"
        || (child.Is("advcl") && IsCondition(child)) || (child.Head == head && IsThat(child))
        || (child.Is("conj") && child.Head == head && child.Index - head.Index > 1 && child.Children.Any(part => part.Is("nsubj"))));

    public TextSpan? ConditionOf(Word head, TextSpan what) => conditions.Of(head, what);

    /// <summary>True for a word below a condition: what must happen first is not what is owed.</summary>
    public bool IsInCondition(Word word) => conditions.Holds(word);

    /// <summary>Those whom the words name; "both armies", "the Sides" that no mention resolves are those whom the report brought together.</summary>
    public ValueList<ActorId> BoundBy(IReadOnlyList<Word> heads) =>
        ActorsOf(heads) is { Count: > 0 } named ? named
        : heads is [{ Pos: PartOfSpeech.Noun or PartOfSpeech.Propn } side] && side.HasFeature("Number=Plur") && contacts.IsOf("sides", side.Lemma.ToLowerInvariant()) && IsOfAll(side)
            ? Together.Count > 1 ? Together : Agreed : [];

    private static bool IsOfAll(Word side) =>
        side.Children.All(child => child.Pos is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Punct or PartOfSpeech.Adp || child.Form.ToLowerInvariant() is "prime" or "foreign" or "defence" or "defense" or "interior");

    /// <summary>By when: an expression that hangs under the deed or closes its words.</summary>
    public When? DueOf(Word head, TextSpan what) => Started(ContactTimes.Ahead(TimeOf(head, what), scene));

    /// <summary>"A duty from 1 August": due on that day.</summary>
    private static When? Started(When? time) =>
        time is { Precision: Precision.Day, Days: { Start: { } start, End: null } } ? time with { Days = TimeInterval.OfDay(start.Date) } : time;

    /// <summary>"Unless all are freed by Saturday": till then it waits.</summary>
    public When? DueOf(TextSpan? condition)
    {
        if (condition is not { } span || !scene.Analysis.TextOf(span).StartsWith("unless", StringComparison.OrdinalIgnoreCase)) return null;
        TimeExpression? last = scene.Calendar.In(span).LastOrDefault(expression => expression is { Kind: TimeKind.Point, Days: not null });
        return last is null ? null : ContactTimes.Ahead(new When(last.Days, last.Precision, last.Basis, last.Span), scene);
    }

    private When? TimeOf(Word head, TextSpan what)
    {
        if (_times.Of(head, head) is { Span: { } said } time && !IsBack(said) && !IsOver(time) && !IsOfTelling(said, head)) return time;
        TimeExpression? inside = scene.Calendar.In(what).LastOrDefault(expression => expression.Kind is TimeKind.Point && !IsBack(expression.Span) && IsDirect(expression, head));
        When? due = inside is null ? null : new When(inside.Days, inside.Precision, inside.Basis, inside.Span);
        return due is null || IsOver(due) ? null : due;
    }

    /// <summary>The time as its words have it: what is over need not lie ahead.</summary>
    public When? AsTold(When? due) => due?.Span is { } span && scene.Calendar.Expressions.FirstOrDefault(expression => expression.Span == span && expression.Kind is TimeKind.Point) is { } told
        ? new When(told.Days, told.Precision, told.Basis, told.Span) : due;

    /// <summary>When a time given to do something is over: "until Friday", or so long after the report's day.</summary>
    public When DeadlineOf(TimeExpression given)
    {
        if (given.Kind is TimeKind.Point || given.Length is not { } length || scene.Analysis.Report.Published is not { } published)
            return ContactTimes.Ahead(new When(given.Days, given.Precision, given.Basis, given.Span), scene)!;
        LocalDateTime end = published.Day.AtMidnight() + length;
        return new When(new TimeInterval(null, end.Date.AtMidnight(), HasClock: false), given.Precision is Precision.Minute or Precision.Hour ? Precision.Day : given.Precision, Basis.Relative, given.Span);
    }

    /// <summary>The actors the words name, offices and governments as they stand.</summary>
    public ValueList<ActorId> ActorsOf(IEnumerable<Word> heads)
    {
        List<ActorId> found = [];
        foreach (Word head in heads) Collect(head, found, 0);
        return [.. found.Distinct()];
    }

    public ValueList<ActorId> ActorsOf(Word head) => ActorsOf([head]);

    /// <summary>Everyone whom a mention at one of the words names.</summary>
    public ValueList<ActorId> ActorsNamed(IEnumerable<Word> words) => [.. words.SelectMany(word => scene.Cast.MentionAt(word)?.Actors ?? []).Distinct()];

    public bool IsNamedBy(IReadOnlyList<Word> words) => words.Any(IsNamed);

    public bool IsNamed(Word word) => scene.Cast.MentionAt(word) is not null;

    public bool IsTime(Word word) => scene.Calendar.At(word) is not null;

    /// <summary>The statement whose cue is <paramref name="word"/>.</summary>
    public Statement? StatementOf(Word word) => statements.FirstOrDefault(statement => statement.Cue is { } cue && cue.Span.Overlaps(word.Span) && statement.Content.Count > 0)
        ?? statements.FirstOrDefault(statement => statement.Cue is { } cue && cue.Span.Overlaps(word.Span));

    /// <summary>The statement whose cue is exactly this word.</summary>
    public Statement? CueAt(Word word) => statements.FirstOrDefault(statement => statement.Cue is { } cue && cue.Span.Covers(word.Span));

    public Statement? VoiceOf(Word word) => voices.At(word.Span);

    /// <summary>"Its trade chief said": the body whose the words for the speaker say he is.</summary>
    public bool IsOwnerOfSpeaker(ActorId id, Statement voice)
    {
        if (voice.Source is not { } source) return false;
        WordRange words = scene.Analysis.WordsIn(source);
        return !words.IsEmpty && scene.Analysis.Words[words.First].Sentence.Words.Any(owner =>
            owner is { Relation: "nmod:poss", Head: { } speaker } && ActorsOf(speaker).Any(voice.Speakers.Contains) && (ActorsOf(owner) is { Count: > 0 } named ? named.Contains(id) : id.IsKind("org") && owner.Form.Equals("its", StringComparison.OrdinalIgnoreCase)));
    }

    public Statement? OuterOf(Statement statement) => statement.Within is { } id ? _byId.GetValueOrDefault(id) : null;

    public string? CountryOf(ActorId id) => scene.Cast.Knows(id) ? scene.Cast[id].Country : null;

    private bool IsCondition(Word clause) => conditions.Begins(clause);

    /// <summary>"since May" looks back, it is never when something is due.</summary>
    private bool IsBack(TextSpan said)
    {
        WordRange words = scene.Analysis.WordsIn(said);
        if (words.First == 0) return false;
        string before = scene.Analysis.Words[words.First - 1].Form.ToLowerInvariant();
        return before is "since" or "of" || before is "from" && !(scene.Calendar.Expressions.FirstOrDefault(expression => expression.Span == said)?.Days?.Start?.Date > scene.Analysis.Report.Published?.Day);
    }

    private bool IsOver(When time) =>
        time.Basis is Basis.Relative && time.Days?.End is { } end && scene.Analysis.Report.Published is { } published && end.Date <= published.Day;

    /// <summary>"Pledged 50 million on Monday": the day of the pledge, not one by which it is due.</summary>
    private bool IsOfTelling(TextSpan said, Word head)
    {
        if (!head.IsNominal || !head.Is("obj") || head.Head is not { } verb || !verb.HasFeature("Tense=Past") && !(verb.HasFeature("VerbForm=Fin") && verb.Child("aux") is null)) return false;
        WordRange words = scene.Analysis.WordsIn(said);
        Word first = scene.Analysis.Words[words.First];
        return !head.Subtree().Contains(first) && (words.First == 0 || scene.Analysis.Words[words.First - 1].Form.ToLowerInvariant() is not ("by" or "until" or "before" or "within" or "for" or "in" or "from"));
    }

    /// <summary>True if no other verb stands between the deed and the expression that hangs below it.</summary>
    private bool IsDirect(TimeExpression expression, Word head)
    {
        for (Word? word = scene.Analysis.Words[expression.Words.End - 1]; word is not null && word != head; word = word.Head)
            if (word.IsVerb && !(word.Is("xcomp") || word.Is("conj")) && !expression.Words.Contains(word.Index)) return false;
        return true;
    }

    private void Collect(Word word, List<ActorId> found, int depth)
    {
        if (depth > 3) return;
        int before = found.Count;
        if ((scene.Cast.MentionOf(word) ?? scene.Cast.MentionAt(word)) is { } mention) found.AddRange(mention.Actors.Where(id => !id.IsKind("agreement")));
        else if (word.HasFeature("Person=1") && VoiceOf(word) is { } own) found.AddRange(own.Speakers);
        else if (contacts.IsOf("representative", word.Lemma.ToLowerInvariant()))
            foreach (Word child in word.Children)
                if (child.Is("amod") || child.Is("compound") || child.Relation == "nmod:poss") Collect(child, found, depth + 1);
        if (found.Count == before && word.Child("appos") is { } apposition) Collect(apposition, found, depth + 1);
        foreach (Word other in word.ChildrenOf("conj"))
            if (!other.IsVerb) Collect(other, found, depth + 1);
    }
}
