using System.Globalization;
using System.Text;

namespace Chancery.Language;

/// <summary>Finds where one syntactic word ends inside a stretch without white space.</summary>
internal static class WordScanner
{
    /// <summary>No address or handle is longer; bounds every look ahead, so that splitting stays linear.</summary>
    private const int LongestAddress = 300;

    /// <param name="text">The text around, to look at neighbors.</param>
    /// <param name="start">First character of the word.</param>
    /// <param name="end">Where the stretch without white space ends.</param>
    public static int EndOf(ReadOnlySpan<char> text, int start, int end)
    {
        char c = text[start];
        if (AddressEnd(text, start, end) is > 0 and int address) return address;
        if (IsApostrophe(c) && CliticEnd(text, start, end) is > 0 and int clitic) return clitic;
        if (char.IsAsciiDigit(c)) return NumberEnd(text, start, end);
        if (IsWordCharacter(text, start)) return WordEnd(text, start, end);
        return SymbolEnd(text, start, end);
    }

    private static int AddressEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return 0;
        end = Math.Min(end, start + LongestAddress);
        ReadOnlySpan<char> rest = text[start..end];
        if (rest[0] is '@' or '#')
        {
            int length = 1;
            while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] == '_')) length++;
            return length > 1 && (rest[0] == '@' || char.IsLetter(rest[1])) ? start + length : 0;
        }
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return start + rest.TrimEnd(".,;:!?)]}>'\"”’…").Length;
        return char.IsAsciiLetterOrDigit(rest[0]) ? MailEnd(rest) is > 0 and int mail ? start + mail : 0 : 0;
    }

    private static int MailEnd(ReadOnlySpan<char> rest)
    {
        int at = 1;
        while (at < rest.Length && (char.IsAsciiLetterOrDigit(rest[at]) || rest[at] is '.' or '_' or '-' or '+')) at++;
        if (at + 1 >= rest.Length || rest[at] != '@') return 0;
        int length = at + 1;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '.' or '-')) length++;
        while (rest[length - 1] is '.' or '-') length--;
        return rest[at..length].Contains('.') ? length : 0;
    }

    /// <summary>End of 's, 're, 've, 'll, 'd or 'm at an apostrophe that follows a word; 0 if there is none.</summary>
    private static int CliticEnd(ReadOnlySpan<char> text, int apostrophe, int end)
    {
        if (apostrophe == 0 || !char.IsLetterOrDigit(text[apostrophe - 1]) && text[apostrophe - 1] is not ('.' or '%' or ')' or '"' or '”')) return 0;
        int letters = apostrophe + 1;
        while (letters < end && letters < apostrophe + 4 && char.IsLetter(text[letters])) letters++;
        if (letters < end && IsWordCharacter(text, letters)) return 0;
        ReadOnlySpan<char> clitic = text[(apostrophe + 1)..letters];
        foreach (string known in (ReadOnlySpan<string>)["s", "re", "ve", "ll", "d", "m"])
            if (clitic.Equals(known, StringComparison.OrdinalIgnoreCase)) return letters;
        return 0;
    }

    private static int NumberEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int i = start + 1;
        while (i < end && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' or ':' or '/' && i + 1 < end && char.IsAsciiDigit(text[i + 1])))) i++;
        int letters = i;
        while (letters < end && char.IsLetter(text[letters])) letters++;
        if (letters == i) return i;
        ReadOnlySpan<char> suffix = text[i..letters];
        foreach (string unit in (ReadOnlySpan<string>)["am", "pm", "km", "kg", "mm", "cm", "bn", "m", "mph", "GMT"])
            if (suffix.Equals(unit, StringComparison.OrdinalIgnoreCase)) return i;
        return WordEnd(text, letters - 1, end);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (AcronymEnd(text, start, end) is > 0 and int acronym) return acronym;
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (IsWordCharacter(text, i)) i++;
            else if (IsApostrophe(c) && i + 1 < end && char.IsLetter(text[i + 1]))
            {
                if (CliticEnd(text, i, end) > 0) return i;
                if (IsNegation(text, start, i, end)) return i - 1;
                i++;
            }
            else if (c == '&' && i + 1 < end && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1])) i++;
            else if (c == '.' && i + 1 < end && IsDomainEnding(text[(i + 1)..end])) i++;
            else break;
        }
        if (i < end && text[i] == '.' && KeepsStop(text, start, i, end)) return i + 1;
        return start + Abbreviations.FirstLength(text[start..i]);
    }

    /// <summary>End of letters with a stop after each, such as <c>U.S.</c> or <c>a.m</c>; 0 if there are none.</summary>
    private static int AcronymEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int i = start, letters = 0;
        while (i + 1 < end && char.IsLetter(text[i]) && text[i + 1] == '.')
        {
            i += 2;
            letters++;
        }
        if (letters == 0) return 0;
        if (i < end && IsWordCharacter(text, i))
        {
            bool single = i + 1 == end || !IsWordCharacter(text, i + 1);
            return single ? i + 1 : letters > 1 ? i : 0;
        }
        return letters > 1 ? i : 0;
    }

    /// <summary>True if the word before a stop is an abbreviation or an initial: a single capital before another name.</summary>
    private static bool KeepsStop(ReadOnlySpan<char> text, int start, int stop, int end)
    {
        if (stop + 1 < end && (text[stop + 1] == '.' || char.IsLetter(text[stop + 1]))) return false;
        int next = stop + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0') next++;
        bool numberFollows = next < text.Length && char.IsAsciiDigit(text[next]);
        if (Abbreviations.KeepsStop(text[start..stop], numberFollows)) return true;
        return stop - start == 1 && text[start] != 'I' && char.IsUpper(text[start]) && next < text.Length && char.IsUpper(text[next]);
    }

    private static bool IsNegation(ReadOnlySpan<char> text, int start, int apostrophe, int end) =>
        apostrophe - 1 > start && text[apostrophe - 1] is 'n' or 'N' && text[apostrophe + 1] is 't' or 'T'
        && (apostrophe + 2 == end || !IsWordCharacter(text, apostrophe + 2));

    private static bool IsDomainEnding(ReadOnlySpan<char> rest)
    {
        int length = 0;
        while (length < rest.Length && length < 6 && char.IsAsciiLetter(rest[length])) length++;
        if (length < rest.Length && char.IsLetterOrDigit(rest[length])) return false;
        foreach (string known in (ReadOnlySpan<string>)["com", "org", "net", "gov", "edu", "co", "uk", "info", "int", "eu"])
            if (rest[..length].Equals(known, StringComparison.Ordinal)) return true;
        return false;
    }

    private static int SymbolEnd(ReadOnlySpan<char> text, int start, int end)
    {
        char c = text[start];
        int i = start + 1;
        if (char.IsHighSurrogate(c) && i < end && char.IsLowSurrogate(text[i])) i++;
        if (c is '!' or '?')
        {
            while (i < end && text[i] is '!' or '?') i++;
        }
        else if (c is '.' or '-' or '*' or '=' or '_' or '~' or '+' or '<' or '>' or '–' or '—')
        {
            while (i < end && text[i] == c) i++;
        }
        else if (c is '\'' or '`' && i < end && text[i] == c) i++;
        while (i < end && IsMark(text[i])) i++;
        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>True for letters, digits, underscores, marks on them and joiners, also outside the first plane.</summary>
    private static bool IsWordCharacter(ReadOnlySpan<char> text, int i)
    {
        char c = text[i];
        if (char.IsLetterOrDigit(c) || c == '_') return true;
        if (char.IsAscii(c)) return false;
        if (char.IsLowSurrogate(c)) return i > 0 && Rune.TryCreate(text[i - 1], c, out Rune tail) && Rune.IsLetterOrDigit(tail);
        if (char.IsHighSurrogate(c)) return i + 1 < text.Length && Rune.TryCreate(c, text[i + 1], out Rune rune) && Rune.IsLetterOrDigit(rune);
        return IsMark(c);
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
