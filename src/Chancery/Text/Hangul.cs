namespace Chancery.Text;

/// <summary>Syllables of Hangul, which are composed by arithmetic (The Unicode Standard, 3.12).</summary>
internal static class Hangul
{
    private const char First = '\uAC00', Leading = '\u1100', Vowel = '\u1161', Trailing = '\u11A7';

    private const int Leadings = 19, Vowels = 21, Trailings = 28;

    /// <summary>A leading letter with a vowel, or that with a trailing letter; null if the two make no syllable.</summary>
    public static char? Join(char before, char after)
    {
        if (before is >= Leading and < (char)(Leading + Leadings) && after is >= Vowel and < (char)(Vowel + Vowels))
            return (char)(First + (((before - Leading) * Vowels + after - Vowel) * Trailings));
        bool isOpen = before is >= First and < (char)(First + (Leadings * Vowels * Trailings)) && (before - First) % Trailings == 0;
        return isOpen && after is > Trailing and < (char)(Trailing + Trailings) ? (char)(before + after - Trailing) : null;
    }
}
