using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Chancery.Browser;

/// <summary>Every screen as a browser meets it: nothing comes from elsewhere, nothing is blocked, nothing is heavy, everyone can use it.</summary>
public sealed class ScreenTests(BrowsedWorkbench workbench)
{
    private const int HeaviestPage = 300_000;

    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static readonly TheoryData<string> Screens =
    [
        "/", "/search", "/search?q=corridor", "/encounters", "/encounters?accounts=two", "/timeline", "/timeline?by=format&time=report", "/commitments", "/commitments?show=calendar&month=2023-06",
        "/statements", "/events", "/network", "/map", "/map?area=world", "/tension", "/tension?a=RUS&b=UKR", "/history", "/add", "/paste", "/api", "/nothing",
    ];

    [Theory]
    [MemberData(nameof(Screens))]
    public Task A_screen_is_light_accessible_and_by_itself_in_English(string address) => Check(address, "en", 1280);

    [Theory]
    [MemberData(nameof(Screens))]
    public Task A_screen_is_light_accessible_and_by_itself_in_French_on_a_small_screen(string address) => Check(address, "fr", 420);

    [Theory]
    [InlineData("Two presidents", ""), InlineData("Two presidents", "#s1"), InlineData("Two presidents", "/lines/e1"), InlineData("talks resume", "")]
    public Task So_are_the_pages_of_a_document(string title, string rest) => Check($"/documents/{workbench.Document(title)}{rest}", "en", 1280);

    [Theory]
    [InlineData("/encounters"), InlineData("/commitments"), InlineData("/events")]
    public async Task So_is_the_page_of_the_first_thing_on_a_list(string list)
    {
        IPage page = await workbench.Page();
        await page.GotoAsync(list);
        string address = await page.Locator($"main a[href^='{list}/']").First.GetAttributeAsync("href") ?? "";
        await Check(address, "en", 1280);
    }

    private async Task Check(string address, string language, int width)
    {
        IPage page = await workbench.Page(language: language, width: width);
        List<string> faults = [];
        List<Task<byte[]>> bodies = [];
        page.Console += (_, message) => { if (message.Type == "error" && address != "/nothing") faults.Add(message.Text); };
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) => { if (!request.Url.StartsWith(workbench.Address, StringComparison.Ordinal)) faults.Add("asks elsewhere: " + request.Url); };
        page.Response += (_, response) => bodies.Add(response.BodyAsync());
        await page.GotoAsync(address);
        Assert.Empty(faults);
        if (address != "/api") Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.InRange((await Task.WhenAll(bodies)).Sum(body => body.Length), 1, HeaviestPage);
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.InRange(await page.EvaluateAsync<double>("document.documentElement.scrollHeight - Math.max(innerHeight, scrollY + document.querySelector('.foot').getBoundingClientRect().bottom)"), -2, 2);
        AxeResult result = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Rules) });
        Assert.Equal("", string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(4).Select(node => node.Html))}")));
    }
}
