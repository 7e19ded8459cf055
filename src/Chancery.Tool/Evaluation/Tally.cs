using System.Globalization;

namespace Chancery.Tool.Evaluation;

/// <summary>What was counted over cases: per kind what gold holds, was found, right, made and extra, and per field how often it was right.</summary>
public sealed class Tally
{
    private static readonly string[] Kinds = ["actor", "statement", "event", "commitment", "encounter", "compare"];

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (double Sum, int Count)> _fields = new(StringComparer.Ordinal);

    public int this[string counter] => _counts.GetValueOrDefault(counter);

    public void Count(string counter, int by = 1) => _counts[counter] = this[counter] + by;

    public void Field(string name, double score)
    {
        (double sum, int count) = _fields.GetValueOrDefault(name);
        _fields[name] = (sum + score, count + 1);
    }

    public void Add(Tally other)
    {
        foreach ((string counter, int count) in other._counts) Count(counter, count);
        foreach ((string name, (double sum, int count)) in other._fields)
        {
            (double oldSum, int oldCount) = _fields.GetValueOrDefault(name);
            _fields[name] = (oldSum + sum, oldCount + count);
        }
    }

    /// <summary>One line a kind, then the <c>never</c> lines and the score: the figures of the reference scorer, letter for letter.</summary>
    public IEnumerable<string> Table(int cases, int failed)
    {
        foreach (string kind in Kinds)
            if (this[kind + ".gold"] > 0) yield return Row(kind);
        yield return Invariant($"never      broken {this["never.broken"]}/{this["never.gold"]}   cases {cases} failed {failed}");
        IEnumerable<string> scores = from kind in Kinds where this[kind + ".gold"] > 0 select $"{kind}={Whole(100 * Score(kind))}";
        yield return Invariant($"SCORE {string.Join(' ', scores)} never_broken={this["never.broken"]}");
    }

    private string Row(string kind)
    {
        int made = this[kind + "s.made"], gold = this[kind + ".gold"], found = this[kind + ".found"];
        string right = kind is "statement" or "event" or "commitment" ? $" right {Percent(this[kind + ".right"], gold)}" : "";
        string precision = made > 0 ? $" precision {Percent(made - this[kind + "s.extra"], made)}" : "";
        IEnumerable<string> fields = FieldsOf(kind).Select(field => $"{field.Key.Split('.')[1]} {Percent(field.Value.Sum, field.Value.Count)}");
        return Invariant($"{kind,-10} found {found}/{gold} ({Percent(found, gold)}){right}{precision}  {string.Join(' ', fields)}");
    }

    private double Score(string kind)
    {
        double recall = (double)this[kind + ".found"] / this[kind + ".gold"];
        List<(double Sum, int Count)> fields = [.. FieldsOf(kind).Select(field => field.Value)];
        return fields.Count == 0 ? recall : recall * (fields.Sum(field => field.Sum) / Math.Max(1, fields.Sum(field => field.Count)));
    }

    private IEnumerable<KeyValuePair<string, (double Sum, int Count)>> FieldsOf(string kind) =>
        _fields.Where(field => field.Key.StartsWith(kind + ".", StringComparison.Ordinal));

    private static string Percent(double part, double whole) => whole == 0 ? "-" : Whole(100 * part / whole) + "%";

    private static string Whole(double number) => Math.Round(number, MidpointRounding.ToEven).ToString("F0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
