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
    private static readonly Argument<string> Line = new("LINE") { Description = "A line of its record, such as e3." };
    private static readonly Argument<string[]> Values = new("FIELD=VALUE") { Description = "Fields as in the record's JSON: status=planned, actors=state:FRA,state:DEU, time=2022-02-21.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Drop = new("--drop") { Description = "The line is wrong altogether: take it out." };
    private static readonly Option<string?> Case = new("--case") { HelpName = "FILE", Description = "Also write a case that holds the reader to the decision." };

    public static Command Create()
    {
        Command fix = new("fix", "Decide what a line of a record should say; reading again never overwrites it.") { Id, Line, Values, Drop, SharedOptions.Why, Case, SharedOptions.Project };
        fix.Validators.Add(result =>
        {
            string[] values = result.GetValue(Values) ?? [];
            if (values.Length == 0 != result.GetValue(Drop)) result.AddError("Give fields with their values, or --drop.");
            foreach (string value in values.Where(value => value.IndexOf('=', StringComparison.Ordinal) < 1)) result.AddError($"'{value}' is no FIELD=VALUE.");
            if (string.IsNullOrWhiteSpace(result.GetValue(SharedOptions.Why))) result.AddError("Say why with --why: others will ask.");
        });
        fix.SetAction(Run);
        return fix;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string id = DocumentSummary.IdOf(options.GetRequiredValue(Id)), line = options.GetRequiredValue(Line), why = options.GetValue(SharedOptions.Why) ?? "";
        (string, string)[] values = options.GetValue(Drop) ? [(Fix.Drop, "true")]
            : [.. (options.GetValue(Values) ?? []).Select(value => (value[..value.IndexOf('=', StringComparison.Ordinal)], value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]))];
        foreach (JudgedFix judged in archive.Decide(id, line, values, Analyst.Does(why)))
            Console.Out.WriteLine($"{id} {line} {judged.Fix.Field}: {judged.Fix.Was} → {judged.Fix.Value}");
        if (options.GetValue(Case) is { } file) WriteCase(file, archive, id, line, why);
        return ExitCode.Success;
    }

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
