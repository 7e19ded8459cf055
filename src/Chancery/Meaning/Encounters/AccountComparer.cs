using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Sets the accounts of one contact side by side: what they agree on, differ over, and what only one tells.</summary>
internal sealed class AccountComparer(Scene scene, ValueList<Statement> statements, AccountCoder accounts, ParticipantReader people, ContactLexicon lexicon)
{
    private const double SameSubject = 0.2, SamePoint = 0.45;

    private readonly PointReader _points = new(scene, lexicon);

    /// <summary>In text order; empty while only one side tells.</summary>
    public ValueList<ComparisonRow> Compare(ValueList<Account> told)
    {
        if (told.Count < 2) return [];
        List<Point> points = [.. from statement in statements let point = PointOf(statement, told) where point is not null select point];
        points.RemoveAll(point => points.Any(other => other != point && IsWithin(other.Statement, point.Statement) && other.Tellers.All(point.Tellers.Contains)));
        Dictionary<string, int> counts = points.SelectMany(point => point.Lemmas).GroupBy(lemma => lemma).ToDictionary(group => group.Key, group => group.Count());
        List<(int Start, ComparisonRow Row)> rows = [];
        HashSet<Point> used = [];
        foreach (Point point in points.Where(point => point.Tellers.Count >= told.Count))
        {
            used.Add(point);
            rows.Add((point.Start, Row(ComparisonState.Agree, told, [point])));
        }
        foreach (Point point in points)
        {
            if (used.Contains(point)) continue;
            (Point Other, ComparisonState State)? match = BestMatch(point, points.Where(other => !used.Contains(other) && !other.Tellers.Any(point.Tellers.Contains)), counts, points.Count);
            used.Add(point);
            if (match is not { } found)
            {
                rows.Add((point.Start, Row(ComparisonState.Only, told, [point])));
                continue;
            }
            used.Add(found.Other);
            rows.Add((point.Start, Row(found.State, told, [point, found.Other])));
        }
        return [.. rows.OrderBy(row => row.Start).Select(row => row.Row)];
    }

    private Point? PointOf(Statement statement, ValueList<Account> told)
    {
        if (statement.Denied || statement.Content.Count == 0) return null;
        ValueList<ActorId> tellers = TellersOf(statement, told);
        return tellers.Count == 0 ? null : _points.Read(statement, tellers);
    }

    /// <summary>The accounts that make a point: the one it is listed in, or all whose sides are named together ("the two sides said").</summary>
    private ValueList<ActorId> TellersOf(Statement statement, ValueList<Account> told)
    {
        if (told.FirstOrDefault(account => account.Statements.Contains(statement.Id)) is { } own) return [own.By];
        for (Statement? voice = statement; voice is not null; voice = OuterOf(voice))
        {
            if (voice.Speakers.Count == 0 && _points.IsOfBoth(voice)) return [.. told.Select(account => account.By)];
            if (voice.Speakers.Count < 2 || voice.Medium?.Owner is not null) continue;
            bool isParticipantsOwn = voice.Within is null && voice.Speakers.All(id => id.IsKind("person"));
            if (isParticipantsOwn) continue;
            ValueList<ActorId> sides = [.. told.Where(account => voice.Speakers.Any(id => id == account.By || IsOfCountry(id, account.By))).Select(account => account.By)];
            if (sides.Count >= told.Count) return sides;
        }
        return [];
    }

    private bool IsOfCountry(ActorId one, ActorId other) => people.CountryOf(one) is { } country && country == people.CountryOf(other);

    private Statement? OuterOf(Statement statement) => statement.Within is { } id ? statements.FirstOrDefault(other => other.Id == id) : null;

    private bool IsWithin(Statement inner, Statement outer)
    {
        for (Statement? above = OuterOf(inner); above is not null; above = OuterOf(above))
            if (above.Id == outer.Id) return true;
        return inner.Id != outer.Id && inner.Content.All(content => outer.Content.Any(wide => wide.Covers(content))) && outer.Content.Sum(span => span.Length) > inner.Content.Sum(span => span.Length)
            && accounts.OwnerOf(inner) == accounts.OwnerOf(outer);
    }

    private (Point, ComparisonState)? BestMatch(Point point, IEnumerable<Point> others, Dictionary<string, int> counts, int total)
    {
        (Point, ComparisonState)? best = null;
        double bestScore = 0;
        foreach (Point other in others)
        {
            double likeness = Likeness(point, other, counts, total);
            bool isContrast = point.Sentence == other.Sentence && (point.IsContrasted || other.IsContrasted);
            bool isSet = point.Sentence == other.Sentence && point.SaysDiffer;
            bool differs = isSet || (isContrast && likeness >= SameSubject) || (likeness >= SamePoint && (point.IsNegated != other.IsNegated || HaveOtherNumbers(point, other)));
            double score = isSet ? 2 : isContrast ? 1 + likeness : likeness;
            if (!differs && likeness < SamePoint || score <= bestScore) continue;
            (best, bestScore) = ((other, differs ? ComparisonState.Differ : ComparisonState.Agree), score);
        }
        return best;
    }

    /// <summary>Shared content words by weight: a word few points use counts more.</summary>
    private static double Likeness(Point one, Point other, Dictionary<string, int> counts, int total)
    {
        double Weight(string lemma) => Math.Log(1 + (double)total / counts[lemma]);
        double all = one.Lemmas.Union(other.Lemmas).Sum(Weight);
        return all == 0 ? 0 : one.Lemmas.Intersect(other.Lemmas).Sum(Weight) / all;
    }

    private static bool HaveOtherNumbers(Point one, Point other) =>
        one.Numbers.Count > 0 && other.Numbers.Count > 0 && !one.Numbers.Any(other.Numbers.Contains);

    private static ComparisonRow Row(ComparisonState state, ValueList<Account> told, ValueList<Point> points) => new(
        points[0].Topic, state, [.. told.Select(account => account.By).Where(by => points.Any(point => point.Tellers.Contains(by)))],
        [.. points.Select(point => point.Statement.Id)]);
}
