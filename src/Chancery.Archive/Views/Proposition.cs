using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Status = Chancery.Records.Status;

namespace Chancery.Archive.Views;

/// <summary>One thing that a text says, with the marks by which another wording of it is known: who, which act and event, words, numbers, days.</summary>
/// <param name="Voice">Who says it, from the report inwards.</param>
/// <param name="Marks">Stems of words, <c>@</c> and the side of an actor, <c>!</c> and an event type, <c>&gt;</c> and an act.</param>
/// <param name="IsDenied">The sentence says that it is not so.</param>
public sealed record Proposition(
    Record Record, string? Statement, TextSpan Span, string Words, string Voice, IReadOnlySet<string> Marks, IReadOnlySet<string> Numbers, IReadOnlySet<string> Days, bool IsDenied)
{
    /// <summary>Shorter stretches say nothing that can be compared.</summary>
    private const int FewestMarks = 3;

    /// <summary>It only tells that the sides were in touch: "They spoke by telephone on Monday".</summary>
    internal bool IsOfContact => Statement is null && Record.Encounters.Any(encounter => encounter.Evidence.Any(Span.Overlaps));

    /// <summary>Everything a document says: its statements, and its sentences where they report in its own voice.</summary>
    public static IReadOnlyList<Proposition> Of(Record record)
    {
        List<Statement> said = [.. Innermost(record)];
        List<TextSpan> told = [.. said.SelectMany(statement => statement.Content)];
        return
        [
            .. from proposition in
                   said.Select(statement => Of(record, statement)).Concat(
                       from sentence in record.Sentences
                       where IsProse(record, sentence) && !told.Any(span => span.Overlaps(sentence))
                       select Of(record, null, [sentence], null, IsNegated(record, [sentence])))
               where proposition.Marks.Count >= FewestMarks
               orderby proposition.Span
               select proposition,
        ];
    }

    /// <summary>What one side's account says: the whole document where it is that side's own text, else the account's statements.</summary>
    public static IReadOnlyList<Proposition> Of(AccountOfSide account)
    {
        Record record = account.Telling.Record;
        bool isOwnText = record.Encounters.SelectMany(encounter => encounter.Accounts).All(other => other.By == account.Account.By);
        return isOwnText ? Of(record)
            : [.. record.Statements.Where(statement => account.Account.Statements.Contains(statement.Id)).Select(statement => Of(record, statement)).Where(said => said.Marks.Count >= FewestMarks)];
    }

    /// <summary>Of statements within each other the inner ones: the outer one's content is theirs.</summary>
    private static IEnumerable<Statement> Innermost(Record record) =>
        record.Statements.Where(statement => statement.Content.Count > 0 && !record.Statements.Any(other => other.Within == statement.Id && other.Content.Count > 0));

    private static bool IsProse(Record record, TextSpan sentence) =>
        record.Report.Sections.FirstOrDefault(section => section.Span.Overlaps(sentence))?.Kind is SectionKind.Paragraph or SectionKind.List or SectionKind.Quote or SectionKind.Post;

    /// <summary>"Showed no readiness", "would not attack".</summary>
    private static bool IsNegated(Record record, IEnumerable<TextSpan> spans) =>
        spans.Sum(span => record.Report.Source.Slice(span).Split(' ', '\n').Count(word => word.ToLowerInvariant() is "no" or "not" or "never" or "neither" or "cannot" || word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal))) % 2 == 1;

    private static Proposition Of(Record record, Statement statement) => Of(
        record, statement.Id, [.. statement.Content], statement,
        statement.Denied ^ IsNegated(record, statement.Content) || statement.Act is Act.Deny or Act.Refuse || record.Events.Any(line => line.Voice == statement.Id && line.Status is Status.Denied or Status.Refused));

    private static Proposition Of(Record record, string? id, IReadOnlyList<TextSpan> spans, Statement? statement, bool isDenied)
    {
        Wording wording = new(record);
        SortedSet<string> marks = new(StringComparer.Ordinal), numbers = new(StringComparer.Ordinal), days = new(StringComparer.Ordinal);
        foreach (string stem in new SenseFinder(record).Of(spans))
        {
            if (char.IsAsciiDigit(stem[0])) numbers.Add(stem);
            else marks.Add(stem);
        }
        Dictionary<ActorId, string?> countries = record.Actors.ToDictionary(actor => actor.Actor.Id, actor => actor.Actor.Country);
        foreach (RecordedActor actor in record.Actors.Where(actor => actor.Mentions.Any(mention => spans.Any(span => span.Overlaps(mention.Span)))))
            marks.Add("@" + (actor.Actor.Country ?? actor.Actor.Id.Value));
        foreach (ActorId speaker in statement?.Speakers ?? []) marks.Add("@" + (countries.GetValueOrDefault(speaker) ?? speaker.Value));
        if (statement is not null) marks.Add(">" + RecordWords.Of(statement.Act));
        // "Invited him to come" has the invitation in its cue; "said" and "stressed" have nothing.
        if (statement is { Act: Act.Offer or Act.Propose or Act.Promise or Act.Threaten or Act.Congratulate or Act.Request, Cue: { } cue }) marks.UnionWith(SenseFinder.KnownSenses(cue.Lemma));
        foreach (Event line in record.Events.Where(line => spans.Any(span => span.Contains(line.Trigger.Span.Start))))
        {
            marks.Add("!" + RecordWords.Of(line.Type));
            if (line.Time is { Span: not null } time && wording.Dates(time) is { Length: > 0 } day) days.Add(day);
        }
        TextSpan whole = spans.Aggregate((one, other) => one.Union(other));
        return new Proposition(record, id, whole, wording.Words(spans), wording.Voice(id), marks, numbers, days, isDenied);
    }
}
