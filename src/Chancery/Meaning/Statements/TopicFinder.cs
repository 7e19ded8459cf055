using System.Text;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Names what a statement is about: the noun phrases nearest to the head of its content.</summary>
internal sealed class TopicFinder(Desk desk)
{
    private const int MostTopics = 3;

    private const int LongestTopic = 4;

    private static readonly string[] Empty =
    [
        "thing", "way", "time", "day", "week", "month", "year", "part", "need", "importance", "fact", "case", "number", "kind", "side", "people",
        "one", "concern", "word", "moment", "end", "basis", "framework", "view", "order", "order", "matter", "step", "work", "hour", "minute",
    ];

    public ValueList<string> Of(ValueList<TextSpan> content)
    {
        List<(int Depth, Word Word)> nouns = [];
        foreach (TextSpan span in content)
        {
            WordRange range = desk.Analysis.WordsIn(span);
            for (int i = range.First; i < range.End; i++)
                if (IsTopic(desk.Analysis.Words[i])) nouns.Add((DepthOf(desk.Analysis.Words[i], range), desk.Analysis.Words[i]));
        }
        List<string> topics = [];
        foreach ((_, Word noun) in nouns.OrderBy(noun => noun.Depth).ThenBy(noun => noun.Word.Index))
        {
            string topic = NameOf(noun);
            if (!topics.Contains(topic)) topics.Add(topic);
            if (topics.Count == MostTopics) break;
        }
        return [.. topics];
    }

    private bool IsTopic(Word word) =>
        word.Pos is PartOfSpeech.Noun && word.Relation is not ("compound" or "nmod:desc" or "obl:unmarked" or "flat")
        && word.Form.Length > 2 && !Empty.Contains(word.Lemma.ToLowerInvariant()) && desk.Scene.Calendar.At(word) is null && desk.Cast.MentionAt(word) is null;

    private static int DepthOf(Word word, WordRange range) => word.Ancestors().TakeWhile(above => range.Contains(above.Index)).Count();

    /// <summary>The noun with the compounds and adjectives right before it, in lower case but for names.</summary>
    private static string NameOf(Word noun)
    {
        List<Word> parts = [noun];
        foreach (Word child in noun.Children.Reverse())
        {
            if (child.Index >= noun.Index || child.Relation is not ("compound" or "amod") || parts.Count == LongestTopic) continue;
            if (child.Index == parts[^1].Index - 1) parts.Add(child);
            else break;
        }
        parts.Reverse();
        StringBuilder name = new();
        foreach (Word part in parts)
        {
            if (name.Length > 0) name.Append(' ');
            bool isName = part.Pos is PartOfSpeech.Propn || part.Form.Skip(1).Any(char.IsUpper) || (part != noun && char.IsUpper(part.Form[0]));
            name.Append(isName ? part.Form : part.Form.ToLowerInvariant());
        }
        return name.ToString();
    }
}
