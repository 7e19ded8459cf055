using System.Text.RegularExpressions;
using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>One line an analyst would write of a case's text.</summary>
/// <param name="Kind">actor, encounter, event, statement, commitment, compare or never.</param>
/// <param name="Arguments">The words without a key: type, id, surfaces.</param>
/// <param name="Fields">The words with a key, such as <c>status=planned</c>; answers are separated by <c>|</c>.</param>
/// <param name="At">Where the <c>at</c> words stand; null for lines without.</param>
/// <param name="IsOptional">Neither required nor a false positive.</param>
public sealed partial record GoldLine(
    string Kind, ValueList<string> Arguments, IReadOnlyDictionary<string, string> Fields, TextSpan? At, bool IsOptional, string Line)
{
    public string? Field(string key) => Fields.GetValueOrDefault(key);

    public bool Has(string key) => Fields.ContainsKey(key);

    /// <exception cref="CaseException">The line can't be split, or its <c>at</c> words are not in <paramref name="text"/>.</exception>
    public static GoldLine Parse(string line, string text, string where)
    {
        string trimmed = line.Trim();
        IReadOnlyList<string> words = ShellWords.Split(trimmed.TrimEnd('?').Trim())
            ?? throw new CaseException($"{where}: a quotation mark is not closed: {trimmed}");
        List<string> arguments = [];
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        TextSpan? at = null;
        foreach (string word in words.Skip(1))
        {
            Match match = KeyAndValue().Match(word);
            if (!match.Success)
            {
                arguments.Add(word);
                continue;
            }
            string value = match.Groups["value"].Value;
            fields[match.Groups["key"].Value] = value;
            if (match.Groups["key"].Value is not "at") continue;
            int nth = match.Groups["nth"].Success ? int.Parse(match.Groups["nth"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 1;
            at = Find(text, value, nth) ?? throw new CaseException($"{where}: the words are not in the text: {value}");
        }
        return new GoldLine(words[0], [.. arguments], fields, at, trimmed.EndsWith('?'), trimmed);
    }

    private static TextSpan? Find(string text, string words, int nth)
    {
        int position = -1;
        for (int i = 0; i < nth; i++)
        {
            position = text.IndexOf(words, position + 1, StringComparison.Ordinal);
            if (position < 0) return null;
        }
        return new TextSpan(position, position + words.Length);
    }

    [GeneratedRegex("^(?<key>at|cameo|a|r|status|voice|date|place|act|by|to|delivery|medium|within|due|cond)(?:(?<=^at)#(?<nth>[0-9]+))?=(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex KeyAndValue();
}
