using Chancery.Text;

namespace Chancery.Language;

/// <summary>Joins cues with their sources and contents over the borders of windows.</summary>
internal static class AttributionFinder
{
    public static ValueList<Attribution> Find(Draft draft)
    {
        List<LinkedSpan> sources = Join(draft.Sources), contents = Join(draft.Contents);
        List<WordRange> cues = draft.Cues;
        cues.Sort((a, b) => a.First.CompareTo(b.First));
        List<Attribution> found = [];
        ILookup<int, WordRange> sourcesOf = ByCue(sources, cues), contentsOf = ByCue(contents, cues);
        for (int i = 0; i < cues.Count; i++)
            found.Add(new Attribution(cues[i], sourcesOf[i].ToValueList(), contentsOf[i].ToValueList()));
        found.AddRange(contentsOf[-1].Select(content => new Attribution(default, [], [content])));
        found.AddRange(sourcesOf[-1].Select(source => new Attribution(default, [source], [])));
        return found.OrderBy(FirstWord).ToValueList();
    }

    /// <summary>A span that begins where one of the window before broke off is the rest of it.</summary>
    private static List<LinkedSpan> Join(List<LinkedSpan> spans)
    {
        List<LinkedSpan> joined = [];
        foreach (LinkedSpan span in spans)
        {
            if (joined.Count > 0 && joined[^1] is { ContinuesInto: true } before && before.Range.End == span.Range.First)
                joined[^1] = new LinkedSpan(new WordRange(before.Range.First, span.Range.End), before.Cue < 0 ? span.Cue : before.Cue, span.ContinuesInto);
            else joined.Add(span);
        }
        return joined;
    }

    private static ILookup<int, WordRange> ByCue(List<LinkedSpan> spans, List<WordRange> cues) =>
        spans.ToLookup(span => span.Cue < 0 ? -1 : cues.FindIndex(cue => cue.Contains(span.Cue)), span => span.Range);

    private static int FirstWord(Attribution found)
    {
        if (!found.Cue.IsEmpty) return found.Cue.First;
        return found.Contents.Count > 0 ? found.Contents[0].First : found.Sources[0].First;
    }
}
