using Chancery.Exports;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>How often one way of coding finds the marked act and those in it.</summary>
/// <remarks>Types are those of the exports, where a plan is an agreement and a refusal a rejection, as in the set. Other events of a sentence are not marked, so what is found beyond the pair is counted but is no error.</remarks>
internal sealed class PairScore(string name)
{
    private static readonly EventCollapser Collapser = EventCollapser.Load();

    private readonly Score _type = new(), _near = new(), _both = new(), _silent = new();
    private int _events, _linked, _linkedRight, _rows;

    public static string Header => "| coding | type in the sentence | type, touching the pair | type and both actors | pairs linked | of them type right | nothing found | events a sentence | type F1, lower bound |\n|---|---|---|---|---|---|---|---|---|";

    public static PairFit FitOf(MarkedPair pair, Record record)
    {
        CollapsedEvent[] events = [.. Collapser.Collapse(record, Claims.Keep)], right = [.. events.Where(found => pair.IsOf(found.Type))];
        return events.Length == 0 ? PairFit.Silent : right.Length == 0 ? PairFit.OtherType : right.Any(found => Links(found, pair, record)) ? PairFit.Linked : PairFit.OtherActors;
    }

    public PairFit Add(MarkedPair pair, Record record)
    {
        CollapsedEvent[] events = [.. Collapser.Collapse(record, Claims.Keep)];
        CollapsedEvent[] right = [.. events.Where(found => pair.IsOf(found.Type))];
        _rows++;
        _events += events.Select(found => MarkedPair.NameOf(found.Type)).Distinct().Count();
        _type.Add(right.Length > 0);
        _near.Add(right.Any(found => Touches(found, pair, record)));
        _both.Add(right.Any(found => Links(found, pair, record)));
        _silent.Add(events.Length == 0);
        if (events.Any(found => Links(found, pair, record)))
        {
            _linked++;
            if (right.Any(found => Links(found, pair, record))) _linkedRight++;
        }
        return FitOf(pair, record);
    }

    public override string ToString()
    {
        double precision = _events == 0 ? 0 : (double)_type.Right / _events, recall = _type.Share / 100;
        string[] cells =
        [
            name, Score.Show(_type.Share), Score.Show(_near.Share), Score.Show(_both.Share), Score.Show(100.0 * _linked / _rows), Score.Show(_linked == 0 ? 0 : 100.0 * _linkedRight / _linked),
            Score.Show(_silent.Share), Score.Show((double)_events / _rows), Score.Show(precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall)),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static bool Touches(CollapsedEvent found, MarkedPair pair, Record record) =>
        found.Source.Evidence.Any(span => Overlaps(span, pair.Source) || Overlaps(span, pair.Target)) || IsNamed(found.Actors, pair.Source, record);

    private static bool Links(CollapsedEvent found, MarkedPair pair, Record record) =>
        (IsNamed(found.Actors, pair.Source, record) && IsNamed(found.Symmetric ? found.Actors : found.Recipients, pair.Target, record))
        || (found.Symmetric && IsNamed(found.Actors, pair.Target, record) && IsNamed(found.Recipients, pair.Source, record));

    /// <summary>Where the set marks nobody on a side, the other side alone is asked for.</summary>
    private static bool IsNamed(IEnumerable<ActorId> ids, TextSpan? marked, Record record) =>
        marked is null || record.Actors.Any(actor => ids.Contains(actor.Actor.Id) && actor.Mentions.Any(mention => Overlaps(mention.Span, marked)));

    private static bool Overlaps(TextSpan span, TextSpan? marked) => marked is { } other && span.Overlaps(other);
}

/// <summary>How far a sentence's events are those of its marked pair.</summary>
internal enum PairFit { Silent, OtherType, OtherActors, Linked }
