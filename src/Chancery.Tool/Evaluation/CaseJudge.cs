using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>Compares one record with its case. The same figures as the reference scorer, whose rules it ports.</summary>
internal sealed class CaseJudge
{
    private readonly CaseFile _golden;
    private readonly Record _record;
    private readonly ActorAliases _aliases;
    private readonly FieldJudge _fields;
    private readonly CaseWriter _writer;
    private readonly IReadOnlyList<RecordLine> _lines;
    private readonly HashSet<RecordLine> _used = new(ReferenceEqualityComparer.Instance);
    private readonly Tally _tally = new();
    private readonly List<Finding> _findings = [];

    public CaseJudge(CaseFile golden, Record record)
    {
        _golden = golden;
        _record = record;
        _aliases = new ActorAliases(golden, record);
        _fields = new FieldJudge(record, _aliases);
        _writer = new CaseWriter(record);
        _lines = RecordLine.AllOf(record);
    }

    public CaseResult Judge()
    {
        foreach (GoldLine gold in _golden.Lines.OrderBy(line => line.IsOptional))       // optional lines take what the required ones left
        {
            switch (gold.Kind)
            {
                case "actor": JudgeActor(gold); break;
                case "encounter": JudgeEncounter(gold); break;
                case "compare": JudgeComparison(gold); break;
                case "never": JudgeNever(gold); break;
                default: JudgeLine(gold); break;
            }
        }
        foreach (string kind in _golden.Complete) JudgeExtra(kind);
        return new CaseResult(_golden, _tally, [.. _findings]);
    }

    private void JudgeActor(GoldLine gold)
    {
        IReadOnlyList<string> ids = Answers.Of(gold.Arguments[0]);
        List<RecordedActor> actors = [.. _record.Actors.Where(actor => ids.Contains(_aliases.Canonical(actor.Actor.Id.Value)))];
        if (gold.IsOptional && actors.Count == 0) return;
        _tally.Count("actor.gold");
        _tally.Count("actor.found", actors.Count > 0 ? 1 : 0);
        if (actors.Count == 0) Report(Verdict.Missed, gold);
        if (ActorAliases.CountryOf(gold) is { } country && actors.Count > 0)
        {
            _tally.Field("actor.country", actors[0].Actor.Country == country ? 1 : 0);
            if (actors[0].Actor.Country != country) Report(Verdict.Partly, gold, $"{actors[0].Actor.Id} country={actors[0].Actor.Country ?? "-"}");
        }
        foreach (string surface in ActorAliases.SurfacesOf(gold))
        {
            int start = _golden.Text.IndexOf(surface, StringComparison.Ordinal);
            if (start < 0) throw new CaseException($"{_golden.Name}: the words are not in the text: {surface}");
            TextSpan where = new(start, start + surface.Length);
            bool found = actors.Any(actor => actor.Mentions.Any(mention => mention.Span.Overlaps(where)));
            _tally.Field("actor.mention", found ? 1 : 0);
            if (!found && actors.Count > 0) Report(Verdict.Partly, gold, $"no mention at \"{surface}\"");
        }
    }

    private void JudgeEncounter(GoldLine gold)
    {
        string participants = string.Join(',', gold.Arguments.Skip(2));
        if (!gold.IsOptional) _tally.Count("encounter.gold");
        RecordLine? best = null;
        double bestScore = 0;
        foreach (RecordLine line in LinesOf("encounter"))
        {
            double match = _fields.Match(participants, line.By);
            if (match <= 0.49) continue;
            double score = (Answers.Accept(gold.Arguments[0], line.Word) ? 1 : 0) + 2 * match
                + (DateFits(gold, line) ? 0.8 : 0) + (_used.Contains(line) ? 0 : 0.6);
            if (score > bestScore) (bestScore, best) = (score, line);
        }
        if (best is null)
        {
            if (!gold.IsOptional) Report(Verdict.Missed, gold);
            return;
        }
        _used.Add(best);
        if (gold.IsOptional) return;
        _tally.Count("encounter.found");
        SortedDictionary<string, double> scores = new(StringComparer.Ordinal)
        {
            ["kind"] = Answers.Accept(gold.Arguments[0], best.Word) ? 1 : 0,
            ["date"] = DateFits(gold, best) ? 1 : 0,
            ["participants"] = _fields.Match(participants, best.By),
        };
        if (gold.Field("by") is { } by)
            scores["accounts"] = _fields.Match(by, _record.Encounters.First(encounter => encounter.Id == best.Id).Accounts.Select(account => account.By));
        Tell(gold, best, scores);
    }

    private void JudgeComparison(GoldLine gold)
    {
        _tally.Count("compare.gold");
        Dictionary<string, RecordLine> statements = LinesOf("statement").ToDictionary(line => line.Id);
        bool found = (from encounter in _record.Encounters
                      from row in encounter.Comparison
                      where Answers.Of(gold.Arguments[0]).Contains(RecordWords.Of(row.State)) && _fields.Match(gold.Field("by") ?? "", row.By) == 1
                      from id in row.Statements
                      where statements.TryGetValue(id, out RecordLine? statement) && Overlaps(gold, statement)
                      select id).Any();
        if (found) _tally.Count("compare.found");
        else Report(Verdict.Missed, gold);
    }

    private void JudgeNever(GoldLine gold)
    {
        string kind = gold.Arguments[0];
        string word = gold.Arguments.Count > 1 ? gold.Arguments[1] : "*";
        _tally.Count("never.gold");
        RecordLine? wrong = LinesOf(kind).FirstOrDefault(line =>
            (word == "*" || Answers.Accept(word, line.Word)) && (kind == "encounter" ? IsForbiddenEncounter(gold, line) : IsForbidden(gold, line)));
        if (wrong is null) return;
        _tally.Count("never.broken");
        Report(Verdict.Wrong, gold, Tell(wrong));
    }

    private bool IsForbidden(GoldLine gold, RecordLine line) => Overlaps(gold, line) && _fields.Score(gold, line).Values.All(score => score == 1);

    private bool IsForbiddenEncounter(GoldLine gold, RecordLine line) =>
        _fields.Match(gold.Field("a") ?? "*", line.By) == 1 && (gold.Field("date") is not { } date || Answers.MatchDate(date, line.Start, line.End));

    private void JudgeLine(GoldLine gold)
    {
        if (!gold.IsOptional) _tally.Count(gold.Kind + ".gold");
        RecordLine? best = null;
        double bestScore = double.NegativeInfinity;
        foreach (RecordLine line in LinesOf(gold.Kind))
        {
            if (!IsOfKind(gold, line) || !Overlaps(gold, line) || (gold.IsOptional && _used.Contains(line))) continue;
            double score = _fields.Score(gold, line).Values.Sum() + (gold.Has("act") && ActFits(gold, line) ? 1 : 0) + (_used.Contains(line) ? 0 : 0.6);
            if (score > bestScore) (bestScore, best) = (score, line);
        }
        if (best is null)
        {
            if (!gold.IsOptional) Report(Verdict.Missed, gold);
            return;
        }
        _used.Add(best);
        if (gold.IsOptional) return;
        SortedDictionary<string, double> scores = _fields.Score(gold, best);
        if (gold.Has("act")) scores["act"] = ActFits(gold, best) ? 1 : 0;
        _tally.Count(gold.Kind + ".found");
        if (scores.All(score => score.Value == 1 || !FieldJudge.Matters.Contains(score.Key))) _tally.Count(gold.Kind + ".right");
        Tell(gold, best, scores);
    }

    private void JudgeExtra(string kinds)
    {
        foreach (RecordLine line in LinesOf(kinds[..^1]))
        {
            _tally.Count(kinds + ".made");
            if (_used.Contains(line)) continue;
            _tally.Count(kinds + ".extra");
            _findings.Add(new Finding(Verdict.Extra, $"{line.Kind} {line.Word}", Tell(line)));
        }
    }

    private IEnumerable<RecordLine> LinesOf(string kind) => _lines.Where(line => line.Kind == kind);

    private static bool IsOfKind(GoldLine gold, RecordLine line) => gold.Kind switch
    {
        "event" => gold.Arguments[0] == "*" || Answers.Accept(gold.Arguments[0], line.Word),
        "commitment" => Answers.Accept(gold.Arguments[0], line.Word),
        _ => true,
    };

    private static bool ActFits(GoldLine gold, RecordLine line) => Answers.Of(gold.Field("act")).Contains(line.Word);

    private static bool DateFits(GoldLine gold, RecordLine line) => Answers.MatchDate(gold.Arguments[1], line.Start, line.End);

    private static bool Overlaps(GoldLine gold, RecordLine line) => gold.At is { } at && line.Spans.Any(span => span.Overlaps(at));

    private void Tell(GoldLine gold, RecordLine line, SortedDictionary<string, double> scores)
    {
        foreach ((string name, double score) in scores) _tally.Field($"{gold.Kind}.{name}", score);
        List<string> wrong = [.. scores.Where(score => score.Value < 1).Select(score => score.Key)];
        if (wrong.Count > 0) Report(Verdict.Partly, gold, $"{Tell(line)}: not {string.Join(", ", wrong)}");
    }

    private string Tell(RecordLine line)
    {
        string words = line.Spans.Count > 0 ? $" \"{_record.Report.Source.Slice(line.Spans[0])}\"" : "";
        return $"{line.Id} {_writer.Describe(line)}{words}{(line.Rule.Length > 0 ? $" [{line.Rule}]" : "")}";
    }

    private void Report(Verdict verdict, GoldLine gold, string got = "") => _findings.Add(new Finding(verdict, gold.Line, got));
}
