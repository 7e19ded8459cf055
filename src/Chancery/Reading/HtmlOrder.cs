using System.Text;
using AngleSharp.Dom;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Puts blocks together to a text that begins with its headline.</summary>
internal static class HtmlOrder
{
    /// <summary>More stands before a headline only where it is none.</summary>
    private const int MostBefore = 300;

    public static (string Text, List<Block> Blocks) Compose(List<(string Text, SectionKind? Kind)> found, IElement? headline)
    {
        int at = found.FindIndex(block => block.Kind == SectionKind.Headline);
        if (at < 0 && headline is not null && HtmlText.OrNull(headline) is { } words) found.Insert(0, (SourceText.From(words).Text, SectionKind.Headline));
        else if (at > 0 && found.Take(at).Sum(block => block.Text.Length) <= MostBefore) found.RemoveRange(0, Keep(found, at));

        StringBuilder text = new();
        List<Block> blocks = [];
        foreach ((string block, SectionKind? kind) in found)
        {
            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new Block(new TextSpan(text.Length, text.Length + block.Length), kind));
            text.Append(block);
        }
        return (text.ToString(), blocks);
    }

    /// <summary>Moves what belongs to the report, a date or a picture's words, behind the labels that stand before the headline.</summary>
    /// <returns>How many of these there are.</returns>
    private static int Keep(List<(string Text, SectionKind? Kind)> found, int headline)
    {
        List<(string Text, SectionKind? Kind)> kept =
            [.. found.Take(headline).Where(block => block.Kind is SectionKind.Dateline or SectionKind.Caption or SectionKind.Post || DateLine.IsOne(block.Text))];
        for (int i = 0; i < kept.Count; i++) found[headline - kept.Count + i] = kept[i];
        return headline - kept.Count;
    }
}
