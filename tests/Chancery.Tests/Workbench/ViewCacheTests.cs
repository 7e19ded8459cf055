using System.Net;
using Chancery.Archive;
using Chancery.Tests.Archive;

namespace Chancery.Tests.Workbench;

public sealed class ViewCacheTests(RunningWorkbench workbench) : IClassFixture<RunningWorkbench>
{
    [Fact]
    public async Task A_view_that_was_seen_before_shows_what_came_since()
    {
        string before = (await workbench.Get("/search")).Text;
        Assert.Equal(before, (await workbench.Get("/search")).Text);
        using (RecordArchive archive = workbench.Open(writes: true)) archive.Add(Plain.Of("The ferry to Port Merin sails again from the old quay on Friday.", day: 20, name: "ferry.txt"));
        Assert.Contains("ferry.txt", (await workbench.Get("/search")).Text, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", (await workbench.Get("/search?lang=fr")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await workbench.Get("/encounters/N999")).Status);
    }
}
