using System.Text.Json.Nodes;
using Chancery.Archive.Corrections;
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

    private Record Machine(string documentId) => shelf.FindMachine(documentId) ?? throw new ChanceryException($"The project has no document {documentId}: 'chancery list' shows its ids.");

    private IReadOnlyList<JudgedFix> Store(Record machine, string line, IReadOnlyList<Fix> made, Deed deed)
    {
        foreach (Fix fix in made) _fixes.Add(fix);
        (Record decided, IReadOnlyList<JudgedFix> judged) = shelf.Judge(machine);
        if (judged.TakeLast(made.Count).FirstOrDefault(fix => fix.State == FixState.Unsound) is { } unsound)
            throw new ChanceryException($"{unsound.Fix.Field}={unsound.Fix.Value} does not fit {line}: it is no word for that field, names an actor whom the project does not know, or other lines rest on what would go. Nothing was decided.");
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
