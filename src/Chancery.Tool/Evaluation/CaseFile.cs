using Chancery.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>A report with the lines its record must and must not have; the format is told in docs/cases.md.</summary>
/// <param name="Date">The publication date to give, null to leave it to the text.</param>
/// <param name="Fault">Why the case fails today; null for a case that must pass.</param>
/// <param name="Complete">The kinds of which the lines are all there is: <c>events</c>, <c>statements</c>, …</param>
public sealed record CaseFile(
    string Name, string? Title, LocalDate? Date, string? Fault, ValueList<string> Complete, string Text, ValueList<GoldLine> Lines)
{
    private const string Separator = "\n---\n";
    private static readonly string[] Kinds = ["actor", "encounter", "event", "statement", "commitment", "compare", "never"];
    private static readonly string[] CompleteKinds = ["events", "statements", "commitments", "encounters"];

    /// <exception cref="CaseException">Something in the file can't be understood.</exception>
    public static CaseFile Parse(string content, string name)
    {
        string[] parts = content.Replace("\r\n", "\n", StringComparison.Ordinal).Split(Separator);
        if (parts.Length != 3)
            throw new CaseException($"{name}: has {parts.Length - 1} lines of '---', a case has two: header, text, lines.");
        Dictionary<string, string> header = Header(parts[0]);
        int firstLine = 1 + parts[0].Count(c => c == '\n') + parts[1].Count(c => c == '\n') + 4;
        return new CaseFile(
            name,
            header.GetValueOrDefault("title"),
            DateOf(header.GetValueOrDefault("date"), name),
            header.GetValueOrDefault("fault"),
            CompleteOf(header.GetValueOrDefault("complete") ?? "", name),
            parts[1],
            [.. LinesOf(parts[2], parts[1], name, firstLine)]);
    }

    private static Dictionary<string, string> Header(string text)
    {
        Dictionary<string, string> header = new(StringComparer.Ordinal);
        foreach (string line in text.Split('\n'))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon)
                header[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        return header;
    }

    private static LocalDate? DateOf(string? text, string name)
    {
        if (string.IsNullOrEmpty(text)) return null;
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
        return date.Success ? date.Value : throw new CaseException($"{name}: '{text}' is not a date: write it as 2022-02-21.");
    }

    private static ValueList<string> CompleteOf(string text, string name)
    {
        string[] kinds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return kinds.FirstOrDefault(kind => !CompleteKinds.Contains(kind)) is { } unknown
            ? throw new CaseException($"{name}: complete: '{unknown}' is none of {string.Join(", ", CompleteKinds)}.")
            : [.. kinds];
    }

    private static IEnumerable<GoldLine> LinesOf(string gold, string text, string name, int firstLine)
    {
        string[] lines = gold.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            string where = $"{name}:{firstLine + i}";
            GoldLine parsed = GoldLine.Parse(line, text, where);
            if (!Kinds.Contains(parsed.Kind))
                throw new CaseException($"{where}: '{parsed.Kind}' is none of {string.Join(", ", Kinds)}.");
            yield return parsed;
        }
    }
}
