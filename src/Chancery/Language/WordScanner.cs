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
        if (char.IsAsciiDigit(c) || (c == '.' && OpensDecimal(text, start, end))) return NumberEnd(text, start, end);
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
            return length > 1 && !char.IsDigit(rest[1]) ? start + length : 0;
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
        return length > at + 1 ? length : 0;
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

    /// <summary>True at the stop of ".5" where no word touches it from the left.</summary>
    private static bool OpensDecimal(ReadOnlySpan<char> text, int stop, int end) =>
        stop + 1 < end && char.IsAsciiDigit(text[stop + 1]) && (stop == 0 || char.IsWhiteSpace(text[stop - 1]) || text[stop - 1] is '(' or '$' or '-');

    private static int NumberEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (PhoneEnd(text, start, end) is > 0 and int phone) return phone;
        int i = start + 1;
        while (i < end && (char.IsAsciiDigit(text[i]) || JoinsDigits(text, i, end))) i++;
        int letters = i;
        while (letters < end && char.IsLetter(text[letters])) letters++;
        if (letters == i || WordBorders.IsUnit(text[i..letters])) return i;
        return WordEnd(text, letters - 1, end);
    }

    /// <summary>A comma joins thousands only, so that "[13,14]" are two numbers.</summary>
    private static bool JoinsDigits(ReadOnlySpan<char> text, int i, int end)
    {
        int digits = DigitsAt(text, i + 1, end);
        return text[i] is ',' ? digits == 3 : text[i] is '.' or ':' or '/' && digits > 0;
    }

    /// <summary>End of a telephone number or a date in digits, groups joined by hyphens; 0 for spans of two numbers.</summary>
    private static int PhoneEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int i = start, groups = 0, length;
        while ((length = DigitsAt(text, i, end)) is > 0 and < 5 && i + length + 1 < end && text[i + length] == '-')
        {
            i += length + 1;
            groups++;
        }
        if (length == 0 || length > 4) return 0;
        return groups > 1 || (groups == 1 && length == 4 && i - start < 5) ? i + length : 0;
    }

    /// <summary>How many digits follow at <paramref name="i"/>, counted up to five.</summary>
    private static int DigitsAt(ReadOnlySpan<char> text, int i, int end)
    {
        int length = 0;
        while (length < 5 && i + length < end && char.IsAsciiDigit(text[i + length])) length++;
        return length;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (AcronymEnd(text, start, end) is > 0 and int acronym) return acronym;
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (IsWordCharacter(text, i)) i++;
            else if (i + 1 == end || !char.IsLetterOrDigit(text[i + 1])) break;
            else if (IsApostrophe(c))
            {
                if (CliticEnd(text, i, end) > 0) return i;
                if (IsNegation(text, start, i, end)) return i - 1;
                i++;
            }
            else if (c == '&' && char.IsUpper(text[i - 1]) && char.IsUpper(text[i + 1])) i++;
            else if (c == '.' && JoinsNames(text, i, end)) i++;
            else if (c == '-' && (start == 0 || text[start - 1] != '-') && WordBorders.IsPrefix(text[start..i])) i++;
            else break;
        }
        if (i < end && text[i] == '.' && KeepsStop(text, start, i, end)) return i + 1;
        return start + WordBorders.FirstLength(text[start..i]);
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
        if (stop + 1 < end && char.IsLetter(text[stop + 1])) return false;
        if (stop + 2 < end && text[stop + 1] == '.' && text[stop + 2] == '.') return false;
        if (stop > start + 1 && text[stop - 2] == '.') return true;
        int next = stop + 1;
        while (next < text.Length && text[next] is ' ' or '\u00A0') next++;
        char following = next < text.Length ? text[next] : '\0';
        if (WordBorders.KeepsStop(text[start..stop], following)) return true;
        if (stop - start != 1 || text[start] == 'I' || !char.IsUpper(text[start]) || !char.IsUpper(following)) return false;
        int nextEnd = next;
        while (nextEnd < text.Length && nextEnd < next + 12 && char.IsLetter(text[nextEnd])) nextEnd++;
        return !WordBorders.IsOpener(text[next..nextEnd]);
    }

    private static bool IsNegation(ReadOnlySpan<char> text, int start, int apostrophe, int end) =>
        apostrophe - 1 > start && text[apostrophe - 1] is 'n' or 'N' && text[apostrophe + 1] is 't' or 'T'
        && (apostrophe + 2 == end || !IsWordCharacter(text, apostrophe + 2));

    /// <summary>True at a stop inside an address, file name or degree: a small letter follows, or one capital and another stop.</summary>
    private static bool JoinsNames(ReadOnlySpan<char> text, int stop, int end) =>
        char.IsLetter(text[stop - 1])
        && (char.IsLower(text[stop + 1]) || (char.IsUpper(text[stop + 1]) && stop + 2 < end && text[stop + 2] == '.' && stop > 1 && char.IsUpper(text[stop - 2])));

    private static int SymbolEnd(ReadOnlySpan<char> text, int start, int end)
    {
        char c = text[start];
        int i = start + 1;
        if (char.IsHighSurrogate(c) && i < end && char.IsLowSurrogate(text[i])) i++;
        if (c is '!' or '?')
        {
            while (i < end && text[i] is '!' or '?') i++;
        }
        else if (c is ':' or ';' or '=' && FaceEnd(text, start, end) is > 0 and int face) return face;
        else if (c is '.' or '-' or '$' or '*' or '=' or '_' or '~' or '+' or '<' or '>' or '–' or '—')
        {
            while (i < end && text[i] == c) i++;
        }
        else if (c is '\'' or '’' or '`' && i < end && text[i] == c) i++;
        while (i < end && IsMark(text[i])) i++;
        return i;
    }

    /// <summary>End of :) and its like at the end of a stretch; 0 if there is none.</summary>
    private static int FaceEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return 0;
        int mouth = start + 1 < end && text[start + 1] == '-' ? start + 2 : start + 1;
        return mouth + 1 == end && text[mouth] is ')' or '(' or 'D' or 'P' ? end : 0;
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
