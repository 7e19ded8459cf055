using Chancery.Reading;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Workbench.Pages;

/// <summary>One sentence on the page, or text outside of sentences.</summary>
/// <param name="Number">Of the sentence, from 1; null for other text.</param>
/// <param name="IsFirst">Begins its section.</param>
internal sealed record Row(int? Number, TextSpan Span, Section Section, bool IsFirst)
{
    /// <summary>All text of the sections in order, cut at the borders of sentences; a sentence that leaves its section is cut there.</summary>
    public static IEnumerable<Row> Of(Record record)
    {
        string text = record.Report.Source.Text;
        foreach (Section section in record.Report.Sections)
        {
            int position = section.Span.Start;
            bool isFirst = true;
            for (int i = 0; i < record.Sentences.Count; i++)
            {
                TextSpan sentence = new(Math.Max(record.Sentences[i].Start, position), Math.Min(record.Sentences[i].End, section.Span.End));
                if (sentence.IsEmpty) continue;
                TextSpan gap = new(position, sentence.Start);
                if (HasWords(gap))
                {
                    yield return new Row(null, gap, section, isFirst);
                    isFirst = false;
                }
                yield return new Row(i + 1, sentence, section, isFirst);
                isFirst = false;
                position = sentence.End;
            }
            TextSpan rest = new(position, section.Span.End);
            if (HasWords(rest)) yield return new Row(null, rest, section, isFirst);
        }

        bool HasWords(TextSpan span) => !text.AsSpan(span.Start, Math.Max(0, span.Length)).IsWhiteSpace();
    }
}
