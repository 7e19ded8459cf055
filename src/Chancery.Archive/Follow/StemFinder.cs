using Chancery.Records;
using Chancery.Text;

namespace Chancery.Archive.Follow;

/// <summary>The words of a line that can tell it from others: long ones and numbers, cut to their beginning, without the names of actors.</summary>
internal sealed class StemFinder(Record record)
{
    private const int ShortestWord = 5, StemLength = 6;

    private readonly TextSpan[] _names = [.. record.Actors.SelectMany(actor => actor.Mentions).Select(mention => mention.Span).Order()];

    public IReadOnlySet<string> Of(IEnumerable<TextSpan> spans)
    {
        SortedSet<string> stems = new(StringComparer.Ordinal);
        string text = record.Report.Source.Text;
        foreach (TextSpan span in spans)
        {
            for (int start = span.Start; start < span.End; start++)
            {
                if (!char.IsLetterOrDigit(text[start])) continue;
                int end = start;
                while (end < span.End && char.IsLetterOrDigit(text[end])) end++;
                if (IsTelling(text, start, end) && !_names.Any(name => name.Start <= start && start < name.End))
                    stems.Add(text.Substring(start, Math.Min(StemLength, end - start)).ToLowerInvariant());
                start = end;
            }
        }
        return stems;
    }

    private static bool IsTelling(string text, int start, int end) => end - start >= ShortestWord || char.IsAsciiDigit(text[start]);
}
