using System.Collections.Frozen;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Views;

/// <summary>What the words of a stretch mean, so that other words for it are known again: one sign for all synonyms, else the word without its ending.</summary>
internal sealed class SenseFinder(Record record)
{
    private const int ShortestWord = 3, LongestStem = 6;

    private static readonly string[] Endings = ["ings", "ing", "ied", "ies", "ed", "es", "s"];

    /// <summary>A word on several lines means all of them: "ceasefire" is "end" and "fight".</summary>
    private static readonly Lazy<FrozenDictionary<string, string[]>> Senses = new(() => Table(word => word)), SensesOfStems = new(() => Table(StemOf));

    /// <summary>Words that are in any account and say nothing of its points.</summary>
    private static readonly Lazy<FrozenSet<string>> Empty = new(() =>
        DataFile.Embedded("data/lexicon/en/account-words.tsv").Rows.Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal));

    private readonly TextSpan[] _names = [.. record.Actors.SelectMany(actor => actor.Mentions).Where(mention => mention.Form is not (World.MentionForm.Nominal or World.MentionForm.Pronoun)).Select(mention => mention.Span)];

    /// <summary>Signs of words and numbers as they stand; names of actors are left out, nothing is left of "the", "said" and the like.</summary>
    public IReadOnlySet<string> Of(IEnumerable<TextSpan> spans)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach ((string word, TextSpan at) in spans.SelectMany(Words))
        {
            if (char.IsAsciiDigit(word[0])) found.Add(word.Replace(",", "", StringComparison.Ordinal));
            else if (word.Length >= ShortestWord && !Empty.Value.Contains(word) && !_names.Any(name => name.Overlaps(at))) found.UnionWith(SensesOf(word));
        }
        return found;
    }

    /// <summary>What a word means by the table; nothing for others.</summary>
    public static IReadOnlyList<string> KnownSenses(string word) => Senses.Value.GetValueOrDefault(word.ToLowerInvariant()) ?? [];

    /// <summary>What a word means: as it stands in the table, else as a word with its stem does, else its stem.</summary>
    private static string[] SensesOf(string word)
    {
        if (Senses.Value.TryGetValue(word, out string[]? senses) || SensesOfStems.Value.TryGetValue(StemOf(word), out senses)) return senses;
        // "Anti-aircraft" is one word, "grain-exporting" is two of which the first counts.
        return word.IndexOf('-', StringComparison.Ordinal) is var hyphen and >= ShortestWord ? SensesOf(word[..hyphen]) : [StemOf(word)];
    }

    private static FrozenDictionary<string, string[]> Table(Func<string, string> key) => DataFile.Embedded("data/lexicon/en/synonyms.tsv").Rows
        .SelectMany(row => row.List("words").Select(word => (Key: key(word.ToLowerInvariant()), Sense: "=" + row["meaning"])))
        .GroupBy(pair => pair.Key, pair => pair.Sense, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>"Escalates", "escalated" and "escalation" come to one; so do few words that mean different things.</summary>
    private static string StemOf(string word)
    {
        string bare = word;
        foreach (string ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < ShortestWord || word.EndsWith("ss", StringComparison.Ordinal)) continue;
            bare = word[..^ending.Length];
            if (ending[0] == 'i' && ending[1] is 'e') bare += "y";
            else if (bare[^1] == bare[^2] && bare[^1] is not ('s' or 'l' or 'e')) bare = bare[..^1];
            break;
        }
        bare = bare.Length > LongestStem ? bare[..LongestStem] : bare;
        return bare.TrimEnd('e');
    }

    private IEnumerable<(string Word, TextSpan At)> Words(TextSpan span)
    {
        string text = record.Report.Source.Text;
        for (int start = span.Start; start < span.End; start++)
        {
            if (!char.IsLetterOrDigit(text[start])) continue;
            int end = start;
            while (end < span.End && (char.IsLetterOrDigit(text[end]) || (end + 1 < span.End && IsInner(text[end], text[start]) && char.IsLetterOrDigit(text[end + 1])))) end++;
            yield return (text[start..end].ToLowerInvariant(), new TextSpan(start, end));
            start = end;
        }
    }

    /// <summary>"Build-up" and "2,500" are one word each.</summary>
    private static bool IsInner(char mark, char first) => char.IsAsciiDigit(first) ? mark is ',' or '.' : mark is '-';
}
