using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Knows by <c>data/reading/lines.tsv</c> how lines that are no body text begin: credits, bylines, boilerplate.</summary>
internal sealed class LineTable
{
    public static readonly LineTable Default = new(DataFile.Embedded("data/reading/lines.tsv"));

    private readonly Dictionary<char, List<Line>> _byFirst = [];

    private LineTable(DataFile file)
    {
        foreach (DataRow row in file.Rows)
        {
            Line line = new(row["beginning"], Enum.Parse<SectionKind>(row["kind"], ignoreCase: true), int.Parse(row["words"], null));
            char first = char.ToLowerInvariant(line.Beginning[0]);
            if (!_byFirst.TryGetValue(first, out List<Line>? lines)) _byFirst[first] = lines = [];
            lines.Add(line);
        }
    }

    /// <summary>Null for body text.</summary>
    public SectionKind? KindOf(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !_byFirst.TryGetValue(char.ToLowerInvariant(text[0]), out List<Line>? lines)) return null;
        foreach (Line line in lines)
            if (line.Fits(text)) return line.Kind;
        return null;
    }

    private sealed record Line(string Beginning, SectionKind Kind, int Words)
    {
        public bool Fits(ReadOnlySpan<char> text)
        {
            if (!text.StartsWith(Beginning, StringComparison.OrdinalIgnoreCase)) return false;
            bool cutsWord = char.IsLetter(Beginning[^1]) && text.Length > Beginning.Length && char.IsLetter(text[Beginning.Length]);
            return !cutsWord && Spans.CountWords(text) <= Words;
        }
    }
}
