using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Meaning;

/// <summary>What statements in a language without trees promise and ask for, by their acts alone.</summary>
internal static class SaidFinder
{
    public static IEnumerable<Commitment> FindIn(Scene scene, ValueList<Statement> statements) => OfActs(scene, statements).Concat(OwnFutures(scene, statements));

    private static IEnumerable<Commitment> OfActs(Scene scene, ValueList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement is not { Denied: false, Speakers.Count: > 0, Content: [var what, ..] } || KindOf(statement.Act) is not { } kind || IsParsed(scene, what)) continue;
            yield return new Commitment(
                "", kind, statement.Speakers, statement.Addressees, what, [], null,
                DueIn(scene, what), kind is CommitmentKind.Demand ? CommitmentStatus.Demanded : CommitmentStatus.Announced, statement.Id, null,
                [statement.Cue is { } cue && !cue.Span.Overlaps(what) ? cue.Span.Union(what) : what], $"{RecordWords.Of(kind)}.said");
        }
    }

    /// <summary>"Nous livrerons des missiles": what the writer of a post or the speaker will do.</summary>
    private static IEnumerable<Commitment> OwnFutures(Scene scene, ValueList<Statement> statements)
    {
        foreach (Sentence sentence in scene.Analysis.Sentences)
        {
            if (sentence.IsParsed || sentence.Section.Language != "fr") continue;
            for (int i = 0; i + 2 < sentence.Words.Count; i++)
            {
                Word verb = sentence.Words[i + 1];
                if (sentence.Words[i].Form.ToLowerInvariant() is not "nous" || !verb.Form.EndsWith("rons", StringComparison.Ordinal) || verb.Form is "serons" or "aurons" or "verrons" or "pourrons") continue;
                if (statements.LastOrDefault(told => !told.Denied && told.Speakers.Count > 0 && told.Content.Any(content => content.Covers(verb.Span))) is not { } voice) continue;
                Word last = sentence.Words.Skip(i + 1).TakeWhile(word => word.Form is not ("." or ";" or "»" or ":")).Last();
                TextSpan what = verb.Span.Union(last.Span);
                yield return new Commitment("", CommitmentKind.Promise, voice.Speakers, [], what, [], null, DueIn(scene, what), CommitmentStatus.Announced, voice.Id, null, [what], "promise.nous");
            }
        }
    }

    private static When? DueIn(Scene scene, TextSpan what) =>
        scene.Calendar.In(what).LastOrDefault(expression => expression is { Kind: TimeKind.Point, Days: not null }) is { } due ? ContactTimes.Ahead(new When(due.Days, due.Precision, due.Basis, due.Span), scene) : null;

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
