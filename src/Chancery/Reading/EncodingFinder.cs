using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Reading;

/// <summary>Tells in which encoding bytes are text: by mark, by declaration, by validity, by the statistics of letters, in this order.</summary>
internal static partial class EncodingFinder
{
    /// <summary>Declarations stand at the head; letters are counted a while longer.</summary>
    private const int HeadBytes = 2048;

    private const int SampleBytes = 1 << 16;

    private static readonly EncodingProvider CodePages = CodePagesEncodingProvider.Instance;

    /// <summary>The encoding and the length of its byte order mark.</summary>
    public static (Encoding Encoding, int Mark) Find(ReadOnlySpan<byte> bytes)
    {
        foreach (Encoding marked in (Encoding[])[new UTF32Encoding(false, true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
            if (bytes.StartsWith(marked.Preamble)) return (marked, marked.Preamble.Length);
        if (WithoutMark(bytes) is { } wide) return (wide, 0);
        if (Utf8.Check(bytes).IsLikely) return (Encoding.UTF8, 0);
        return (Declared(bytes) ?? ByLetters(bytes[..Math.Min(bytes.Length, SampleBytes)]), 0);
    }

    /// <summary>UTF-16 without a mark: in Western and Cyrillic text every other byte is one of a few small ones.</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, HeadBytes)];
        if (head.Length < 8) return null;
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] > 4) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }
        if (odd * 4 > head.Length && even * 20 < head.Length) return Encoding.Unicode;
        return even * 4 > head.Length && odd * 20 < head.Length ? Encoding.BigEndianUnicode : null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadBytes)]);
        string name = Declaration().Match(head).Groups["name"].Value;
        if (name.Length == 0 || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return null;
        // Browsers read these names as what their writers use: ISO 8859-1 as Windows-1252, GB2312 as all of GB 18030.
        return name.ToUpperInvariant() switch
        {
            "ISO-8859-1" or "LATIN1" or "US-ASCII" => CodePages.GetEncoding(1252),
            "ISO-8859-9" => CodePages.GetEncoding(1254),
            "GB2312" or "GBK" or "X-GBK" => CodePages.GetEncoding("GB18030"),
            "EUC-KR" or "KS_C_5601-1987" => CodePages.GetEncoding(949),
            _ => CodePages.GetEncoding(name),
        };
    }

    /// <summary>Cyrillic words are runs of high bytes, accents stand alone; in Windows-1251 small letters are the upper half, in KOI8-R the lower.</summary>
    private static Encoding ByLetters(ReadOnlySpan<byte> bytes)
    {
        int high = 0, inRun = 0, lower = 0, upper = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0xC0) continue;
            high++;
            if (i > 0 && bytes[i - 1] >= 0xC0) inRun++;
            if (bytes[i] < 0xE0) lower++;
            else upper++;
        }
        bool isCyrillic = high > 4 && inRun * 2 > high;
        if (!isCyrillic) return CodePages.GetEncoding(1252)!;
        return lower > upper ? CodePages.GetEncoding("koi8-r")! : CodePages.GetEncoding(1251)!;
    }

    [GeneratedRegex(@"(?:charset\s*=\s*|encoding\s*=\s*)[""']?(?<name>[A-Za-z0-9_-]{3,20})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
