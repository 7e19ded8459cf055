using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;
using NodaTime;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Reads the sentences that stand beside the event patterns: each <c>yes</c> must give the line's type, no <c>no</c> may be read by the line.</summary>
internal static class ExampleMeasure
{
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
            if (row["yes"].Length > 0 && Read(chancellor, row["yes"]) is var found && !found.Events.Any(one => one.Type == Enum.Parse<EventType>(row["type"], ignoreCase: true)))
                yield return $"{row["id"]}\tmissed\t{row["yes"]}\t{Show(found)}";
            if (row["no"].Length > 0 && Read(chancellor, row["no"]) is var wrong && wrong.Events.Any(one => one.Rule == row["id"]))
                yield return $"{row["id"]}\twrong\t{row["no"]}\t{Show(wrong)}";
        }
    }

    private static string Show(Record record) => string.Join(", ", record.Events.Select(one => $"{one.Rule}:{one.Trigger.Lemma}"));

    private static Record Read(Chancellor chancellor, string sentence) =>
        chancellor.Read(ReportOf.Text(sentence) with { Published = new Publication(new LocalDate(2022, 2, 15)) });
}
