using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery reread</c>: stored texts are read again, after an upgrade, and what changed is shown.</summary>
internal static class RereadVerb
{
    private static readonly Argument<string[]> Ids = new("ID") { Description = "Documents; without one those that another build has read.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> All = new("--all") { Description = "Read every document again." };

    public static Command Create()
    {
        Command reread = new("reread", "Read stored documents again after an upgrade and show what changed.") { Ids, All, SharedOptions.Model, SharedOptions.Project, SharedOptions.Tables };
        reread.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return reread;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string[] named = options.GetValue(Ids) ?? [];
        IReadOnlyList<string> ids = named.Length > 0 ? [.. named.Select(DocumentSummary.IdOf)]
            : options.GetValue(All) ? [.. archive.List(withVersions: true).Select(document => document.Id)] : archive.Outdated();
        using Chancellor chancellor = Chancellor.Load(options.GetValue(SharedOptions.Model), UserTables.Of(options));
        using Progress progress = new();
        int changed = 0;
        IEnumerable<Record> stored = ids.Select(id => archive.FindMachine(id) ?? throw new ChanceryException($"The project has no document {id}: 'chancery list --versions' shows its ids."));
        foreach (Record record in Ordered.Map(stored, Environment.ProcessorCount, former => Read(chancellor, former), cancel))
        {
            progress.Step(record.Report.SourceName);
            if (archive.Replace(record, Analyst.Does("reread")) is not { Any: true } change) continue;
            changed++;
            progress.Clear();
            Tell(change, record);
        }
        progress.Clear();
        foreach (JudgedFix fix in archive.Decisions().Where(fix => fix.IsConflict)) Console.Out.WriteLine(Conflict(fix));
        Console.Error.WriteLine($"{ids.Count} read again, {changed} changed");
        return ExitCode.Success;
    }

    private static string Conflict(JudgedFix judged)
    {
        Fix fix = judged.Fix;
        string decided = judged.State is FixState.Disputed ? $"would be {fix.Value} by {fix.Who}, and is not" : $"stays {fix.Value} as {fix.Who} decided";
        return $"! {RecordWords.Of(judged.State)}: {fix.Document} {fix.Line} {fix.Field} {decided} ({fix.Why}); the machine says {(judged.Machine.Length > 0 ? judged.Machine : "nothing")}";
    }

    private static Record Read(Chancellor chancellor, Record former)
    {
        Record record = chancellor.Read(former.Report);
        EvidenceCheck.Require(record);
        return record;
    }

    private static void Tell(RecordChange change, Record record)
    {
        Console.Out.WriteLine($"{change.Document} {record.Report.Title ?? record.Report.SourceName}");
        foreach (LineChange line in change.Lines)
        {
            string fields = string.Join("; ", line.Fields.Select(field => $"{field.Field}: {Shown(field.Before)} → {Shown(field.After)}"));
            Console.Out.WriteLine($"  {Sign(line.State)} {line.Kind} {line.Id} “{line.Words}”{(fields.Length > 0 ? ": " + fields : "")}");
        }
    }

    private static char Sign(LineState state) => state switch { LineState.Added => '+', LineState.Removed => '-', _ => '~' };

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value;
}
