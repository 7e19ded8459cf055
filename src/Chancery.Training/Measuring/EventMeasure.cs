using System.Text.Json;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using static System.FormattableString;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Scores event types and their actors on sentences with one marked pair, with patterns and the reader together and apart.</summary>
internal static class EventMeasure
{
    private static readonly double[] Thresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

    /// <param name="args">The shared folder; <c>--train</c> for the rows to learn from, <c>--list</c> to print what is missed,
    /// <c>--predict FILE</c> to write the types of every sentence for a scorer.</param>
    public static void Run(string[] args)
    {
        bool isTrain = args.Contains("--train");
        bool isListed = args.Contains("--list");
        int predict = Array.IndexOf(args, "--predict");
        (string Name, Coder Coder, PairScore Score)[] ways = [.. Ways(isListed).Select(way => (way.Name, new Coder(way.Options), new PairScore(way.Name)))];
        using Reader reader = Reader.Load();
        TimeFinder times = new();
        CastFinder cast = CastFinder.Load();
        List<string> predictions = [];
        Score guessed = new();
        foreach (string line in Treebank.Lines(Path.Combine(args[0], "data", "events", isTrain ? "plv_train.jsonl.gz" : "plv_dev.jsonl.gz")))
        {
            MarkedPair pair = MarkedPair.Parse(line);
            Analysis analysis = reader.Read(ReportOf.Text(pair.Text));
            Calendar calendar = times.FindIn(analysis);
            Cast found = cast.FindIn(analysis, calendar);
            guessed.Add(SentenceGuess.Of(analysis).FirstOrDefault() is { } guess && pair.IsOf(guess.Type));
            for (int i = 0; i < ways.Length; i++)
            {
                Record record = ways[i].Coder.Code(analysis, calendar, found);
                bool isRight = ways[i].Score.Add(pair, record) == PairFit.Linked;
                if (i > 0) continue;
                predictions.Add(Prediction(pair, record));
                if (isListed && !isRight) Console.WriteLine(Missed(pair, analysis, record));
            }
        }
        if (predict >= 0) File.WriteAllLines(args[predict + 1], predictions);
        Console.WriteLine(PairScore.Header);
        foreach (var way in ways) Console.WriteLine(way.Score);
        Console.WriteLine($"The reader as a classifier, one type a sentence without actors: {Score.Show(guessed.Share)} % right.");
    }

    private static IEnumerable<(string Name, EventOptions Options)> Ways(bool isListed)
    {
        EventOptions usual = EventOptions.Default;
        yield return ("patterns and reader", usual);
        if (isListed) yield break;
        yield return ("patterns", usual with { UseReader = false });
        foreach (double threshold in Thresholds)
            yield return (Invariant($"reader alone, from {threshold}"), usual with { UsePatterns = false, ReaderThreshold = threshold });
        foreach (double threshold in Thresholds)
            yield return (Invariant($"both, reader from {threshold}"), usual with { ReaderThreshold = threshold });
    }

    private static string Prediction(MarkedPair pair, Record record) =>
        JsonSerializer.Serialize(new { id = pair.Id, events = record.Events.Select(found => MarkedPair.NameOf(found.Type)).Distinct().Select(code => new { source = "", target = "", code }) });

    /// <summary>How far it is right, the type, the marked pair, the word the reader thinks most likely to carry it, what was found, and the sentence.</summary>
    private static string Missed(MarkedPair pair, Analysis analysis, Record record)
    {
        Word? best = analysis.Words.Where(word => word.EventScores.Length > 0).MaxBy(word => ShareOf(word, pair));
        string trigger = best is null ? "-" : Invariant($"{best.Lemma}/{best.Pos}/{ShareOf(best, pair):0.00}");
        string events = string.Join(", ", record.Events.Select(found => $"{found.Type}:{found.Trigger.Lemma}:{found.Status} [{string.Join('+', found.Actors)} > {string.Join('+', found.Recipients)}]"));
        string marked = $"{Marked(pair.Source, pair, record)} > {Marked(pair.Target, pair, record)}";
        string guesses = string.Join(' ', SentenceGuess.Of(analysis).Take(2).Select(guess => Invariant($"{MarkedPair.NameOf(guess.Type)}/{guess.Score:0.00}")));
        return $"{PairScore.FitOf(pair, record)}\t{pair.Gold}\t{marked}\t{trigger}\t{guesses}\t{events}\t{pair.Text}";
    }

    /// <summary>The marked words and whom the record knows by them.</summary>
    private static string Marked(TextSpan? span, MarkedPair pair, Record record) =>
        span is not { } words ? "?" : $"{pair.Text[words.Start..words.End]} ({string.Join('+', record.Actors.Where(actor => actor.Mentions.Any(mention => mention.Span.Overlaps(words))).Select(actor => actor.Actor.Id))})";

    private static float ShareOf(Word word, MarkedPair pair)
    {
        float score = 0;
        for (int i = 1; i < word.EventScores.Length; i++)
            if (pair.IsOf((EventType)i)) score += word.EventScores.Span[i];
        return score;
    }
}
