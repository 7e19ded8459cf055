using Chancery.Language;

namespace Chancery.Training.Measuring;

/// <summary>Scores the room Language on the development sets of the shared folder and prints Markdown tables.</summary>
internal static class LanguageMeasure
{
    /// <summary>Documents of GUM dev that the model was trained on by mistake; never scored.</summary>
    private static readonly string[] Leaked = ["GUM_court_loan", "GUM_essay_evolved", "GUM_letter_arendt", "GUM_podcast_wrestling"];

    /// <param name="args">The shared folder.</param>
    public static void Run(string[] args)
    {
        string data = Path.Combine(args[0], "data");
        using Reader reader = Reader.Load();
        Console.WriteLine($"| | {TreeMeasure.Header} |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach ((string name, string file) in new[] { ("EWT dev", "en_ewt-ud-dev"), ("GUM dev", "en_gum-ud-dev") })
        {
            List<TreeDocument> documents = Treebank.Read(Path.Combine(data, "treebanks", file + ".conllu.gz"));
            documents.RemoveAll(document => Leaked.Contains(document.Id));
            Console.WriteLine($"| {name} | {TreeMeasure.Run(reader, documents)} |");
        }
        Console.WriteLine();
        Console.WriteLine("| names, span F1 | all | PER | ORG | LOC |");
        Console.WriteLine("|---|---|---|---|---|");
        Console.WriteLine($"| UNER EWT dev, last fifth | {NameMeasure.RunUner(reader, Path.Combine(data, "ner", "uner_en_ewt-dev.iob2.gz"))} |");
        Console.WriteLine($"| CrossNER politics dev, mapped | {NameMeasure.RunCrossNer(reader, Path.Combine(data, "ner", "crossner_politics-dev.txt.gz"))} |");
        Console.WriteLine();
        Console.WriteLine("| PolNeAR dev, from raw text | exact F1 | words F1 |");
        Console.WriteLine("|---|---|---|");
        Console.WriteLine(AttributionMeasure.Run(reader, Path.Combine(data, "quotes", "polnear-dev.jsonl.gz")));
        Console.WriteLine();
        Console.WriteLine(SpeedMeasure.Run(reader, Path.Combine(data, "news", "wikinews.jsonl.gz")));
    }
}
