using Chancery.Archive;
using Chancery.Browser;
using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;
using Chancery.Workbench;
using Microsoft.Playwright;
using Record = Chancery.Records.Record;

[assembly: AssemblyFixture(typeof(BrowsedWorkbench))]

namespace Chancery.Browser;

/// <summary>A server over a project of reports written for these tests, and a browser for it. Where no browser can be had, tests are skipped with a word.</summary>
public sealed class BrowsedWorkbench : IAsyncLifetime
{
    private const string Missing = "No Chromium was found: install it (apt-get install chromium, or ./build, which asks Playwright for one), or name one in CHANCERY_BROWSER.";

    private readonly ProjectFolder _project = new(Directory.CreateTempSubdirectory("chancery-browser").FullName);
    private WorkbenchHost? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _host?.Address ?? "";

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        if (FindBrowser(_playwright) is not { } executable) return;
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu"] });
        Fill();
        _host = await WorkbenchHost.StartAsync(_project, () => Chancellor.Load(), new WorkbenchSettings(Port: 0) { Analyst = "tester" });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_host is not null) await _host.DisposeAsync();
        Directory.Delete(_project.Path, recursive: true);
    }

    public RecordArchive Open() => RecordArchive.Open(_project);

    /// <summary>A page of its own, without cookies of others.</summary>
    public async Task<IPage> Page(bool scripts = true, string language = "en", int width = 1280)
    {
        Assert.SkipWhen(_browser is null, Missing);
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address, JavaScriptEnabled = scripts, Locale = language, AcceptDownloads = true, ViewportSize = new ViewportSize { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>The id of the document with these words in its title.</summary>
    public string Document(string words)
    {
        Assert.SkipWhen(_browser is null, Missing);
        using RecordArchive archive = Open();
        return archive.List().First(document => document.Title?.Contains(words, StringComparison.Ordinal) == true).Id;
    }

    private void Fill()
    {
        RecordArchive.Create(_project);
        using Chancellor chancellor = Chancellor.Load();
        using RecordArchive archive = RecordArchive.Open(_project, writes: true);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Reports")).Order(StringComparer.Ordinal))
        {
            foreach (Outcome<Report> outcome in new ReportReader().Read(File.ReadAllBytes(file), Path.GetFileName(file)))
            {
                Record record = chancellor.Read(outcome.Value ?? throw new InvalidOperationException($"{file} gives no report"));
                EvidenceCheck.Require(record);
                archive.Add(record);
            }
        }
    }

    private static string? FindBrowser(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_BROWSER") is { Length: > 0 } named) return named;
        IEnumerable<string> known =
            from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            from name in (string[])["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
            select Path.Combine(folder, name);
        return known.Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);
    }
}
