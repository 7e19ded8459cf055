using System.CommandLine;
using System.Text;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery quotes</c>: the quoted words of reports held against the texts they are from.</summary>
internal static class QuotesVerb
{
    private static readonly Option<string[]> Against = new("--against") { Description = "The medium's own text: readout, transcript, post. May be given several times.", Required = true, AllowMultipleArgumentsPerToken = true };

    public static Command Create()
    {
        Command quotes = new("quotes", "Hold the quoted words of reports against the text they are from.") { SharedOptions.Files, Against, SharedOptions.Date, SharedOptions.Model };
        quotes.SetAction((parsed, cancel) => Task.Run(() => Run(parsed, cancel), cancel));
        return quotes;
    }

    private static int Run(ParseResult options, CancellationToken cancel)
    {
        ReportReader reader = new();
        List<(string Name, QuoteCheck Check)> sources = [];
        foreach (string file in options.GetRequiredValue(Against))
        {
            Outcome<Report>[] read = File.Exists(file) ? [.. reader.Read(File.ReadAllBytes(file), file)] : [];
            foreach (Outcome<Report> outcome in read)
                if (outcome.Value is { } report) sources.Add((Path.GetFileName(file), new QuoteCheck(report.Source)));
            if (read.Any(outcome => outcome.Value is not null)) continue;
            Console.Error.WriteLine($"chancery: {file} has no text to hold the report against. Give a file that exists, in a format of docs/reading.md.");
            return ExitCode.Failure;
        }
        using Documents documents = Documents.Of(options);
        return documents.PrintFound(record => Lines(record, sources), cancel);
    }

    private static string Lines(Record record, List<(string Name, QuoteCheck Check)> sources)
    {
        StringBuilder lines = new();
        foreach (Statement statement in record.Statements)
            foreach (TextSpan quoted in statement.Quoted)
            {
                string words = record.Report.Source.Slice(quoted);
                (string name, QuoteMatch match) = sources.Select(source => (source.Name, source.Check.Compare(words))).MinBy(found => (found.Item2.Fidelity, found.Item2.Changes.Count));
                string changes = string.Join("; ", match.Changes.Select(change => $"\"{change.Quoted}\" for \"{change.Source}\""));
                string verdict = match.Fidelity switch
                {
                    QuoteFidelity.Same => $"same in {name} [{match.InSource!.Value.Start}, {match.InSource.Value.End})",
                    QuoteFidelity.Changed => $"differs from {name} [{match.InSource!.Value.Start}, {match.InSource.Value.End}): {changes}",
                    _ => "in none of the texts",
                };
                lines.AppendLine($"{statement.Id} {string.Join(", ", statement.Speakers)} · \"{words.ReplaceLineEndings(" ")}\" · {verdict}");
            }
        return lines.ToString();
    }
}
