using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Chancery.Archive;
using Chancery.Workbench;

namespace Chancery.Bench;

/// <summary>What people who look feel: the time of each view's first page, and many browsing at once.</summary>
internal static class BrowseMeasure
{
    private const int Repeats = 5, MostThoughtMs = 1500;

    private static readonly string[] Views =
    [
        "/", "/search", "/search?q=qjtqzx", "/search?actor=person:synthetic-7", "/encounters", "/encounters?accounts=two", "/timeline", "/timeline?actor=person:synthetic-7", "/commitments",
        "/commitments?show=calendar", "/statements", "/events", "/events?type=CONSULT&from=2021-03-01&to=2021-03-31", "/network", "/network?actor=person:synthetic-7&from=2021-03-01&to=2021-03-31",
        "/map", "/tension?a=person:synthetic-7&b=person:synthetic-8", "/history", "/add",
    ];

    /// <param name="seconds">How long the users browse; 0 leaves it out.</param>
    public static async Task<IEnumerable<string>> RunAsync(ProjectFolder project, int users, int seconds)
    {
        await using WorkbenchHost host = await WorkbenchHost.StartAsync(project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0) { Analyst = "bench" }).ConfigureAwait(false);
        Uri address = new(host.Address);
        string document;
        using (RecordArchive archive = RecordArchive.Open(project)) document = archive.Pages.Documents("", Facets.None, 0, 1).Items[0].Document.Id;
        string[] views = [.. Views, $"/documents/{document}"];
        List<string> lines = [];
        using HttpClient client = new() { BaseAddress = address };
        foreach (string view in views) lines.Add(await FirstPageAsync(client, view).ConfigureAwait(false));
        if (seconds > 0) lines.Add(await BrowseAsync(address, views, users, TimeSpan.FromSeconds(seconds)).ConfigureAwait(false));
        return lines;
    }

    private static async Task<string> FirstPageAsync(HttpClient client, string view)
    {
        List<double> taken = [];
        int bytes = 0;
        for (int i = 0; i < Repeats; i++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            bytes = (await client.GetByteArrayAsync(new Uri(view, UriKind.Relative)).ConfigureAwait(false)).Length;
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }
        return string.Create(CultureInfo.InvariantCulture, $"{view}: first {taken[0]:0} ms, median {taken.Order().ElementAt(Repeats / 2):0} ms, {bytes / 1000.0:0.0} kB");
    }

    private static async Task<string> BrowseAsync(Uri address, string[] views, int users, TimeSpan length)
    {
        ConcurrentBag<double> taken = [];
        ConcurrentBag<string> faults = [];
        Stopwatch clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, users).Select(UserAsync)).ConfigureAwait(false);
        double[] sorted = [.. taken.Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{users} users, {length.TotalSeconds:0} s: {sorted.Length} pages, {faults.Count} errors{(faults.IsEmpty ? "" : $" ({string.Join("; ", faults.Distinct().Take(3))})")}, median {At(0.5):0} ms, 95 of 100 within {At(0.95):0} ms");

        double At(double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];

        async Task UserAsync(int user)
        {
            Random random = new(user);
            using HttpClient client = new() { BaseAddress = address };
            while (clock.Elapsed < length)
            {
                string view = views[random.Next(views.Length)];
                Stopwatch watch = Stopwatch.StartNew();
                try
                {
                    using HttpResponseMessage response = await client.GetAsync(new Uri(view, UriKind.Relative)).ConfigureAwait(false);
                    await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                    if (!response.IsSuccessStatusCode) faults.Add($"{view} {(int)response.StatusCode}");
                }
                catch (HttpRequestException problem)
                {
                    faults.Add($"{view} {problem.Message}");
                }
                taken.Add(watch.Elapsed.TotalMilliseconds);
                await Task.Delay(random.Next(MostThoughtMs)).ConfigureAwait(false);
            }
        }
    }
}
