using System.Globalization;
using System.Text;
using Chancery.Archive;
using Chancery.Archive.Exchange;
using Microsoft.AspNetCore.Http;

namespace Chancery.Workbench.Api;

/// <summary>Documents as they come in, by whatever program adds them, as server-sent events: <c>id</c> is the document's place, <c>data</c> what a list says of it.</summary>
/// <param name="stopping">The server ends: so do streams, which would otherwise hold it up.</param>
internal sealed class Arrivals(ProjectFolder project, CancellationToken stopping)
{
    public const int MostReaders = 32;

    public static readonly Operation Operation = new(
        "stream", "Documents as they come in, as server-sent events. With the header Last-Event-ID it goes on behind that one; without it, with what comes from now on.", [], ["document"])
    {
        Type = "text/event-stream",
        HasTag = false,
    };

    /// <summary>Readers connect anew by themselves, and go on where they were; a token that was revoked meanwhile lets nobody in again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    private const int GlancesToSign = 30, MostAtOnce = 100;

    private int _readers;

    public async Task SendAsync(HttpContext context)
    {
        Question.Read(context.Request, []);
        if (Interlocked.Increment(ref _readers) > MostReaders)
        {
            Interlocked.Decrement(ref _readers);
            throw new Refusal(503, "Busy", $"{MostReaders} others read the stream: try again later.");
        }
        try
        {
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            end.CancelAfter(Longest);
            await SendAsync(context, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone, the server goes, or it has been long enough.
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    private async Task SendAsync(HttpContext context, CancellationToken cancel)
    {
        using RecordArchive archive = RecordArchive.Open(project);
        long place = archive.LastPlace;
        if (long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out long seen) && seen < place) place = seen;
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await SayAsync(context, ": documents follow as they come in\n\n", cancel).ConfigureAwait(false);
        for (int glances = 1; ; glances++)
        {
            if (archive.LastPlace > place)
            {
                foreach (DocumentSummary document in archive.ListAfter(place).Take(MostAtOnce).ToList())
                {
                    place = document.Place;
                    await SayAsync(context, string.Create(CultureInfo.InvariantCulture, $"id: {place}\nevent: document\ndata: {DocumentJson.Write(document)}\n\n"), cancel).ConfigureAwait(false);
                }
            }
            else if (glances % GlancesToSign == 0)
            {
                await SayAsync(context, ":\n\n", cancel).ConfigureAwait(false);       // so that proxies keep the line open
            }
            await Task.Delay(Glance, cancel).ConfigureAwait(false);
        }
    }

    private static async Task SayAsync(HttpContext context, string words, CancellationToken cancel)
    {
        await context.Response.WriteAsync(words, Encoding.UTF8, cancel).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancel).ConfigureAwait(false);
    }
}
