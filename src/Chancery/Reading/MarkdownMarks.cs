using System.Text.RegularExpressions;

namespace Chancery.Reading;

/// <summary>Takes the marks inside lines out of Markdown: what is left reads as it would be shown.</summary>
internal static partial class MarkdownMarks
{
    public static string Strip(string text)
    {
        text = QuoteGoesOn().Replace(text, "");
        text = Image().Replace(text, "${alt}");
        text = Link().Replace(text, "${words}");
        text = AutoLink().Replace(text, "${url}");
        text = Strong().Replace(text, "${words}");
        text = Emphasis().Replace(text, "${words}");
        text = Tag().Replace(text, "");
        return Escape().Replace(text, "${mark}");
    }

    [GeneratedRegex(@"(?<=^[ \t]{0,3}>[^\n]{0,2000}\n)[ \t]{0,3}>[ \t]?(?=[^\s>])", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex QuoteGoesOn();

    [GeneratedRegex(@"!\[(?<alt>[^\]\n]{0,300})\]\([^)\n]{0,2000}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[(?<words>[^\]\n]{1,500})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,100}\])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?<url>https?://[^\s<>]{1,2000})>", RegexOptions.CultureInvariant)]
    private static partial Regex AutoLink();

    [GeneratedRegex(@"(?<mark>\*\*|(?<!\w)__)(?=\S)(?<words>[^*_\n]{1,1000}?)(?<=\S)(?:\*\*|__(?!\w))", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?:(?<![\w*\\])\*(?=[^\s*])(?<words>[^*\n]{1,1000}?)(?<=[^\s*\\])\*(?![\w*]))|(?:(?<![\w\\])_(?=[^\s_])(?<words>[^_\n]{1,1000}?)(?<=[^\s_\\])_(?!\w))", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"</?(?:u|b|i|em|strong|sup|sub|br|span|a|small|center)(?:\s[^<>\n]{0,500})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+.!>~|-])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
