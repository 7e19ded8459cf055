using System.CommandLine;
using System.Text;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery import</c>: records of another project, or events of a data set of the field.</summary>
internal static class ImportVerb
{
    private const string Records = "jsonl";

    private static readonly Argument<string> Form = new("FORMAT") { HelpName = "FORMAT", Description = $"{Records} for records that export or read --jsonl --text wrote, or a data set: {string.Join(", ", DatasetReader.Names)}." };
    private static readonly Argument<string> Source = new("FILE") { Description = "The file, or - for standard input." };

    public static Command Create()
    {
        Form.AcceptOnlyFromAmong([Records, .. DatasetReader.Names]);
        Command import = new("import", "Take in records, or events that other projects coded; every row that cannot be taken is told.") { Form, Source, SharedOptions.Project };
        import.SetAction(Run);
        return import;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string file = options.GetRequiredValue(Source), form = options.GetRequiredValue(Form);
        int added = 0, present = 0, rejected = 0;
        try
        {
            using TextReader text = file == Inputs.StandardInput ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(file, Encoding.UTF8);
            if (form == Records) ImportRecords(archive, text, file, ref added, ref present, ref rejected);
            else ImportEvents(archive, DatasetReader.Of(form), text, file, ref added, ref present, ref rejected);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ChanceryException($"{file} could not be read: {problem.Message}", problem);
        }
        Console.Error.WriteLine($"{added} added, {present} there already, {rejected} not taken");
        return rejected == 0 ? ExitCode.Success : added + present == 0 ? ExitCode.Failure : ExitCode.SomeFailed;
    }

    private static void ImportRecords(RecordArchive archive, TextReader text, string file, ref int added, ref int present, ref int rejected)
    {
        for (int line = 1; text.ReadLine() is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json)) continue;
            try
            {
                Record record = RecordJson.Parse(json);
                EvidenceCheck.Require(record);
                if (archive.Add(record, new Provenance(null, Analyst.Now)).IsNew) added++;
                else present++;
            }
            catch (ChanceryException problem)
            {
                rejected++;
                Console.Error.WriteLine($"{file}:{line}: {problem.Message}");
            }
        }
    }

    private static void ImportEvents(RecordArchive archive, DatasetReader reader, TextReader text, string file, ref int added, ref int present, ref int rejected)
    {
        List<ForeignEvent> events = [];
        foreach ((ForeignEvent? line, RejectedRow? refused) in reader.Read(text))
        {
            if (line is not null) events.Add(line);
            if (refused is null) continue;
            rejected++;
            Console.Error.WriteLine($"{file}:{refused.Line}: {refused.Why}");
        }
        added = archive.Import(events);
        present = events.Count - added;
    }
}
