using System.Text;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Tests.Language;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using NodaTime;

namespace Chancery.Tests.WorldRoom;

/// <summary>Reads a small report and says whom its words mean.</summary>
internal static class CastCheck
{
    private static readonly Lazy<CastFinder> Finder = new(() => CastFinder.Load());

    public static Cast Read(string text, out Analysis analysis, string date = "2023-05-11")
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        LocalDate day = LocalDate.FromDateTime(DateTime.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Report report = new ReportReader().Read(bytes, "report.txt", day).Single().Value!;
        analysis = SharedReader.Instance.Read(report);
        return Finder.Value.FindIn(analysis, new TimeFinder().FindIn(analysis));
    }

    /// <summary>Each expectation: words of the text (<c>#2</c> for their second occurrence) and the ids, joined by commas, that a mention over them must give; <c>-</c> for none.</summary>
    public static void Expect(string text, params (string Words, string Actors)[] expected) => ExpectOn("2023-05-11", text, expected);

    public static void ExpectOn(string date, string text, params (string Words, string Actors)[] expected)
    {
        Cast cast = Read(text, out Analysis analysis, date);
        List<string> wrong = [];
        foreach ((string words, string actors) in expected)
        {
            TextSpan span = Find(text, words);
            List<Mention> over = [.. cast.Mentions.Where(mention => mention.Span.Covers(span) || span.Covers(mention.Span))];
            string[] got = over.Count == 0 ? ["-"] : [.. over.Select(mention => string.Join(',', mention.Actors.Order()))];
            if (!got.Contains(string.Join(',', actors.Split(',').Order(StringComparer.Ordinal)), StringComparer.OrdinalIgnoreCase)) wrong.Add($"'{words}' should be {actors}, is {string.Join(" / ", got)}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static TextSpan Find(string text, string words)
    {
        string[] parts = words.Split('#');
        int at = -1;
        for (int n = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1; n > 0; n--) at = text.IndexOf(parts[0], at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not in the text");
        return new TextSpan(at, at + parts[0].Length);
    }
}
