using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Bench;

/// <summary>The reports to measure with, spread evenly over all that the folders hold.</summary>
internal static class Corpus
{
    /// <param name="reading">Processor time that the room Reading took for the reports that are measured.</param>
    public static IReadOnlyList<Report> Load(IEnumerable<string> folders, int limit, out TimeSpan reading)
    {
        ReportReader reader = new();
        string[] files = [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)];
        Warm(reader, files);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        List<Report> all = [];
        foreach (string file in files.Where(IsReport))
            foreach (Outcome<Report> report in reader.Read(File.ReadAllBytes(file), file))
                if (report.Value is { } value) all.Add(value);
        TimeSpan taken = Environment.CpuUsage.TotalTime - before;
        int count = Math.Min(limit, all.Count);
        reading = count == 0 ? TimeSpan.Zero : taken * count / all.Count;
        return [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)])];
    }

    private static void Warm(ReportReader reader, string[] files)
    {
        if (files.FirstOrDefault(IsReport) is { } first) _ = reader.Read(File.ReadAllBytes(first), first).Take(20).Count();
    }

    private static bool IsReport(string file) =>
        file.EndsWith(".txt", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal);
}
