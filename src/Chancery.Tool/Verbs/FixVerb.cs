using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Corrections;
using Chancery.Text;
using Chancery.Tool.Evaluation;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery fix</c>: a person decides what a line should say.</summary>
internal static class FixVerb
{
    private static readonly Argument<string> Id = new("ID") { Description = "The document." };
    private static readonly Argument<string?> Line = new("LINE") { Description = "A line of its record, such as e3; none with --add.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string[]> Values = new("FIELD=VALUE") { Description = "Fields as in the record's JSON: status=planned, actors=state:FRA,state:DEU, time=2022-02-21.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Drop = new("--drop") { Description = "The line is wrong altogether: take it out." };
    private static readonly Option<bool> Undo = new("--undo") { Description = "Take back what was decided on the line: it says again what the machine read, and one that was added goes." };
    private static readonly Option<string?> Add = new("--add") { HelpName = "KIND", Description = "Add a line that is missing: an event, statement, commitment or encounter." };
    private static readonly Option<string?> At = new("--at") { HelpName = "WORDS", Description = "With --add: the words of the text that show it." };
    private static readonly Option<string?> Case = new("--case") { HelpName = "FILE", Description = "Also write a case that holds the reader to the decision." };

    public static Command Create()
    {
        Command fix = new("fix", "Decide what a line of a record should say; reading again never overwrites it.") { Id, Line, Values, Drop, Undo, Add, At, SharedOptions.Why, Case, SharedOptions.Project };
        fix.Validators.Add(result =>
        {
            bool isNew = result.GetValue(Add) is not null;
            string[] values = isNew ? [.. new[] { result.GetValue(Line) }.OfType<string>(), .. result.GetValue(Values) ?? []] : result.GetValue(Values) ?? [];
            if (isNew != !string.IsNullOrWhiteSpace(result.GetValue(At))) result.AddError("--add KIND and --at WORDS go together.");
            else if (!isNew && result.GetValue(Line) is null) result.AddError("Which line? 'chancery show ID' shows their ids; --add KIND --at WORDS adds one.");
            else if (new[] { values.Length > 0, result.GetValue(Drop), result.GetValue(Undo) }.Count(isGiven => isGiven) != 1 && !isNew) result.AddError("Give fields with their values, or --drop, or --undo.");
            foreach (string value in values.Where(value => value.IndexOf('=', StringComparison.Ordinal) < 1)) result.AddError($"'{value}' is no FIELD=VALUE.");
            if (string.IsNullOrWhiteSpace(result.GetValue(SharedOptions.Why))) result.AddError("Say why with --why: others will ask.");
        });
        fix.SetAction(Run);
        return fix;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string id = DocumentSummary.IdOf(options.GetRequiredValue(Id)), line = options.GetValue(Line) is { } given ? given : "", why = options.GetValue(SharedOptions.Why) ?? "";
        string[] fields = options.GetValue(Values) ?? [];
        if (options.GetValue(Add) is { } kind)
        {
            if (line.Length > 0) fields = [line, .. fields];
            JudgedFix added = archive.AddLine(id, kind, options.GetValue(At) ?? "", [.. fields.Select(Split)], Analyst.Does(why));
            line = added.State is FixState.Confirmed ? added.Machine : added.Fix.Line;
            Console.Out.WriteLine(added.State is FixState.Confirmed ? $"{id} {line} is there already: your decision confirms it; 'chancery fix {id} {line} FIELD=VALUE' changes what it says" : $"{id} {line} added");
        }
        else
        {
            (string, string)[] values = options.GetValue(Drop) ? [(Fix.Drop, "true")] : [.. fields.Select(Split)];
            foreach (JudgedFix judged in options.GetValue(Undo) ? archive.TakeBack(id, line, Analyst.Does(why)) : archive.Decide(id, line, values, Analyst.Does(why)))
                Console.Out.WriteLine($"{id} {line} {judged.Fix.Field}: {(options.GetValue(Undo) ? "taken back" : $"{judged.Fix.Was} → {judged.Fix.Value}")}");
        }
        if (options.GetValue(Case) is { } file) WriteCase(file, archive, id, line, why);
        return ExitCode.Success;
    }

    private static (string Field, string Value) Split(string pair) => (pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    private static void WriteCase(string file, RecordArchive archive, string id, string line, string why)
    {
        if (File.Exists(file)) throw new ChanceryException($"{file} is there already: the decision is made, no case was written.");
        if (archive.Find(id) is not { } decided || archive.FindMachine(id) is not { } machine) return;
        try
        {
            File.WriteAllText(file, new CaseWriter(decided).WriteFix(why, line, new CaseWriter(machine)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ChanceryException($"The decision is made, but no case was written: {problem.Message}", problem);
        }
        Console.Out.WriteLine($"Wrote {file}: check it with 'chancery evaluate'.");
    }
}
