using Chancery.Language;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using NodaTime;

namespace Chancery.Training.Measuring;

/// <summary>Reads the sentences that stand beside the event patterns: each <c>yes</c> must give the line's type, no <c>no</c> may be read by the line.</summary>
internal static class ExampleMeasure
{
    /// <summary>The reader was made for reports: a sentence on its own is read worse than the same one under two others.</summary>
    private const string Before = "Correspondents in the region sent the following lines during the week. Nothing else was known about the matter by the evening.\n\n";

    private static readonly Publication Day = new(new LocalDate(2022, 2, 15));

    /// <param name="args">None.</param>
    public static void Run(string[] args)
    {
        using Chancellor chancellor = Chancellor.Load();
        foreach (string fault in Faults(chancellor)) Console.WriteLine(fault);
    }

    /// <summary>A line for each example that is read otherwise than its pattern says, beginning with the pattern's id.</summary>
    public static IEnumerable<string> Faults(Chancellor chancellor)
    {
        foreach (DataRow row in DataFile.Embedded("data/lexicon/en/events.tsv").Rows)
        {
            if (row["yes"].Length > 0 && Read(chancellor, row["yes"]) is var found && !found.Any(one => one.Type == Enum.Parse<EventType>(row["type"], ignoreCase: true)))
                yield return $"{row["id"]}\tmissed\t{row["yes"]}\t{Show(found)}";
            if (row["no"].Length > 0 && Read(chancellor, row["no"]) is var wrong && wrong.Any(one => one.Rule == row["id"]))
                yield return $"{row["id"]}\twrong\t{row["no"]}\t{Show(wrong)}";
        }
    }

    private static string Show(Event[] events) => string.Join(", ", events.Select(one => $"{one.Rule}:{one.Trigger.Lemma}"));

    private static Event[] Read(Chancellor chancellor, string sentence) =>
        [.. chancellor.Read(ReportOf.Text(Before + sentence) with { Published = Day }).Events.Where(one => one.Trigger.Span.Start >= Before.Length)];
}
