using System.Text.RegularExpressions;
using Chancery.Archive;
using Microsoft.Playwright;

namespace Chancery.Browser;

/// <summary>What an analyst does: reads with keys, decides, compares, zooms, takes a picture along, adds.</summary>
public sealed partial class UseTests(BrowsedWorkbench workbench)
{
    [Fact]
    public async Task A_report_is_read_with_keys_alone()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync($"/documents/{workbench.Document("Two presidents")}");
        for (int i = 0; i < 5; i++) await page.Keyboard.PressAsync("j");
        ILocator chosen = page.Locator(".row.chosen");
        Assert.Contains("According to the Kremlin's readout", await chosen.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("#sentence-", page.Url, StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("#chosen .line").CountAsync());
        Assert.NotEqual(0, await page.Locator(".arcs path").CountAsync());
        string? first = await page.Locator(".line.marked").GetAttributeAsync("id");
        await page.Keyboard.PressAsync("n");
        string? second = await page.Locator(".line.marked").GetAttributeAsync("id");
        Assert.NotEqual(first, second);
        Assert.EndsWith("#" + second, page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("k");
        Assert.DoesNotContain("According to the Kremlin's readout", await chosen.InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await chosen.CountAsync());
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.Locator("#help").IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("find", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task A_voice_within_a_voice_has_its_bracket_and_a_post_its_author()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync($"/documents/{workbench.Document("Two presidents")}");
        Assert.Contains("Vladimir Putin", await page.Locator(".names .in2").AllInnerTextsAsync());
        Assert.NotEqual(0, await page.Locator(".text[lang=fr] .posted, .posted").CountAsync());
    }

    [Fact]
    public async Task A_line_is_accepted_with_one_key_and_edited_with_a_reason()
    {
        IPage page = await workbench.Page();
        string document = workbench.Document("Call between");
        await page.GotoAsync($"/documents/{document}#e1");
        await page.Locator(".line.marked").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        Assert.Contains("tester", await page.Locator("#e1 .decided").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".line.marked").WaitForAsync();
        await page.Keyboard.PressAsync("e");
        await page.SelectOptionAsync("#field", "status");
        await page.FillAsync("#value", "planned");
        await page.FillAsync("#why", "a test of the form");
        await page.ClickAsync("form.add button");
        await page.GotoAsync("/history");
        Assert.Contains("a test of the form", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        using RecordArchive archive = workbench.Open();
        Assert.Equal(["tester", "tester"], archive.Decisions().Where(judged => judged.Fix.Document == document).Select(judged => judged.Fix.Who));
    }

    [Fact]
    public async Task Two_sides_accounts_stand_beside_each_other_and_are_filtered()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync("/encounters?accounts=two");
        await page.Locator("main a[href^='/encounters/N']").First.ClickAsync();
        string[] heads = [.. await page.Locator(".accounts thead th").AllInnerTextsAsync()];
        Assert.Contains(heads, head => head.Contains("Kremlin", StringComparison.Ordinal));
        Assert.Contains(heads, head => head.Contains("Élysée", StringComparison.Ordinal));
        Assert.Contains("silent", await page.Locator(".accounts").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".tabs a", new PageLocatorOptions { HasText = "Only one" }).ClickAsync();
        Assert.Contains("show=only", page.Url, StringComparison.Ordinal);
        Assert.Equal(await page.Locator(".accounts tbody tr").CountAsync(), await page.Locator(".accounts tbody tr.only").CountAsync());
        await page.Locator(".accounts .quotation").First.ClickAsync();
        await page.Locator(".row.chosen").WaitForAsync();
    }

    [Fact]
    public async Task A_timeline_zooms_by_keys_keeps_its_state_in_the_address_and_opens_a_mark()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync("/timeline?from=2023-05-01&to=2023-07-31");
        await page.Locator(".chart").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Locator(".chart[data-from='2023-05-24']").WaitForAsync();
        Assert.Matches(Bounds(), page.Url);
        await page.Locator(".chart svg a").First.ClickAsync();
        Assert.Contains("/events/E", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_takes_one_key_after_the_other_and_is_dragged()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync("/timeline?from=2023-05-01&to=2023-07-31");
        await page.Locator(".chart").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Locator(".chart[data-from='2023-05-24']").WaitForAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator(".chart:not([data-from='2023-05-24'])").WaitForAsync();
        Assert.InRange((await page.Locator(".zoom a").First.BoundingBoxAsync())!.Y, 0, 900);        // what was pressed stays where it can be pressed again
        string? before = await page.Locator(".chart").GetAttributeAsync("data-from");
        LocatorBoundingBoxResult box = await page.Locator(".chart").BoundingBoxAsync() ?? throw new InvalidOperationException("no chart");
        await page.Mouse.MoveAsync(box.X + 400, box.Y + 8);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 800, box.Y + 8, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.UpAsync();
        await page.Locator($".chart:not([data-from='{before}'])").WaitForAsync();
        Assert.True(string.CompareOrdinal(await page.Locator(".chart").GetAttributeAsync("data-from"), before) < 0);
    }

    [Fact]
    public async Task A_map_that_was_moved_is_the_same_for_whom_its_address_is_sent_to()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync("/map");
        string? whole = await page.Locator(".chart svg").GetAttributeAsync("viewBox");
        await page.Locator(".chart").FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("ArrowLeft");
        string? moved = await page.Locator(".chart svg").GetAttributeAsync("viewBox");
        Assert.NotEqual(whole, moved);
        IPage other = await workbench.Page();
        await other.GotoAsync(page.Url);
        await other.Locator($".chart svg:not([viewBox='{whole}'])").WaitForAsync();
        await other.Locator(".chart").FocusAsync();
        await other.Keyboard.PressAsync("0");
        Assert.Equal(whole, await other.Locator(".chart svg").GetAttributeAsync("viewBox"));
        Assert.DoesNotContain("#", other.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_a_chosen_sentence_shows_its_records_and_cells_say_their_column()
    {
        IPage page = await workbench.Page(width: 390);
        await page.GotoAsync($"/documents/{workbench.Document("Two presidents")}");
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.top').offsetHeight"), 30, 110);
        await page.Locator(".row", new PageLocatorOptions { HasText = "According to the Kremlin's readout" }).Locator(".number").ClickAsync();
        await page.Locator("#chosen .line").First.WaitForAsync();
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('#chosen').getBoundingClientRect().bottom"), 200, 901);
        await page.GotoAsync("/network");
        Assert.Equal("\"Events\"", await page.EvaluateAsync<string>("getComputedStyle(document.querySelectorAll('.list tbody td')[2], '::before').content"));
        await page.GotoAsync("/encounters?accounts=two");
        await page.Locator("main a[href^='/encounters/N']").First.ClickAsync();
        Assert.InRange((await page.Locator(".accounts .quotation").First.BoundingBoxAsync())!.Width, 200, 390);
    }

    [Fact]
    public async Task On_paper_a_table_stays_a_table_and_nothing_to_press_is_printed()
    {
        IPage page = await workbench.Page(width: 794);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync("/events");
        Assert.Equal("table-cell", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.list td')).display"));
        Assert.False(await page.Locator(".top, .facets, .foot, .downloads").First.IsVisibleAsync());
    }

    [Fact]
    public async Task What_is_typed_can_be_read_and_known_actors_are_offered()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync("/events");
        string[] colors = await page.EvaluateAsync<string[]>("(style => [style.color, style.backgroundColor])(getComputedStyle(document.getElementById('find')))");
        Assert.NotEqual(colors[0], colors[1]);
        await page.Locator(".facets [name=actor]").FocusAsync();
        await page.Locator("#names option").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        Assert.Contains("Vladimir Putin", await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#names option')].map(option => option.value)"));
        await page.ClickAsync("#keys");
        Assert.True(await page.Locator("#help").IsVisibleAsync());
    }

    [Theory]
    [InlineData("/timeline"), InlineData("/network"), InlineData("/map"), InlineData("/tension?a=RUS&b=UKR")]
    public async Task A_chart_is_taken_along_as_a_picture(string address)
    {
        IPage page = await workbench.Page();
        await page.GotoAsync(address);
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a.png"));
        byte[] picture = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], picture[..4]);
        Assert.InRange(picture.Length, 5_000, 5_000_000);
    }

    [Fact]
    public async Task A_file_is_added_and_read_while_the_page_tells_how_far_it_is()
    {
        IPage page = await workbench.Page();
        await page.GotoAsync("/add");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "note.txt", MimeType = "text/plain", Buffer = "2023-06-20\n\nNorway's foreign minister met her Swedish counterpart in Oslo on Tuesday."u8.ToArray() });
        await page.ClickAsync("form.add button");
        await page.Locator("a", new PageLocatorOptions { HasText = "note.txt" }).ClickAsync(new LocatorClickOptions { Timeout = 60_000 });
        Assert.Contains("Swedish counterpart", await page.Locator(".reader").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_a_report_is_read_with_its_records_beside_and_searches_work()
    {
        IPage page = await workbench.Page(scripts: false);
        await page.GotoAsync($"/documents/{workbench.Document("Two presidents")}");
        Assert.True(await page.Locator(".record .line").First.IsVisibleAsync());
        Assert.False(await page.Locator("#chosen").IsVisibleAsync());
        await page.FillAsync("#find", "corridor");
        await page.Locator("#find").PressAsync("Enter");
        Assert.NotEqual(0, await page.Locator("mark").CountAsync());
    }

    [Fact]
    public async Task Markup_in_a_report_runs_nowhere()
    {
        IPage page = await workbench.Page();
        string document = workbench.Document("talks resume");
        foreach (string address in (string[])["/", "/search?q=talks", $"/documents/{document}", "/statements", "/events", "/timeline", "/commitments"])
        {
            await page.GotoAsync(address);
            Assert.Null(await page.EvaluateAsync<object?>("window.hostile ?? null"));
            Assert.Equal(0, await page.Locator("main img, main [onload], main [onerror], main a[href^='javascript']").CountAsync());
        }
    }

    [GeneratedRegex("from=2023-05-2\\d&to=2023-07-0\\d")]
    private static partial Regex Bounds();
}
