using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>Where in the tree what a cue says may stand, and the words found there.</summary>
/// <param name="Name">The lexicon's name of the place.</param>
/// <param name="Heads">Heads of the parts; their subtrees are the content.</param>
/// <param name="Without">Parts of those subtrees that are not content: the cue's own clause.</param>
internal readonly record struct Slot(string Name, IReadOnlyList<Word> Heads, Word? Without)
{
    public bool IsEmpty => Heads is null || Heads.Count == 0;
}
