using System.CommandLine;
using System.Text;
using Chancery.Reading;
using Chancery.Text;
using Chancery.Tool.Evaluation;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery evaluate</c>: compares records with the lines an analyst wrote.</summary>
internal static class EvaluateVerb
{
    private static readonly Argument<string[]> Cases = new("CASES")
    {
        Description = "Case files, or folders of them.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Also show what is missed, partly right, extra or wrong in cases with a fault line." };

    public static Command Create()
    {
        Command evaluate = new("evaluate", "Compare records with the lines an analyst wrote.") { Cases, Verbose, SharedOptions.Model };
        evaluate.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return evaluate;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        List<string> files = [.. options.GetRequiredValue(Cases).SelectMany(FilesIn)];
        using Chancellor chancellor = Chancellor.Load(options.GetValue(SharedOptions.Model));
        bool verbose = options.GetValue(Verbose);
        Tally tally = new();
        int passed = 0, failed = 0, unread = 0;
        foreach (Judged judged in Ordered.Map(files, Environment.ProcessorCount, file => Judge(file, chancellor), cancel))
        {
            if (judged.Result is { } result) tally.Add(result.Tally);
            else unread++;
            if (judged.Passes) passed++;
            else failed++;
            foreach (string line in judged.Tell(verbose)) Console.Out.WriteLine(line);
        }
        foreach (string line in tally.Table(files.Count, unread)) Console.Out.WriteLine(line);
        Console.Out.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    private static IEnumerable<string> FilesIn(string name)
    {
        if (File.Exists(name)) return [name];
        if (!Directory.Exists(name)) throw new ChanceryException($"{name} does not exist: give case files or folders of them.");
        string[] files = Directory.GetFiles(name, "*.case", SearchOption.AllDirectories);
        return files.Length > 0 ? files.Order(StringComparer.Ordinal) : throw new ChanceryException($"{name} holds no *.case file.");
    }

    private static Judged Judge(string file, Chancellor chancellor)
    {
        try
        {
            CaseFile golden = CaseFile.Parse(File.ReadAllText(file), file);
            string name = Path.ChangeExtension(Path.GetFileName(file), ".txt");
            Outcome<Report> report = new ReportReader().Read(Encoding.UTF8.GetBytes(golden.Text), name, golden.Date).First();
            return report.Value is null
                ? new Judged(file, null, string.Join(' ', report.Notes.Select(note => note.Message)))
                : new Judged(file, new CaseJudge(golden, chancellor.Read(report.Value)).Judge(), null);
        }
        catch (Exception problem) when (problem is CaseException or IOException or UnauthorizedAccessException)
        {
            return new Judged(file, null, problem.Message);
        }
    }

    /// <param name="Result">Null when the case could not be judged.</param>
    private sealed record Judged(string File, CaseResult? Result, string? Problem)
    {
        public bool Passes => Result is not null && Result.Passes == (Result.Case.Fault is null);

        public IEnumerable<string> Tell(bool verbose)
        {
            if (Result is null) return [$"{File}: {Problem}"];
            if (Result.Case.Fault is not null && Result.Passes) return [$"{File}: cured: delete the fault line"];
            if (Result.Passes || (Result.Case.Fault is not null && !verbose)) return [];
            return [File, .. Result.Findings.SelectMany(Lines)];
        }

        private static IEnumerable<string> Lines(Finding finding)
        {
            string verdict = finding.Verdict.ToString().ToLowerInvariant();
            yield return $"   {verdict,-7} {finding.Line}";
            if (finding.Got.Length > 0) yield return $"           got {finding.Got}";
        }
    }
}
