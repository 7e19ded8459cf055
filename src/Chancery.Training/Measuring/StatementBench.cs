using System.Globalization;
using System.Text.Json;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Time;
using Chancery.World;
using Calendar = Chancery.Time.Calendar;

namespace Chancery.Training.Measuring;

/// <summary><c>bench statements SHARED</c>: the figures of <c>measure statements</c> with what the statements cost, so that speed bought with accuracy shows.</summary>
internal static class StatementBench
{
    private const int Warm = 10;

    public static void Run(string[] args)
    {
        StatementMeasure.Run(args);
        using Reader reader = Reader.Load();
        TimeFinder times = new();
        CastFinder casts = CastFinder.Load();
        StatementCoder coder = new();
        TimeSpan reading = default, coding = default;
        int words = 0, statements = 0, count = 0;
        foreach (string line in Treebank.Lines(Path.Combine(args[0], "data", "quotes", "polnear-dev.jsonl.gz")))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            if (!article.RootElement.GetProperty("primary").GetBoolean()) continue;
            TimeSpan start = Environment.CpuUsage.TotalTime;
            Analysis analysis = reader.Read(ReportOf.Paragraphs(article.RootElement.GetProperty("text").GetString()!));
            TimeSpan read = Environment.CpuUsage.TotalTime;
            Calendar calendar = times.FindIn(analysis);
            Scene scene = Issuer.Complete(new Scene(analysis, calendar, casts.FindIn(analysis, calendar)));
            TimeSpan known = Environment.CpuUsage.TotalTime;
            int found = coder.Code(scene).Count;
            if (count++ < Warm) continue;
            (reading, coding) = (reading + (read - start), coding + (Environment.CpuUsage.TotalTime - known));
            (words, statements) = (words + analysis.Words.Count, statements + found);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\n{statements} statements in {words} words: {1e6 * coding.TotalSeconds / words:0.0} microseconds a word, {100 * coding / reading:0.0} % of reading, of processor time"));
    }
}
