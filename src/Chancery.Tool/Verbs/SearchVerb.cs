using System.CommandLine;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Tool.Pages;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery search</c>: documents by their words.</summary>
internal static class SearchVerb
{
    private static readonly Argument<string[]> Words = new("WORDS")
    {
        Description = "Words that must all occur; '\"two words\"' in this order; begin* for a beginning. Give -without after --.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        Command search = new("search", "Find documents of the project by their words.") { Words, SharedOptions.Json, SharedOptions.Csv, SharedOptions.Project };
        SharedOptions.AllowOne(search, SharedOptions.Json, SharedOptions.Csv);
        search.SetAction(Run);
        return search;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options));
        IReadOnlyList<SearchHit> hits = archive.Search(string.Join(' ', options.GetRequiredValue(Words)));
        Console.Out.Write(
            options.GetValue(SharedOptions.Json) ? DocumentJson.Write(hits) + "\n"
            : options.GetValue(SharedOptions.Csv) ? Sheet.Table([.. ListPage.Columns, "snippet"], hits.Select(Cells))
            : Screen.OfConsole().Render(ListPage.Parts(hits)));
        return hits.Count > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    private static IReadOnlyList<object?> Cells(SearchHit hit) =>
        [.. ListPage.Cells(hit.Document), string.Concat(hit.Snippet.Where(c => c is not (SearchHit.Opening or SearchHit.Closing)))];
}
