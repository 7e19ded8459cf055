using System.Text.RegularExpressions;
using Chancery.Text;
using NodaTime;

namespace Chancery.Reading;

/// <summary>Finds messages of social platforms that a report carries with their signature: "— Name (@handle) February 20, 2022".</summary>
internal static partial class PostFinder
{
    /// <summary>Every post in the block, each from the end of the one before to the end of its signature; empty when there is none.</summary>
    /// <remarks>A block that is a signature alone has an empty body: the caller knows the block before it.</remarks>
    public static List<Part> FindIn(string text, TextSpan block)
    {
        List<Part> posts = [];
        int start = block.Start;
        for (Match match = Signature().Match(text, block.Start, block.Length); match.Success; match = match.NextMatch())
        {
            TextSpan signature = Spans.Trim(text, new TextSpan(match.Index, match.Index + match.Length));
            bool isWhole = match.Groups["date"].Success || Spans.Trim(text, new TextSpan(signature.End, block.End)).IsEmpty;
            if (!isWhole) continue;
            TextSpan body = Spans.Trim(text, new TextSpan(start, signature.Start));
            TextSpan span = new(body.IsEmpty ? signature.Start : body.Start, signature.End);
            posts.Add(new Part(SectionKind.Post, span, PostOf(text, match, body, signature)));
            start = signature.End;
        }
        return posts;
    }

    /// <summary>True if the block opens with a signature.</summary>
    public static bool IsSignature(string text, TextSpan block) =>
        Signature().Match(text, block.Start, block.Length) is { Success: true } match && match.Index == block.Start;

    /// <summary>The post with a body found elsewhere.</summary>
    public static Part WithBody(string text, Part post, TextSpan body) =>
        new(SectionKind.Post, body.Union(post.Span), post.Post! with { Body = body, Links = LinksIn(text, body), Platform = PlatformOf(text, body) });

    public static ValueList<string> LinksIn(string text, TextSpan span) =>
        [.. Link().Matches(text[span.Start..span.End]).Select(match => match.Value.TrimEnd('.', ',', ')', ';', '"', '”'))];

    private static Post PostOf(string text, Match match, TextSpan body, TextSpan signature)
    {
        LocalDate? posted = DateWords.FindIn(match.Groups["date"].Value) is { } found ? found.Date.Day : null;
        return new Post(
            match.Groups["name"].Value.Trim(), match.Groups["handle"].Value, PlatformOf(text, body), posted, LinksIn(text, body), body, signature);
    }

    private static string PlatformOf(string text, TextSpan body)
    {
        ReadOnlySpan<char> message = text.AsSpan(body.Start, body.Length);
        if (message.Contains("t.me/", StringComparison.Ordinal)) return "telegram";
        return message.Contains("truthsocial.com/", StringComparison.Ordinal) ? "truthsocial" : "twitter";
    }

    [GeneratedRegex(
        @"(?:—|–|―|&mdash;|--|(?<=\s)-)[ \u00a0]?(?<name>[^\n@(]{0,80})\(@(?<handle>\w{1,40}(?:@[\w.]{1,60})?)\)[ \u00a0,]*(?<date>[\p{L}\d][\p{L}\d., \u00a0]{4,25}?(?<!\d)[12]\d{3}(?!\d)|\d{4}-\d{2}-\d{2})?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex(@"(?:https?://|pic\.twitter\.com/)[^\s<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
