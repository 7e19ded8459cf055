using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Which words are inside quotation marks, and whose words they are.</summary>
internal sealed class SpeechMap
{
    private readonly bool[] _isQuoted;
    private readonly int[] _speechOf;
    private readonly ValueList<Attribution> _attributions;
    private readonly HashSet<int> _cues = [];
    private readonly HashSet<int> _sources = [];

    public SpeechMap(Analysis analysis)
    {
        _attributions = analysis.Attributions;
        _isQuoted = QuotedWords(analysis);
        _speechOf = new int[analysis.Words.Count];
        Array.Fill(_speechOf, -1);
        for (int a = 0; a < _attributions.Count; a++)
        {
            for (int word = _attributions[a].Cue.First; word < _attributions[a].Cue.End; word++) _cues.Add(word);
            foreach (WordRange source in _attributions[a].Sources)
                for (int word = source.First; word < source.End; word++) _sources.Add(word);
            foreach (WordRange content in _attributions[a].Contents)
                for (int word = content.First; word < content.End; word++) _speechOf[word] = a;
        }
    }

    public bool IsQuoted(Word word) => _isQuoted[word.Index];

    /// <summary>True if the word is what carries someone's speech: "said" in "he said".</summary>
    public bool IsCue(Word? word) => word is not null && _cues.Contains(word.Index);

    /// <summary>True if the word belongs to the words that say who speaks.</summary>
    public bool IsSource(Word word) => _sources.Contains(word.Index);

    /// <summary>The reporting of speech whose content holds the word, or null.</summary>
    public Attribution? SpeechAt(Word word) => _speechOf[word.Index] is >= 0 and int a ? _attributions[a] : null;

    /// <summary>Double quotation marks in pairs; an unclosed one ends with its section.</summary>
    private static bool[] QuotedWords(Analysis analysis)
    {
        bool[] quoted = new bool[analysis.Words.Count];
        string? section = null;
        bool isOpen = false;
        foreach (Word word in analysis.Words)
        {
            if (word.Sentence.Section.Id != section) (section, isOpen) = (word.Sentence.Section.Id, false);
            if (word.Form is "\"" or "“" or "”" or "„" or "«" or "»" or "``" or "''")
            {
                isOpen = word.Form switch { "“" or "„" or "«" or "``" => true, "”" or "»" or "''" => false, _ => !isOpen };
                continue;
            }
            quoted[word.Index] = isOpen;
        }
        return quoted;
    }
}
