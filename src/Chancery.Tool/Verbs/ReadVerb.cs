using System.CommandLine;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery read</c>: reports in, records out.</summary>
internal static class ReadVerb
{
    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Reports to read: files, folders, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print each record as JSON." };
    private static readonly Option<bool> JsonLines = new("--jsonl") { Description = "Print each record as JSON on one line." };
    private static readonly Option<bool> Text = new("--text") { Description = "Keep the report's text in the JSON." };

    public static Command Create()
    {
        Command read = new("read", "Read reports and print their records.") { Files, Json, JsonLines, Text, SharedOptions.Date, SharedOptions.Model };
        read.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return read;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        using Chancellor chancellor = Chancellor.Load(options.GetValue(SharedOptions.Model));
        Inputs inputs = new(options.GetRequiredValue(Files), options.GetValue(SharedOptions.Date));
        bool withText = options.GetValue(Text);
        bool oneLine = options.GetValue(JsonLines);
        int read = 0, failed = 0;
        foreach (string? printed in Ordered.Map(inputs.Read(), Environment.ProcessorCount, Print, cancel))
        {
            if (printed is null)
            {
                failed++;
                continue;
            }
            read++;
            Console.Out.Write(printed + "\n");
        }
        return failed == 0 ? ExitCode.Success : read == 0 ? ExitCode.Failure : ExitCode.SomeFailed;

        string? Print(Input input)
        {
            if (input.Report is { } report) return RecordJson.Write(chancellor.Read(report), withText, indented: !oneLine);
            foreach (Note note in input.Notes) Console.Error.WriteLine($"chancery: {note.Message}");
            return null;
        }
    }
}
