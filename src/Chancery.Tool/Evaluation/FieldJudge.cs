using Chancery.Records;

namespace Chancery.Tool.Evaluation;

/// <summary>Compares the fields a gold line gives with those of a record line: 0 wrong to 1 right.</summary>
internal sealed class FieldJudge(Record record, ActorAliases aliases)
{
    private readonly Dictionary<string, Statement> _statements = record.Statements.ToDictionary(statement => statement.Id);

    /// <summary>A found line is right when all of these that gold gives are.</summary>
    public static readonly IReadOnlyList<string> Matters = ["by", "actors", "recipients", "status", "voice", "within", "cond"];

    public SortedDictionary<string, double> Score(GoldLine gold, RecordLine line)
    {
        SortedDictionary<string, double> scores = new(StringComparer.Ordinal);
        string kind = gold.Kind == "never" ? gold.Arguments[0] : gold.Kind;
        if (gold.Field("cameo") is { } cameo && gold.Kind is "event" or "never") scores["cameo"] = Cameo(cameo, line.Cameo);
        ScoreDyad(gold, line, scores);
        if (gold.Has("status")) scores["status"] = Truth(Answers.Accept(gold.Field("status"), line.Status));
        if (gold.Has("voice")) scores["voice"] = Truth(Vouches(gold.Field("voice"), line.Voice));
        if (gold.Has("within")) scores["within"] = Truth(Vouches(gold.Field("within"), line.Within));
        if (gold.Field("date") is { } date) scores["date"] = Truth(Answers.MatchDate(date, line.Start, line.End));
        if (gold.Field("due") is { } due) scores["due"] = Truth(Answers.MatchDate(due, line.DueStart, line.DueEnd));
        if (gold.Has("place")) scores["place"] = Truth(PlaceFits(gold, line));
        if (gold.Field("by") is { } by && kind is "statement" or "commitment") scores["by"] = Match(by, line.By);
        if (gold.Field("to") is { } to) scores["to"] = Match(to, line.To);
        if (gold.Has("delivery")) scores["delivery"] = Truth(Answers.Of(gold.Field("delivery")).Contains(line.Delivery));
        if (gold.Has("medium")) scores["medium"] = Truth(MediumFits(gold, line));
        if (gold.Has("cond")) scores["cond"] = Truth(line.HasCondition);
        return scores;
    }

    public double Match(string answer, IEnumerable<Text.ActorId> given) => Answers.Match(aliases.CanonicalAnswer(answer), aliases.Canonical(given));

    private void ScoreDyad(GoldLine gold, RecordLine line, SortedDictionary<string, double> scores)
    {
        string? actors = gold.Field("a"), recipients = gold.Field("r");
        if (actors is not null)
            scores["actors"] = Match(actors, line.Symmetric && recipients is null ? [.. line.Actors, .. line.Recipients] : line.Actors);
        if (recipients is not null) scores["recipients"] = Match(recipients, line.Recipients);
        if (actors is null || recipients is null || !line.Symmetric) return;
        // The sides of a mutual event may stand on either side.
        double both = Match(actors.Split('|')[0] + "," + recipients.Split('|')[0], [.. line.Actors, .. line.Recipients]);
        if (both > (scores["actors"] + scores["recipients"]) / 2) scores["actors"] = scores["recipients"] = both;
    }

    private bool Vouches(string? answer, string? statement) =>
        Answers.Of(aliases.CanonicalAnswer(answer ?? "")).Any(VoicesOf(statement).Contains);

    private HashSet<string> VoicesOf(string? id)
    {
        if (id is null) return ["report"];
        if (!_statements.TryGetValue(id, out Statement? statement)) return ["?"];
        HashSet<string> voices = [.. aliases.Canonical(statement.Speakers)];
        if (statement.Medium?.Owner is { } owner) voices.Add(aliases.Canonical(owner.Value));
        return voices.Count == 0 ? ["?"] : voices;
    }

    private bool PlaceFits(GoldLine gold, RecordLine line)
    {
        string have = line.Place is { } where
            ? string.Join(' ', where.Place.Name, where.Place.Country, where.Place.Id, record.Report.Source.Slice(where.Span)).ToLowerInvariant()
            : "   ";
        return Answers.Of(gold.Field("place")).Any(answer => have.Contains(answer, StringComparison.Ordinal));
    }

    private bool MediumFits(GoldLine gold, RecordLine line)
    {
        IReadOnlyList<string> answers = Answers.Of(aliases.CanonicalAnswer(gold.Field("medium") ?? ""));
        return answers.Contains(line.Medium?.Owner is { } owner ? aliases.Canonical(owner.Value) : "-")
            || answers.Contains(line.Medium is { } medium ? RecordWords.Of(medium.Kind) : "-");
    }

    private static double Cameo(string answers, string code) =>
        Answers.Of(answers).Contains(code) ? 1 : Answers.Of(answers).Any(answer => Root(answer) == Root(code)) ? 0.5 : 0;

    private static string Root(string code) => code[..Math.Min(2, code.Length)];

    private static double Truth(bool claim) => claim ? 1 : 0;
}
