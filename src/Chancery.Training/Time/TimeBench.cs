using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Chancery.Language;
using Chancery.Text;
using Chancery.Time;
using NodaTime.Text;

namespace Chancery.Training.Time;

/// <summary><c>bench time SHARED [--read N] [--show]</c>: microseconds a word over dated news, on words alone or with the trees of the last N English reports; <c>--show</c> lists what was found.</summary>
internal static class TimeBench
{
    private const int Rounds = 5;

    public static void Run(string[] args)
    {
        if (args is not [var shared, .. var rest]) throw new ChanceryException("bench time SHARED [--read N] [--show]: SHARED is the folder that holds data/news.");
        List<Analysis> news = [.. Load(Path.Combine(shared, "data", "news", "wikinews.jsonl.gz"))];
        TimeFinder finder = new();
        if (rest is ["--read", var count, ..])
        {
            using Reader reader = Reader.Load();
            news = [.. news.Where(analysis => analysis.Report.Language == "en").TakeLast(int.Parse(count, CultureInfo.InvariantCulture))];
            long start = Stopwatch.GetTimestamp();
            news = [.. news.Select(analysis => reader.Read(analysis.Report))];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reader: {Stopwatch.GetElapsedTime(start).TotalMicroseconds / news.Sum(analysis => analysis.Words.Count):F1} microseconds a word"));
        }
        if (rest is [.., "--show"]) Show(news, finder);
        long words = news.Sum(analysis => (long)analysis.Report.Source.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length);
        int expressions = news.Sum(analysis => finder.FindIn(analysis).Expressions.Count);
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (Analysis analysis in news) finder.FindIn(analysis);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / words);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{news.Count} reports, {words} words, {expressions} expressions: {best:F2} microseconds a word (best of {Rounds})"));
    }

    private static IEnumerable<Analysis> Load(string path)
    {
        using GZipStream stream = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument row = JsonDocument.Parse(line);
            string date = row.RootElement.GetProperty("date").GetString()!;
            yield return TimeMeasure.AnalysisOf(
                row.RootElement.GetProperty("text").GetString()!, row.RootElement.GetProperty("language").GetString()!,
                LocalDatePattern.Iso.Parse(date[..Math.Min(10, date.Length)]) is { Success: true } day ? day.Value : null);
        }
    }

    private static void Show(List<Analysis> news, TimeFinder finder)
    {
        foreach (Analysis analysis in news)
        {
            foreach (TimeExpression found in finder.FindIn(analysis).Expressions)
            {
                TextSpan around = new(Math.Max(0, found.Span.Start - 50), Math.Min(analysis.Report.Source.Length, found.Span.End + 30));
                string days = found.Kind == TimeKind.Point ? $"{found.Days?.Start:yyyy-MM-dd HH:mm}..{found.Days?.End:yyyy-MM-dd HH:mm}" : found.Kind.ToString();
                Console.WriteLine($"{analysis.Report.Published?.Day:yyyy-MM-dd ddd}\t{analysis.TextOf(found.Span)}\t{days} {found.Precision} {found.Basis}\t{analysis.TextOf(around).Replace('\n', ' ')}");
            }
        }
    }
}
