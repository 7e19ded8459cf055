using System.Text;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>A file's characters before they are normalised, and what was wrong with them.</summary>
internal sealed record RawText(string Text, ValueList<Note> Notes)
{
    public static RawText Decode(ReadOnlySpan<byte> bytes)
    {
        (Encoding encoding, int mark) = EncodingFinder.Find(bytes);
        bytes = bytes[mark..];
        string text = encoding.GetString(bytes);
        if (encoding.CodePage != Encoding.UTF8.CodePage) return new RawText(text, NotesOn(text));

        Utf8 check = Utf8.Check(bytes);
        if (!check.EndsInside) return new RawText(text, NotesOn(text, check.Bad));
        return new RawText(text[..^1], [.. NotesOn(text, check.Bad - 1), ReadingNotes.CutCharacter]);
    }

    /// <summary>Says what cleaning will change; line ends are not worth a word.</summary>
    public static ValueList<Note> NotesOn(string text, int unreadable = 0)
    {
        int controls = 0, surrogates = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsControl(c) && c is not ('\n' or '\t' or '\r' or '\f' or '\v' or '\u0085')) controls++;
            else if (!char.IsSurrogate(c)) continue;
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) i++;
            else surrogates++;
        }
        return controls + surrogates + unreadable == 0 ? [] : [ReadingNotes.Cleaned(controls, surrogates, unreadable)];
    }
}
