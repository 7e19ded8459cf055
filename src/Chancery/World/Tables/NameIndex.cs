using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds names in words. Case matters: a name must be written as a name, an acronym in capitals; headlines in capitals are let through.</summary>
/// <remarks>Diacritics, apostrophe shapes, a leading "the" and a final possessive don't matter.</remarks>
public sealed class NameIndex
{
    /// <summary>The longest name that starts at <c>words[index]</c> and ends before <paramref name="end"/>.</summary>
    /// <param name="entries">All that the name may mean, best known first; empty if none.</param>
    /// <returns>How many words the name takes, without a possessive ending that is a word of its own; 0 if there is none.</returns>
    public int LongestAt(IReadOnlyList<Word> words, int index, int end, out IReadOnlyList<NameEntry> entries)
    {
        entries = [];
        return 0;
    }

    /// <summary>All that a written name may mean; empty if unknown.</summary>
    public IReadOnlyList<NameEntry> Find(string name) => [];

    /// <summary>The owner of an account on a social network, written with or without <c>@</c> in any case; null if unknown.</summary>
    public NameEntry? FindHandle(string handle) => null;
}
