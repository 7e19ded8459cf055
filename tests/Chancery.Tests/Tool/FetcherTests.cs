using System.Net;
using System.Text;
using Chancery.Tool;

namespace Chancery.Tests.Tool;

public sealed class FetcherTests : IDisposable
{
    private readonly HttpListener _server = new();
    private readonly string _address;

    public FetcherTests()
    {
        using System.Net.Sockets.TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        free.Stop();
        _server.Prefixes.Add(_address);
        _server.Start();
        _ = Task.Run(Serve);
    }

    public void Dispose() => _server.Close();

    [Fact]
    public void A_page_is_a_report_with_its_address()
    {
        Input input = Assert.Single(new Inputs([_address + "page"], null).Read());
        Assert.Equal((_address + "page", _address + "page"), (input.Report?.Url, input.Origin));
        Assert.Contains("The envoys met at the pass", input.Report?.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pages_of_a_feed_are_read_and_those_that_are_missing_are_told()
    {
        Input[] inputs = [.. new Inputs([_address + "feed"], null).Read()];
        Assert.Equal([_address + "page", _address + "gone"], inputs.Select(input => input.Name));
        Assert.NotNull(inputs[0].Report);
        Assert.Equal("no-page", Assert.Single(inputs[1].Notes).Code);
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("report.txt", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("C:/reports/http.txt", false)]
    public void Only_web_addresses_are_fetched(string name, bool isAddress) => Assert.Equal(isAddress, Fetcher.IsAddress(name));

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _server.GetContextAsync().ConfigureAwait(false);
                string? body = context.Request.Url?.AbsolutePath switch
                {
                    "/page" => "<html><body><article><h1>Velm</h1><p>The envoys met at the pass on Monday and spoke for two hours about the road.</p></article></body></html>",
                    "/feed" => $"<rss version=\"2.0\"><channel><title>t</title><link>{_address}</link><description>d</description>"
                        + $"<item><title>a</title><link>{_address}page</link></item><item><title>b</title><link>{_address}gone</link></item></channel></rss>",
                    _ => null,
                };
                context.Response.StatusCode = body is null ? 404 : 200;
                byte[] bytes = Encoding.UTF8.GetBytes(body ?? "");
                await context.Response.OutputStream.WriteAsync(bytes).ConfigureAwait(false);
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
