using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;

namespace Chancery.Reading;

/// <summary>Writes a printed line as text.</summary>
internal static class PdfLine
{
    private const char FirstRightToLeft = '\u0590', LastRightToLeft = '\u08FF';
    private const char FirstLigature = '\uFB00', LastLigature = '\uFB06';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The block's lines from the top, their words from left to right: the layout analysis cuts widely justified lines at their gaps.</summary>
    public static IEnumerable<string> TextsOf(TextBlock block)
    {
        List<List<TextLine>> rows = [];
        foreach (TextLine line in block.TextLines)
        {
            if (rows.Count > 0 && IsSortable(line) && IsSortable(rows[^1][0]) && AreLevel(rows[^1][0], line)) rows[^1].Add(line);
            else rows.Add([line]);
        }
        return rows.Select(row => Letters(IsSortable(row[0]) ? Sorted(row) : row[0].Text).Trim());
    }

    private static bool IsSortable(TextLine line) =>
        line.TextOrientation == TextOrientation.Horizontal && !line.Text.AsSpan().ContainsAnyInRange(FirstRightToLeft, LastRightToLeft);

    public static bool AreLevel(TextLine one, TextLine other) =>
        Math.Abs(one.BoundingBox.Centroid.Y - other.BoundingBox.Centroid.Y) < Math.Min(one.BoundingBox.Height, other.BoundingBox.Height) / 2;

    private static string Sorted(List<TextLine> row) =>
        string.Join(' ', row.SelectMany(line => line.Words).OrderBy(word => word.BoundingBox.Left).Select(word => word.Text));

    /// <summary>Ligatures as letters, and letters whose two bytes a maker of the file has swapped: "rati\u6600\u6900cation".</summary>
    private static string Letters(string text)
    {
        StringBuilder letters = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isSwapped = (c & 0xFF) == 0 && char.IsAsciiLetter((char)(c >> 8)) && i > 0 && letters[^1] is < '\u0250' && char.IsLetter(letters[^1]);
            if (c is >= FirstLigature and <= LastLigature) letters.Append(Ligatures[c - FirstLigature]);
            else letters.Append(isSwapped ? (char)(c >> 8) : c);
        }
        return letters.ToString();
    }
}
