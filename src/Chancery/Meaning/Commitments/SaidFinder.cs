using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>What statements in a language without trees promise and ask for, by their acts alone.</summary>
internal static class SaidFinder
{
    public static IEnumerable<Commitment> FindIn(Scene scene, ValueList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement is not { Denied: false, Speakers.Count: > 0, Content: [var what, ..] } || KindOf(statement.Act) is not { } kind || IsParsed(scene, what)) continue;
            TimeExpression? due = scene.Calendar.In(what).LastOrDefault(expression => expression is { Kind: TimeKind.Point, Days: not null });
            yield return new Commitment(
                "", kind, statement.Speakers, statement.Addressees, what, [], null,
                due is null ? null : ContactTimes.Ahead(new When(due.Days, due.Precision, due.Basis, due.Span), scene),
                kind is CommitmentKind.Demand ? CommitmentStatus.Demanded : CommitmentStatus.Announced, statement.Id, null,
                [statement.Cue is { } cue && !cue.Span.Overlaps(what) ? cue.Span.Union(what) : what], $"{RecordWords.Of(kind)}.said");
        }
    }

    private static CommitmentKind? KindOf(Act act) => act switch
    {
        Act.Demand or Act.CallFor or Act.Request => CommitmentKind.Demand,
        Act.Promise => CommitmentKind.Promise,
        Act.Offer => CommitmentKind.Offer,
        Act.Propose => CommitmentKind.Proposal,
        _ => null,
    };

    private static bool IsParsed(Scene scene, TextSpan span)
    {
        WordRange words = scene.Analysis.WordsIn(span);
        return words.IsEmpty || scene.Analysis.Words[words.First].Sentence.IsParsed;
    }
}
