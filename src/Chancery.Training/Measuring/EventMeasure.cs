using System.Text.Json;
using Chancery.Language;
using Chancery.Meaning;
using Chancery.Text;
using Chancery.Time;
using Chancery.World;
using static System.FormattableString;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Scores event codes and their actors on the sentences of <c>data/events</c>, with patterns and the reader together and apart.</summary>
internal sealed class EventMeasure
{
    private static readonly double[] Thresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

    private readonly string[] _args;
    private readonly TimeFinder _times = new();
    private readonly CastFinder _cast = CastFinder.Load();
    private readonly List<PairScore> _scores = [];

    private EventMeasure(string[] args) => _args = args;

    private bool IsListed => _args.Contains("--list");

    /// <param name="args">The shared folder; <c>--train</c> for the rows to learn from, <c>--half odd|even</c> for every other row of each set,
    /// <c>--list</c> to print what is missed, <c>--thresholds</c> to try the reader's, <c>--predict FILE</c> to write the types of every sentence for a scorer.</param>
    public static void Run(string[] args)
    {
        EventMeasure measure = new(args);
        using Reader reader = Reader.Load();
        string part = args.Contains("--train") ? "train" : "dev", folder = Path.Combine(args[0], "data", "events");
        measure.Add($"plv_{part}", reader, measure.Half(Treebank.Lines(Path.Combine(folder, $"plv_{part}.jsonl.gz")).Select(MarkedPair.Parse)));
        measure.Add($"cameo_pairs_{part}", reader, measure.Half(Treebank.Lines(Path.Combine(folder, $"cameo_pairs_{part}.jsonl.gz")).Select(MarkedPair.ParseWords)));
        LevelScore grammar = GrammarMeasure.Score("petrarch_unittest, patterns and reader", measure.Half(GrammarCase.Load(Path.Combine(folder, "petrarch_unittest.jsonl.gz"))), report => measure.Code(reader.Read(report), new Coder(EventOptions.Default)), measure.IsListed);
        Console.WriteLine(PairScore.Header);
        foreach (PairScore score in measure._scores) Console.WriteLine(score);
        Console.WriteLine();
        Console.WriteLine(LevelScore.Header);
        foreach (PairScore score in measure._scores) Console.WriteLine(score.Levels);
        Console.WriteLine(grammar);
    }

    private void Add(string set, Reader reader, IEnumerable<MarkedPair> pairs)
    {
        (Coder Coder, PairScore Score)[] ways = [.. Ways().Select(way => (new Coder(way.Options), new PairScore(set, way.Name)))];
        List<string> predictions = [];
        Score guessed = new();
        foreach (MarkedPair pair in pairs)
        {
            Analysis analysis = reader.Read(ReportOf.Text(pair.Text));
            if (pair.IsTyped) guessed.Add(SentenceGuess.Of(analysis).FirstOrDefault() is { } guess && pair.IsOf(guess.Type));
            Calendar calendar = _times.FindIn(analysis);
            Cast cast = _cast.FindIn(analysis, calendar);
            for (int i = 0; i < ways.Length; i++)
            {
                Record record = ways[i].Coder.Code(analysis, calendar, cast);
                PairFit fit = ways[i].Score.Add(pair, record);
                if (i > 0) continue;
                predictions.Add(Prediction(pair, record));
                if (IsListed && fit != PairFit.Linked) Console.WriteLine($"{set}\t{Missed(fit, pair, analysis, record)}");
            }
        }
        _scores.AddRange(ways.Select(way => way.Score));
        if (Array.IndexOf(_args, "--predict") is >= 0 and int at) File.AppendAllLines(_args[at + 1], predictions);
        Console.WriteLine($"{set}: the reader as a classifier, one type a sentence without actors: {Score.Show(guessed.Share)} % right.");
    }

    private Record Code(Analysis analysis, Coder coder)
    {
        Calendar calendar = _times.FindIn(analysis);
        return coder.Code(analysis, calendar, _cast.FindIn(analysis, calendar));
    }

    /// <summary>Every other row, so that one half can be worked on and the other show what holds; all without <c>--half</c>.</summary>
    private IEnumerable<T> Half<T>(IEnumerable<T> rows)
    {
        if (Array.IndexOf(_args, "--half") is not (>= 0 and int at)) return rows;
        int rest = _args[at + 1] == "odd" ? 0 : 1;
        return rows.Where((_, i) => i % 2 == rest);
    }

    private IEnumerable<(string Name, EventOptions Options)> Ways()
    {
        EventOptions usual = EventOptions.Default;
        yield return ("patterns and reader", usual);
        if (IsListed) yield break;
        yield return ("patterns", usual with { UseReader = false });
        yield return ("reader alone", usual with { UsePatterns = false });
        if (!_args.Contains("--thresholds")) yield break;
        foreach (double threshold in Thresholds)
        {
            yield return (Invariant($"reader alone, from {threshold}"), usual with { UsePatterns = false, ReaderThreshold = threshold });
            yield return (Invariant($"both, reader from {threshold}"), usual with { ReaderThreshold = threshold });
        }
    }

    private static string Prediction(MarkedPair pair, Record record) =>
        JsonSerializer.Serialize(new { id = pair.Id, events = record.Events.Select(found => MarkedPair.NameOf(found.Type)).Distinct().Select(code => new { source = "", target = "", code }) });

    /// <summary>How far it is right, the type, the marked pair, the word the reader thinks most likely to carry it, what was found, and the sentence.</summary>
    private static string Missed(PairFit fit, MarkedPair pair, Analysis analysis, Record record)
    {
        Word? best = analysis.Words.Where(word => word.EventScores.Length > 0).MaxBy(word => ShareOf(word, pair));
        string trigger = best is null ? "-" : Invariant($"{best.Lemma}/{best.Pos}/{ShareOf(best, pair):0.00}");
        string events = string.Join(", ", record.Events.Select(found => $"{found.Type}:{found.Rule}:{found.Trigger.Lemma}:{found.Status} [{string.Join('+', found.Actors)} > {string.Join('+', found.Recipients)}]"));
        string marked = $"{Marked(pair.Source, pair, record)} > {Marked(pair.Target, pair, record)}";
        string guesses = string.Join(' ', SentenceGuess.Of(analysis).Take(2).Select(guess => Invariant($"{MarkedPair.NameOf(guess.Type)}/{guess.Score:0.00}")));
        return $"{fit}\t{pair.Gold}\t{marked}\t{trigger}\t{guesses}\t{events}\t{pair.Text}";
    }

    /// <summary>The marked words and whom the record knows by them.</summary>
    private static string Marked(ValueList<TextSpan> spans, MarkedPair pair, Record record) =>
        spans.Count == 0 ? "?" : string.Join(" & ", spans.Select(words => $"{pair.Text[words.Start..words.End]} ({string.Join('+', record.Actors.Where(actor => actor.Mentions.Any(mention => mention.Span.Overlaps(words))).Select(actor => actor.Actor.Id))})"));

    private static float ShareOf(Word word, MarkedPair pair)
    {
        float score = 0;
        for (int i = 1; i < word.EventScores.Length; i++)
            if (pair.IsOf((EventType)i)) score += word.EventScores.Span[i];
        return score;
    }
}
