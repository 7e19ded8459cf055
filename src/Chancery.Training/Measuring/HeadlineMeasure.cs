using Chancery.Exports;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Whether headlines, made of templates with names put in, give an event of the type that stands beside them.</summary>
internal static class HeadlineMeasure
{
    private static readonly (string Slot, string Name)[] Names = [("{country_1}", "France"), ("{country_2}", "Iran"), ("{country_3}", "Chile"), ("{city}", "Beirut")];

    /// <param name="args">The shared folder; <c>--list</c> to print what is missed.</param>
    public static void Run(string[] args)
    {
        EventCollapser collapser = EventCollapser.Load();
        using Chancellor chancellor = Chancellor.Load();
        Score right = new(), silent = new();
        foreach (string line in Treebank.Lines(Path.Combine(args[0], "data", "events", "headline_templates.jsonl.gz")))
        {
            MarkedPair pair = MarkedPair.Parse(line);
            string title = Names.Aggregate(pair.Text, (text, name) => text.Replace(name.Slot, name.Name, StringComparison.Ordinal));
            Record record = chancellor.Read(ReportOf.Headline(title));
            CollapsedEvent[] events = [.. collapser.Collapse(record, Claims.Keep)];
            bool isRight = events.Any(found => pair.IsOf(found.Type));
            right.Add(isRight);
            silent.Add(events.Length == 0);
            if (!isRight && args.Contains("--list")) Console.WriteLine($"{pair.Gold}\t{string.Join(", ", events.Select(found => $"{found.Type}:{found.Source.Trigger.Lemma}"))}\t{title}");
        }
        Console.WriteLine($"Headlines: right type {Score.Show(right.Share)} %, nothing {Score.Show(silent.Share)} %.");
    }
}
