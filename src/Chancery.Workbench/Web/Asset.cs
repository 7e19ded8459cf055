using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Chancery.Workbench.Web;

/// <summary>A file that pages load, as it was built in; browsers keep it as long as it is the same.</summary>
internal sealed class Asset
{
    private readonly byte[] _content;
    private readonly string _type;
    private readonly string _tag;

    private Asset(string name, string type)
    {
        Name = name;
        _type = type;
        using Stream stream = typeof(Asset).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        _content = copy.ToArray();
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(_content))[..16]}\"";
    }

    public static IReadOnlyList<Asset> All { get; } =
    [
        new("workbench.css", "text/css; charset=utf-8"), new("workbench.js", "text/javascript; charset=utf-8"),
        new("reader.js", "text/javascript; charset=utf-8"), new("add.js", "text/javascript; charset=utf-8"), new("icon.svg", "image/svg+xml"),
    ];

    public string Name { get; }

    public async Task SendAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = _tag;
        if (context.Request.Headers[HeaderNames.IfNoneMatch].ToString() == _tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        context.Response.ContentType = _type;
        context.Response.ContentLength = _content.Length;
        await context.Response.Body.WriteAsync(_content, context.RequestAborted).ConfigureAwait(false);
    }
}
