namespace Chancery.World;

/// <summary>How strictly the capitals of a name are compared.</summary>
internal enum CasePolicy
{
    /// <summary>Every capital counts: people.</summary>
    Strict,

    /// <summary>As <see cref="Strict"/>, but a single word of four letters may be all capitals, as in datelines: places and peoples.</summary>
    Place,

    /// <summary>Only the first word must have its capital: "Trilateral contact group".</summary>
    Body,
}

/// <summary>Compares the capitals of a name with those of a text; the letters are known to agree.</summary>
internal static class Casing
{
    /// <param name="name">Pieces as the table writes them.</param>
    /// <param name="text">Pieces as the text writes them, of the same length.</param>
    /// <param name="isHeadline">True where everything around is in capitals too.</param>
    public static bool Agree(ReadOnlySpan<char> name, ReadOnlySpan<char> text, CasePolicy policy, bool isHeadline)
    {
        if (name.SequenceEqual(text)) return true;
        bool isSingle = !name.Contains(' ');
        for (int start = 0, piece = 0; start < name.Length; piece++)
        {
            int length = name[start..].IndexOf(' ');
            if (length < 0) length = name.Length - start;
            bool isArticle = piece == 0 && !isSingle && text.Slice(start, length) is "el" or "al" or "as" or "ash" or "ad" or "an" or "ar" or "at" or "az";
            if (!isArticle && !PieceAgrees(name.Slice(start, length), text.Slice(start, length), policy, piece, isSingle, isHeadline)) return false;
            start += length + 1;
        }
        return true;
    }

    private static bool PieceAgrees(ReadOnlySpan<char> name, ReadOnlySpan<char> text, CasePolicy policy, int piece, bool isSingle, bool isHeadline)
    {
        if (name.SequenceEqual(text) || !char.IsUpper(name[0])) return true;
        if (IsAllCapitals(name)) return name.Length == 1 && piece > 0;
        if (!char.IsUpper(text[0])) return piece > 0 && (policy == CasePolicy.Body || policy == CasePolicy.Strict && name.Length <= (piece > 1 ? 5 : 3));
        if (!IsAllCapitals(text)) return true;
        return isHeadline || text.Length == 1 || policy == CasePolicy.Place && text.Length >= 4 || !isSingle && text.Length >= 3;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> piece)
    {
        foreach (char c in piece)
            if (char.IsLower(c)) return false;
        return true;
    }
}
