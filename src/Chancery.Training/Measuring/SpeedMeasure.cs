using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Language;

namespace Chancery.Training.Measuring;

/// <summary>Words the reader reads in a second of one core, from raw news text to the finished analysis.</summary>
internal static class SpeedMeasure
{
    private const int Reports = 60;

    /// <summary>Processor time, not the clock's, so that other work on the machine counts less.</summary>
    public static string Run(Reader reader, string file)
    {
        List<string> texts = [];
        foreach (string line in Treebank.Lines(file).Take(Reports))
        {
            using JsonDocument article = JsonDocument.Parse(line);
            texts.Add(article.RootElement.GetProperty("text").GetString()!);
        }
        ReadAll();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        int words = ReadAll();
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{words} words of news, {words / seconds:0} words per second of one core");

        int ReadAll() => texts.Sum(text => reader.Read(ReportOf.Text(text)).Words.Count);
    }
}
