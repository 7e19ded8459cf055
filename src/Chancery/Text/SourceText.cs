using System.Security.Cryptography;
using System.Text;

namespace Chancery.Text;

/// <summary>The normalised text of a report: NFC, LF line ends, no control characters but tab and line feed, no lone surrogates.</summary>
/// <remarks>A text that is already so is left exactly as it is, so that its offsets are those of the file.</remarks>
public sealed class SourceText
{
    private const char Replacement = '�';

    private SourceText(string text) => Text = text;

    public string Text { get; }

    public int Length => Text.Length;

    public TextSpan Whole => new(0, Text.Length);

    /// <summary><c>sha256:</c> and the lower-case hex hash of the text's UTF-8 bytes.</summary>
    public string Hash => field ??= "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    public static SourceText From(string raw)
    {
        string clean = NeedsCleaning(raw) ? Clean(raw) : raw;
        return new SourceText(Composer.Compose(clean));
    }

    public string Slice(TextSpan span) => Text[span.Start..span.End];

    public ReadOnlySpan<char> Read(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    private static bool NeedsCleaning(string raw)
    {
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (char.IsControl(c) && c is not ('\n' or '\t')) return true;
            if (!char.IsSurrogate(c)) continue;
            if (i + 1 < raw.Length && char.IsSurrogatePair(c, raw[i + 1])) i++;
            else return true;
        }
        return false;
    }

    private static string Clean(string raw)
    {
        StringBuilder clean = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == '\r')
            {
                if (i + 1 < raw.Length && raw[i + 1] == '\n') i++;
                clean.Append('\n');
            }
            else if (c is '\n' or '\t') clean.Append(c);
            else if (c is '\f' or '\v' or '\u0085') clean.Append('\n');
            else if (char.IsControl(c)) continue;
            else if (!char.IsSurrogate(c)) clean.Append(c);
            else if (i + 1 < raw.Length && char.IsSurrogatePair(c, raw[i + 1])) clean.Append(c).Append(raw[++i]);
            else clean.Append(Replacement);
        }
        return clean.ToString();
    }
}
