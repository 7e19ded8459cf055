using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds names in words. Case matters: a name must be written as a name, an acronym in capitals; headlines in capitals are let through.</summary>
/// <remarks>Diacritics, apostrophe shapes, hyphens for spaces and a final possessive don't matter. "the" before a name is no part of it.</remarks>
public sealed class NameIndex
{
    private readonly FormIndex<NameEntry> _forms;
    private readonly Lazy<Dictionary<string, NameEntry>> _handles;

    internal NameIndex(IEnumerable<(string Name, CasePolicy Policy, NameEntry Value)> forms, IEnumerable<(string Handle, NameEntry Owner)> handles)
    {
        _forms = new FormIndex<NameEntry>(forms);
        _handles = new Lazy<Dictionary<string, NameEntry>>(() =>
        {
            Dictionary<string, NameEntry> owners = new(StringComparer.OrdinalIgnoreCase);
            foreach ((string handle, NameEntry owner) in handles) owners[handle.TrimStart('@')] = owner;
            return owners;
        });
    }

    /// <summary>The longest name that starts at <c>words[index]</c> and ends before <paramref name="end"/>.</summary>
    /// <param name="entries">All that the name may mean, best known first; empty if none.</param>
    /// <returns>How many words the name takes, without a possessive ending that is a word of its own; 0 if there is none.</returns>
    public int LongestAt(IReadOnlyList<Word> words, int index, int end, out IReadOnlyList<NameEntry> entries) => _forms.LongestAt(words, index, end, out entries);

    /// <summary>All that a written name may mean, with or without "the" or a possessive; empty if unknown.</summary>
    public IReadOnlyList<NameEntry> Find(string name) => _forms.Find(name);

    /// <summary>The owner of an account on a social network, written with or without <c>@</c> in any case; null if unknown.</summary>
    public NameEntry? FindHandle(string handle) => _handles.Value.GetValueOrDefault(handle.TrimStart('@'));
}
