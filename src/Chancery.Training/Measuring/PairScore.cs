using Chancery.Exports;
using Chancery.Text;
using Record = Chancery.Records.Record;

namespace Chancery.Training.Measuring;

/// <summary>How often one way of coding finds the marked act and those in it.</summary>
/// <remarks>Types are those of the exports, where a plan is an agreement and a refusal a rejection, as in the sets. Other events of a sentence are not marked, so what is found beyond the pair is counted but is no error.</remarks>
internal sealed class PairScore(string set, string name)
{
    /// <summary>Stands for the marked sides in <see cref="CodedAct.Sides"/>.</summary>
    private const string MarkedSides = "marked";

    private static readonly EventCollapser Collapser = EventCollapser.Load();

    private readonly Score _type = new(), _near = new(), _both = new(), _silent = new(), _linked = new(), _linkedRight = new();
    private int _events;

    public static string Header => "| set | coding | sentences | type in the sentence | type, touching the pair | type and both actors | pairs linked | of them type right | nothing found | events a sentence |\n|---|---|---|---|---|---|---|---|---|---|";

    public LevelScore Levels { get; } = new($"{set}, {name}");

    public PairFit Add(MarkedPair pair, Record record)
    {
        CollapsedEvent[] events = [.. Collapser.Collapse(record, Claims.Keep)];
        CollapsedEvent[] right = [.. events.Where(found => pair.IsOf(found.Type))];
        bool isLinked = events.Any(found => Links(found, pair, record)), isRight = right.Any(found => Links(found, pair, record));
        _events += events.Select(found => MarkedPair.NameOf(found.Type)).Distinct().Count();
        _silent.Add(events.Length == 0);
        _linked.Add(isLinked);
        if (pair.IsTyped)
        {
            _type.Add(right.Length > 0);
            _near.Add(right.Any(found => Touches(found, pair, record)));
            _both.Add(isRight);
            if (isLinked) _linkedRight.Add(isRight);
        }
        Levels.Add([.. events.Select(found => Found(found, pair, record))], [new CodedAct("", pair.IsOneType ? pair.Gold : "", pair.Quad, MarkedSides)]);
        return events.Length == 0 ? PairFit.Silent : !pair.IsTyped ? isLinked ? PairFit.Linked : PairFit.OtherActors
            : right.Length == 0 ? PairFit.OtherType : isRight ? PairFit.Linked : PairFit.OtherActors;
    }

    public override string ToString()
    {
        string[] cells =
        [
            set, name, $"{_silent.Expected}", Score.Show(_type.Share), Score.Show(_near.Share), Score.Show(_both.Share), Score.Show(_linked.Share), Score.Show(_linkedRight.Share),
            Score.Show(_silent.Share), Score.Show((double)_events / Math.Max(1, _silent.Expected)),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static CodedAct Found(CollapsedEvent found, MarkedPair pair, Record record) =>
        new(found.Cameo, MarkedPair.NameOf(found.Type), pair.IsOf(found.Type) ? pair.Quad : MarkedPair.QuadOf(found.Type), Links(found, pair, record) ? MarkedSides : $"{string.Join('+', found.Actors)} > {string.Join('+', found.Recipients)}");

    private static bool Touches(CollapsedEvent found, MarkedPair pair, Record record) =>
        found.Source.Evidence.Any(span => Overlaps(span, pair.Source) || Overlaps(span, pair.Target)) || IsNamed(found.Actors, pair.Source, record);

    private static bool Links(CollapsedEvent found, MarkedPair pair, Record record) =>
        (IsNamed(found.Actors, pair.Source, record) && IsNamed(found.Symmetric ? found.Actors : found.Recipients, pair.Target, record))
        || (found.Symmetric && IsNamed(found.Actors, pair.Target, record) && IsNamed(found.Recipients, pair.Source, record));

    /// <summary>Where the set marks nobody on a side, the other side alone is asked for.</summary>
    private static bool IsNamed(IEnumerable<ActorId> ids, ValueList<TextSpan> marked, Record record) =>
        marked.Count == 0 || record.Actors.Any(actor => ids.Contains(actor.Actor.Id) && actor.Mentions.Any(mention => Overlaps(mention.Span, marked)));

    private static bool Overlaps(TextSpan span, ValueList<TextSpan> marked) => marked.Any(span.Overlaps);
}

/// <summary>How far a sentence's events are those of its marked pair.</summary>
internal enum PairFit { Silent, OtherType, OtherActors, Linked }
