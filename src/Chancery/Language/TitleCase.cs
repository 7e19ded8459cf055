using System.Collections.Frozen;
using System.Globalization;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Titles Whose Words All Begin with Capitals hide verbs from the model: it is given those that are no names in small letters.</summary>
internal sealed class TitleCase
{
    private const int FewestWords = 4;
    private const double LeastShare = 0.7;

    /// <summary>What people and months are called, in small letters: "Grant", "May".</summary>
    private static readonly Lazy<FrozenSet<string>> NamesToo = new(() =>
        DataFile.Embedded("data/lexicon/en/given-names.tsv").Rows.Select(row => row["name"]).Concat(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames)
            .Select(name => name.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal));

    private readonly Word[] _words;
    private readonly bool[] _isTitle;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);

    public TitleCase(Draft draft)
    {
        _words = draft.Words;
        _isTitle = new bool[_words.Length];
        for (int first = 0, end; first < _words.Length; first = end)
        {
            end = first + 1;
            while (end < _words.Length && draft.Stretches[end] == draft.Stretches[first] && !draft.Starts[end]) end++;
            bool isTitle = draft.Stretches[first].Section.Kind is SectionKind.Headline or SectionKind.Heading && IsCapitalised(first, end);
            for (int i = first; i < end; i++)
                if (isTitle) _isTitle[i] = true;
                else if (i > first) (char.IsUpper(_words[i].Form[0]) ? _names : _plain).Add(_words[i].Form);
        }
    }

    /// <summary>The form the model reads: in small letters where the text writes the word so elsewhere, or where it is a verb that the text never writes as a name.</summary>
    public string FormOf(int index)
    {
        string form = _words[index].Form;
        if (!_isTitle[index] || !char.IsUpper(form[0]) || form.Length < 3 || form.AsSpan(1).ContainsAnyInRange('A', 'Z') || _names.Contains(form)) return form;
        string lower = form.ToLowerInvariant();
        return _plain.Contains(lower) || VerbForms.English.Knows(lower) && !NamesToo.Value.Contains(lower) ? lower : form;
    }

    private bool IsCapitalised(int first, int end)
    {
        string[] content = [.. _words[first..end].Select(word => word.Form).Where(form => form.Length > 3 && char.IsLetter(form[0]))];
        return content.Length >= FewestWords && content.Count(form => char.IsUpper(form[0])) >= LeastShare * content.Length && content.Any(form => !form.All(char.IsUpper));
    }
}
