using Chancery.Exports;
using Chancery.Meaning;
using Chancery.Reading;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Which country does what to which, on sentences that each tell one act: of another coder's tests, or our own.</summary>
internal static class GrammarMeasure
{
    private static readonly Codebook Codebook = Codebook.Load();

    /// <summary><c>measure codes FILE</c>: a table of code, actor, recipient, sentence; <c>--list</c> prints what is missed.</summary>
    public static void Run(string[] args)
    {
        string[] files = [.. args.Where(File.Exists)];
        if (files.Length == 0) throw new ChanceryException("measure codes needs a table: measure codes tests/Chancery.Tests/Meaning/Events/coded-sentences.tsv [--list]");
        using Chancellor chancellor = Chancellor.Load();
        LevelScore score = Score("own sentences", GrammarCase.OfTable(DataFile.Parse(files[0], new StringReader(File.ReadAllText(files[0])))), chancellor.Read, args.Contains("--list"));
        Console.WriteLine(LevelScore.Header);
        Console.WriteLine(score);
    }

    public static LevelScore Score(string set, IEnumerable<GrammarCase> cases, Func<Report, Record> read, bool isListed)
    {
        EventCollapser collapser = EventCollapser.Load();
        LevelScore score = new(set);
        foreach (GrammarCase grammar in cases)
        {
            Record record = read(ReportOf.Text(grammar.Text));
            CodedAct[] found = [.. collapser.Collapse(record, Claims.Keep).SelectMany(act => Acts(act, record)).Distinct()];
            score.Add(found, grammar.Expected);
            if (isListed && !grammar.Expected.All(act => found.Any(act.IsToldBy)))
                Console.WriteLine($"{set}\t{grammar.Id}\t{string.Join(", ", grammar.Expected.Select(act => act.Sides))}\t{string.Join(", ", record.Events.Select(act => $"{act.Type}:{act.Cameo}:{act.Rule}:{act.Status} [{string.Join('+', act.Actors)} > {string.Join('+', act.Recipients)}]"))}\t{grammar.Text}");
        }
        return score;
    }

    /// <summary>An act of many on many is one of each on each, of each country once; who is of no country has no side.</summary>
    private static IEnumerable<CodedAct> Acts(CollapsedEvent act, Record record)
    {
        string quad = Codebook.Find(act.Cameo)?.Quad ?? Codebook.QuadOf(act.Type);
        ActorId[] recipients = act.Symmetric ? [.. act.Actors, .. act.Recipients] : [.. act.Recipients];
        return from actor in act.Actors.Select(id => (ActorId?)id).DefaultIfEmpty()
               from recipient in recipients.Where(id => id != actor).Select(id => (ActorId?)id).DefaultIfEmpty()
               select new CodedAct(act.Cameo, MarkedPair.NameOf(act.Type), quad, $"{CountryOf(actor, record)} > {CountryOf(recipient, record)}");
    }

    private static string CountryOf(ActorId? id, Record record) => record.Actors.FirstOrDefault(actor => actor.Actor.Id == id)?.Actor.Country ?? "-";
}
