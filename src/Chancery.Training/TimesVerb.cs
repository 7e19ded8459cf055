using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Time;

namespace Chancery.Training;

/// <summary><c>times FILE…</c>: the time expressions of reports, each with its words, interval, precision and basis.</summary>
internal static class TimesVerb
{
    public static void Run(string[] args)
    {
        using Reader reader = Reader.Load();
        TimeFinder finder = new();
        foreach (string path in args)
        {
            foreach (Outcome<Report> outcome in new ReportReader().Read(File.ReadAllBytes(path), path))
            {
                if (outcome.Value is not { } report) continue;
                Console.WriteLine($"## {path} {report.Published?.Day.DayOfWeek} {report.Published?.Day}");
                Analysis analysis = reader.Read(report);
                foreach (TimeExpression time in finder.FindIn(analysis).Expressions)
                    Console.WriteLine($"{time.Kind} {time.Days?.Start?.ToString("uuuu-MM-dd'T'HH:mm", null) + ".." + time.Days?.End?.ToString("uuuu-MM-dd'T'HH:mm", null)} {time.Precision} {time.Basis} | {analysis.TextOf(time.Span)} | {Around(report.Source.Text, time.Span)}");
            }
        }
    }

    private static string Around(string text, TextSpan span) =>
        text[Math.Max(0, span.Start - 40)..Math.Min(text.Length, span.End + 40)].ReplaceLineEndings(" ");
}
