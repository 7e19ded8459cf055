using System.CommandLine;
using System.Text.Json.Nodes;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Chancery.Text;
using NodaTime.Text;

namespace Chancery.Tool.Verbs;

/// <summary><c>chancery watch</c>: searches are saved, and run again on documents that came since.</summary>
internal static class WatchVerb
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "The saved search; without one all are run.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Argument<string[]> Words = new("WORDS") { Description = "Save a search for these words (and the facets) under the name.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> Save = new("--save") { Description = "Save a search for facets alone." };
    private static readonly Option<bool> Forget = new("--forget") { Description = "Forget the search of that name." };
    private static readonly Option<bool> List = new("--list") { Description = "List the saved searches." };
    private static readonly Option<string?> Atom = new("--atom") { HelpName = "FILE", Description = "Put what is new on top of an Atom feed in that file." };
    private static readonly Option<string?> Webhook = new("--webhook") { HelpName = "URL", Description = "Post what is new as JSON to that address." };

    public static Command Create()
    {
        Command watch = new("watch", "Save searches, and tell what they find in documents that came since they were run last.") { Name, Words, Save, Forget, List, Atom, Webhook, SharedOptions.Project };
        FacetOptions.AddTo(watch, FacetField.All);
        SharedOptions.AllowOne(watch, Save, Forget, List);
        watch.Validators.Add(result =>
        {
            if (result.GetValue(Name) is null && (result.GetValue(Save) || result.GetValue(Forget))) result.AddError("Give the search a name.");
            if (result.GetValue(Webhook) is { } url && !Fetcher.IsAddress(url)) result.AddError($"'{url}' is no address: give one that begins with https:// or http://.");
        });
        watch.SetAction(Run);
        return watch;
    }

    private static int Run(ParseResult options)
    {
        using RecordArchive archive = RecordArchive.Open(SharedOptions.ProjectOf(options), writes: true);
        string? name = options.GetValue(Name);
        string words = string.Join(' ', options.GetValue(Words) ?? []);
        if (options.GetValue(List))
        {
            foreach (SavedSearch search in archive.Watches()) Console.Out.WriteLine($"{search.Name}: {(search.Words.Length > 0 ? search.Words : "any words")}");
            return ExitCode.Success;
        }
        if (options.GetValue(Forget)) return archive.Forget(name!) ? ExitCode.Success : throw Unknown(name!);
        if (words.Length > 0 || options.GetValue(Save))
        {
            archive.Watch(new SavedSearch(name!, words, FacetOptions.Of(options)));
            Console.Out.WriteLine($"Saved {name}: 'chancery watch' tells what is added from now on.");
            return ExitCode.Success;
        }
        SavedSearch[] searches = [.. archive.Watches().Where(search => name is null || search.Name == name)];
        if (searches.Length == 0) throw name is null ? new ChanceryException("No search is saved: 'chancery watch NAME WORDS' saves one.") : Unknown(name);
        return Tell(archive, searches, name, options) > 0 ? ExitCode.Success : ExitCode.NothingFound;
    }

    private static int Tell(RecordArchive archive, SavedSearch[] searches, string? name, ParseResult options)
    {
        (SavedSearch Search, IReadOnlyList<WatchHit> Hits)[] news = [.. searches.Select(search => (search, archive.News(search)))];
        (SavedSearch Search, WatchHit Hit)[] all = [.. news.SelectMany(found => found.Hits.Select(hit => (found.Search, hit)))];
        foreach ((SavedSearch search, WatchHit hit) in all)
            Console.Out.WriteLine($"{search.Name}: {hit.Document.Id} {LineTable.Cell(hit.Document.Published)} {hit.Document.Title ?? hit.Document.Source} {string.Join(' ', hit.Spans)}\n  {hit.Words}");
        if (options.GetValue(Atom) is { } file) WriteAtom(file, name, all);
        foreach ((SavedSearch search, IReadOnlyList<WatchHit> hits) in news)
        {
            if (options.GetValue(Webhook) is { } address && hits.Count > 0) Post(address, search, hits);
            archive.MarkSeen(search);       // last: what could not be delivered is told again
        }
        return all.Length;
    }

    private static void WriteAtom(string file, string? name, IEnumerable<(SavedSearch Search, WatchHit Hit)> news)
    {
        string unfinished = file + ".part";
        try
        {
            File.WriteAllText(unfinished, AtomFile.Write(name, news, InstantPattern.General.Format(Analyst.Now), File.Exists(file) ? File.ReadAllText(file) : null));
            File.Move(unfinished, file, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ChanceryException)
        {
            throw new ChanceryException($"{file} could not be written: {problem.Message} The news will be told again.", problem);
        }
    }

    private static void Post(string address, SavedSearch search, IReadOnlyList<WatchHit> news)
    {
        JsonObject message = new()
        {
            ["watch"] = search.Name,
            ["documents"] = new JsonArray([.. news.Select(hit => (JsonNode)new JsonObject
            {
                ["id"] = hit.Document.Id, ["title"] = hit.Document.Title, ["source"] = hit.Document.Source, ["url"] = hit.Url, ["words"] = hit.Words,
                ["spans"] = new JsonArray([.. hit.Spans.Select(span => (JsonNode)new JsonArray(span.Start, span.End))]),
            })]),
        };
        try
        {
            using HttpClient client = new() { Timeout = TimeSpan.FromSeconds(30) };
            using StringContent body = new(message.ToJsonString(), System.Text.Encoding.UTF8, "application/json");      // with its length: simple receivers need it
            using HttpResponseMessage answer = client.PostAsync(new Uri(address), body).GetAwaiter().GetResult();
            if (!answer.IsSuccessStatusCode) throw new ChanceryException($"{address} answered {(int)answer.StatusCode}: the news will be told again.");
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            throw new ChanceryException($"{address} could not be reached: {problem.Message} The news will be told again.", problem);
        }
    }

    private static ChanceryException Unknown(string name) => new($"No search is called {name}: 'chancery watch --list' shows them.");
}
