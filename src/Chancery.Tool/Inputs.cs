using Chancery.Reading;
using Chancery.Text;
using NodaTime;

namespace Chancery.Tool;

/// <summary>What the user named on the command line, as reports: files, all files of folders, <c>-</c> for standard input, addresses of pages and feeds.</summary>
internal sealed class Inputs(IReadOnlyList<string> names, LocalDate? date)
{
    public const string StandardInput = "-";

    private readonly ReportReader _reader = new();

    /// <summary>Reports in the order of the names, files of a folder by name; read lazily, so that many files need not fit in memory.</summary>
    public IEnumerable<Input> Read()
    {
        foreach (string name in names)
            foreach (Input input in Fetcher.IsAddress(name) ? ReadAddress(name) : ReadFiles(name)) yield return input;
    }

    private IEnumerable<Input> ReadAddress(string name)
    {
        using Fetcher fetcher = new();
        foreach (Fetched page in fetcher.Get(name))
        {
            if (page.Bytes is null)
            {
                yield return new Input(page.Address, null, [Problem("no-page", page.Problem ?? "")]);
                continue;
            }
            // The ending of an address tells nothing: a page may be called anything.
            foreach (Outcome<Report> report in _reader.Read(page.Bytes, page.Address, date))
                yield return new Input(page.Address, report.Value is { } found ? found with { Url = found.Url ?? page.Address } : null, report.Notes, page.Address);
        }
    }

    private IEnumerable<Input> ReadFiles(string name)
    {
        foreach (string file in FilesIn(name))
        {
            Outcome<Bytes> bytes = Load(file);
            if (bytes.Value is not { } loaded)
            {
                yield return new Input(file, null, bytes.Notes);
                continue;
            }
            int count = 0;
            foreach (Outcome<Report> report in _reader.Read(loaded.Content, file, date))
                yield return new Input(file, report.Value, report.Notes, OriginOf(file, ++count));
            if (count == 0) yield return new Input(file, null, [Problem("no-report", $"{file} holds no report: it is empty or has no text.")]);
        }
    }

    private static string? OriginOf(string file, int place) =>
        file == StandardInput ? null : Path.GetFullPath(file) + (place == 1 ? "" : FormattableString.Invariant($"#{place}"));

    private static IEnumerable<string> FilesIn(string name)
    {
        if (!Directory.Exists(name)) return [name];
        EnumerationOptions all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(name, "*", all).Order(StringComparer.Ordinal);
    }

    private static Outcome<Bytes> Load(string file)
    {
        try
        {
            if (file != StandardInput) return Outcome.Of(new Bytes(File.ReadAllBytes(file)));
            using Stream input = Console.OpenStandardInput();
            using MemoryStream copy = new();
            input.CopyTo(copy);
            return Outcome.Of(new Bytes(copy.ToArray()));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return Outcome.None<Bytes>(Problem("no-file", $"{file} does not exist: check the name, or give - to read standard input."));
        }
        catch (UnauthorizedAccessException)
        {
            return Outcome.None<Bytes>(Problem("no-access", $"{file} may not be read by this user: change its permissions (chmod u+r) or run as its owner."));
        }
        catch (IOException problem)
        {
            return Outcome.None<Bytes>(Problem("read-error", $"{file} could not be read: {problem.Message}"));
        }
    }

    private static Note Problem(string code, string message) => new(NoteLevel.Error, code, message);

    private sealed record Bytes(byte[] Content);
}

/// <summary>One report, or why there is none.</summary>
/// <param name="Name">The file it comes from, as given.</param>
/// <param name="Origin">The file's full path, with the place in it for the second report and later ones; null for standard input.</param>
internal sealed record Input(string Name, Report? Report, ValueList<Note> Notes, string? Origin = null);
