using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Pages;
using Spectre.Console.Rendering;

namespace Chancery.Tool.Verbs;

/// <summary>Prints found lines document by document, as a page, CSV or JSON.</summary>
/// <param name="kind">Name of the sheet and of the record's list: <c>events</c> or <c>statements</c>.</param>
internal sealed class FoundLinesPrinter(string kind, Func<RecordPage, IReadOnlySet<string>, IEnumerable<IRenderable>> page)
{
    /// <returns>The exit code.</returns>
    public int Print(IEnumerable<FoundLines> found, ParseResult options)
    {
        bool isJson = options.GetValue(SharedOptions.JsonLines), isCsv = options.GetValue(SharedOptions.Csv), any = false;
        Screen screen = Screen.OfConsole();
        if (isCsv) Console.Out.Write(Sheets.Of(kind).Header());
        foreach (FoundLines lines in found)
        {
            any = true;
            if (isCsv) Console.Out.Write(Sheets.Of(kind).Rows(lines.Record, lines.Ids));
            else if (!isJson) Console.Out.Write(screen.Render(page(new RecordPage(lines.Record), lines.Ids)));
            else foreach (string line in DocumentJson.WriteLines(lines, kind)) Console.Out.Write(line + "\n");
        }
        return any ? ExitCode.Success : ExitCode.NothingFound;
    }
}
