using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>What statements in a language without trees promise, agree on and ask for by their acts, and what French futures bind to.</summary>
internal sealed class SaidFinder
{
    private readonly FrenchWords _french = new();

    public IEnumerable<Commitment> FindIn(Scene scene, ValueList<Statement> statements) => OfActs(scene, statements).Concat(Futures(scene, statements));

    private IEnumerable<Commitment> OfActs(Scene scene, ValueList<Statement> statements)
    {
        foreach (Statement statement in statements)
        {
            if (statement is not { Denied: false, Speakers.Count: > 0, Content: [var what, ..] } || KindOf(statement) is not { } kind || SentenceAt(scene, what) is not { IsParsed: false } sentence) continue;
            TextSpan? condition = sentence.Section.Language == "fr" && kind is not CommitmentKind.Demand ? _french.ConditionIn(sentence) : null;
            CommitmentStatus status = kind is CommitmentKind.Demand ? CommitmentStatus.Demanded : kind is CommitmentKind.Agreement ? CommitmentStatus.Accepted : CommitmentStatus.Announced;
            yield return new Commitment(
                "", kind, statement.Speakers, statement.Addressees, what, [], condition,
                DueIn(scene, what), condition is null ? status : CommitmentStatus.Conditional, statement.Id, null,
                [statement.Cue is { } cue && !cue.Span.Overlaps(what) ? cue.Span.Union(what) : what], $"{RecordWords.Of(kind)}.said");
        }
    }

    /// <summary>"Nous livrerons des missiles", "la France versera dix millions": what the speaker or the side named right before the verb will do.</summary>
    private IEnumerable<Commitment> Futures(Scene scene, ValueList<Statement> statements)
    {
        foreach (Sentence sentence in scene.Analysis.Sentences)
        {
            if (sentence.IsParsed || sentence.Section.Language != "fr") continue;
            for (int i = 1; i + 1 < sentence.Words.Count; i++)
            {
                Word verb = sentence.Words[i];
                if (!_french.IsDeed(verb)) continue;
                Statement? voice = statements.LastOrDefault(told => !told.Denied && told.Speakers.Count > 0 && told.Content.Any(content => content.Covers(verb.Span)));
                ValueList<ActorId> by = BoundBefore(sentence.Words[i - 1], voice, scene);
                if (by.Count == 0) continue;
                TextSpan what = verb.Span.Union(sentence.Words[_french.EndOf(sentence, i) - 1].Span);
                TextSpan? condition = _french.ConditionIn(sentence);
                yield return new Commitment("", CommitmentKind.Promise, by, [], what, [], condition, DueIn(scene, what), condition is null ? CommitmentStatus.Announced : CommitmentStatus.Conditional,
                    voice?.Id, null, condition is { } limit ? [.. new[] { what, limit }.Order()] : [what], "promise.future");
            }
        }
    }

    /// <summary>Nobody where the word before names no side, or another than the speaker's.</summary>
    private static ValueList<ActorId> BoundBefore(Word before, Statement? voice, Scene scene)
    {
        if (before.Form.Equals("nous", StringComparison.OrdinalIgnoreCase)) return voice?.Speakers ?? [];
        if (scene.Cast.MentionAt(before) is not { Actors: [var actor] } || !scene.Cast.Knows(actor)) return [];
        Actor side = scene.Cast[actor];
        if (side.Kind is not (ActorKind.State or ActorKind.Government or ActorKind.Office or ActorKind.Alliance) && !(side.Kind is ActorKind.Person && side.Office is not null)) return [];
        bool isOwn = voice is null || voice.Speakers.Any(speaker => speaker == actor || scene.Cast.Knows(speaker) && scene.Cast[speaker].Country is { } country && country == side.Country);
        return isOwn ? [actor] : [];
    }

    private static When? DueIn(Scene scene, TextSpan what) =>
        scene.Calendar.In(what).FirstOrDefault(expression => expression is { Kind: TimeKind.Point, Days: not null }) is { } due ? ContactTimes.Ahead(new When(due.Days, due.Precision, due.Basis, due.Span), scene) : null;

    private static CommitmentKind? KindOf(Statement statement) => statement.Act switch
    {
        Act.Demand or Act.CallFor or Act.Request => CommitmentKind.Demand,
        Act.Promise => CommitmentKind.Promise,
        Act.Offer => CommitmentKind.Offer,
        Act.Propose => CommitmentKind.Proposal,
        Act.Agree when statement.Speakers.Count > 1 => CommitmentKind.Agreement,
        _ => null,
    };

    private static Sentence? SentenceAt(Scene scene, TextSpan span)
    {
        WordRange words = scene.Analysis.WordsIn(span);
        return words.IsEmpty ? null : scene.Analysis.Words[words.First].Sentence;
    }
}
