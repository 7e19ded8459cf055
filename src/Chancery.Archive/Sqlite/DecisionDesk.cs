using System.Text.Json.Nodes;
using Chancery.Archive.Corrections;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Archive.Sqlite;

/// <summary>Takes decisions of people in and lets them take effect. Every method that writes is called inside a transaction.</summary>
internal sealed class DecisionDesk(Session session, DocumentShelf shelf, DocumentStore store)
{
    private readonly FixStore _fixes = new(session);

    public IReadOnlyList<JudgedFix> Decide(string documentId, string line, IReadOnlyList<(string Field, string Value)> values, Deed deed)
    {
        Record machine = Machine(documentId);
        return Store(machine, line, [.. values.Select(value => shelf.Decide(machine, line, value.Field, value.Value, deed))], deed);
    }

    public JudgedFix Add(string documentId, string kind, string words, IReadOnlyList<(string Field, string Value)> values, Deed deed)
    {
        Record machine = Machine(documentId);
        return Store(machine, "the line", [shelf.DecideNew(machine, kind, words, values, deed)], deed)[0];
    }

    /// <summary>The line says again what the machine read; one that a person added goes.</summary>
    public IReadOnlyList<JudgedFix> TakeBack(string documentId, string line, Deed deed)
    {
        Record machine = Machine(documentId);
        IReadOnlyList<JudgedFix> judged = shelf.Judge(machine).Judged;
        if (judged.Any(made => made.Fix.Field == Fix.Add && made.Fix.Line == line && made.State is FixState.Applied)) return Decide(documentId, line, [(Fix.Drop, "true")], deed);
        List<Fix> back =
        [
            .. from made in judged
               where made.Fix.Line == line && made.State is FixState.Applied or FixState.Conflict or FixState.Unsound && made.Fix.Field != Fix.Add
               select made.Fix with { Was = made.Machine, Value = made.Machine, Who = deed.Who, At = NodaTime.Text.InstantPattern.ExtendedIso.Format(deed.At), Why = deed.Why },
        ];
        return back.Count > 0 ? Store(machine, line, back, deed) : throw new ChanceryException($"Nothing is decided on {line} of {documentId} that could be taken back: 'chancery fixes' lists the decisions.");
    }

    private Record Machine(string documentId) => shelf.FindMachine(documentId) ?? throw new ChanceryException($"The project has no document {documentId}: 'chancery list' shows its ids.");

    private IReadOnlyList<JudgedFix> Store(Record machine, string line, IReadOnlyList<Fix> made, Deed deed)
    {
        foreach (Fix fix in made) _fixes.Add(fix);
        (Record decided, IReadOnlyList<JudgedFix> judged) = shelf.Judge(machine);
        if (judged.TakeLast(made.Count).FirstOrDefault(fix => fix.State == FixState.Unsound) is { } unsound)
        {
            if (FixedJson.RestingOn(decided, line).ToList() is { Count: > 0 } others && unsound.Fix.Field == Fix.Drop)
                throw new ChanceryException($"{line} cannot go while {string.Join(", ", others)} {(others.Count == 1 ? "rests" : "rest")} on it: drop {(others.Count == 1 ? "it" : "these")} first. Nothing was decided.");
            throw new ChanceryException($"{unsound.Fix.Field}={unsound.Fix.Value} does not fit {line}: it is no word for that field, or the line was dropped: 'fix --undo' puts it in again. Nothing was decided.");
        }
        store.Rewrite(decided);
        new Journal(session).Write(deed, "fixed", machine.Report.Id, made[0].Field == Fix.Add ? judged[^1].Fix.Line : line, new JsonObject
        {
            ["why"] = deed.Why, ["fields"] = new JsonObject(made.Select(fix => KeyValuePair.Create(fix.Field, (JsonNode?)new JsonObject { ["was"] = JsonNode.Parse(fix.Was), ["is"] = JsonNode.Parse(fix.Value) }))),
        });
        return [.. judged.TakeLast(made.Count)];
    }

    public IEnumerable<JudgedFix> All() =>
        from document in _fixes.All().GroupBy(fix => fix.Document)
        from judged in shelf.FindMachine(document.Key) is { } machine ? shelf.Judge(machine).Judged : [.. document.Select(fix => new JudgedFix(fix, FixState.Gone, ""))]
        orderby judged.Fix.Number
        select judged;

    public MergeResult Merge(Session other, DocumentShelf otherShelf, Deed deed)
    {
        int added = 0, present = 0, taken = 0, disputed = 0;
        foreach ((string id, string? origin, string at) in other.Query(
            "SELECT id, origin, added FROM document ORDER BY number", row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2))))
        {
            if (otherShelf.FindMachine(id) is not { } record) continue;
            if (store.Add(record, new Provenance(origin, InstantPattern.General.Parse(at).Value)).IsNew) added++;
            else present++;
        }
        IReadOnlyList<Fix> theirs = new FixStore(other).All(), ours = _fixes.All();
        Agreement agreement = Agreement.Between(ours, theirs);
        Dictionary<(string, string, int, string), Fix> decided = Agreement.Latest(ours);
        HashSet<(string, string, string, string)> known = [.. ours.Select(Identity)];
        foreach (Fix fix in theirs.Where(fix => !known.Contains(Identity(fix))))
        {
            bool isDisputed = decided.TryGetValue(fix.Question, out Fix? mine) && mine.Value != fix.Value;
            _fixes.Add(fix with { IsDisputed = fix.IsDisputed || isDisputed });
            taken++;
            if (isDisputed) disputed++;
        }
        foreach (string document in theirs.Select(fix => fix.Document).Distinct())
            if (shelf.Find(document) is { } record) store.Rewrite(record);
        MergeResult result = new(added, present, taken, disputed, agreement);
        new Journal(session).Write(deed, "merged", "", null, new JsonObject
        {
            ["why"] = deed.Why, ["added"] = added, ["present"] = present, ["fixes"] = taken, ["disputed"] = disputed,
            ["bothDecided"] = agreement.Both, ["agreed"] = agreement.Same, ["kappa"] = agreement.Kappa,
        });
        return result;
    }

    /// <summary>The same decision, taken in before.</summary>
    private static (string, string, string, string) Identity(Fix fix) => ($"{fix.Document} {fix.Kind} {fix.Start} {fix.Field}", fix.Value, fix.Who, fix.At);
}
