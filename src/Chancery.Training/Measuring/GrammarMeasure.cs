using Chancery.Exports;
using Chancery.Reading;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>Which state acts on which, on sentences made to test a coder's grammar.</summary>
internal static class GrammarMeasure
{
    public static LevelScore Score(IEnumerable<GrammarCase> cases, Func<Report, Record> read, bool isListed)
    {
        EventCollapser collapser = EventCollapser.Load();
        LevelScore score = new("petrarch_unittest, patterns and reader");
        foreach (GrammarCase grammar in cases)
        {
            Record record = read(ReportOf.Text(grammar.Text));
            CodedAct[] found = [.. collapser.Collapse(record, Claims.Keep).SelectMany(act => Acts(act, record)).Distinct()];
            score.Add(found, grammar.Expected);
            if (isListed && grammar.Expected.Except(found).Any())
                Console.WriteLine($"petrarch_unittest\t{grammar.Id}\t{string.Join(", ", grammar.Expected.Select(act => act.Sides))}\t{string.Join(", ", record.Events.Select(act => $"{act.Type}:{act.Trigger.Lemma} [{string.Join('+', act.Actors)} > {string.Join('+', act.Recipients)}]"))}\t{grammar.Text}");
        }
        return score;
    }

    /// <summary>An act of many on many is one of each on each; who is of no country has no side.</summary>
    private static IEnumerable<CodedAct> Acts(CollapsedEvent act, Record record) =>
        from actor in act.Actors
        from recipient in act.Symmetric ? [.. act.Actors, .. act.Recipients] : act.Recipients
        where actor != recipient
        let sides = $"{CountryOf(actor, record)} > {CountryOf(recipient, record)}"
        select new CodedAct("", "", "", sides);

    private static string CountryOf(ActorId id, Record record) => record.Actors.FirstOrDefault(actor => actor.Actor.Id == id)?.Actor.Country ?? "-";
}
