using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Chancery.Reading;

/// <summary>Finds the paragraphs of a PDF's pages, each a list of its printed lines.</summary>
internal static class PdfPages
{
    /// <summary>Running heads and page numbers stand in the outer tenth of a page.</summary>
    private const double Margin = 0.1;

    /// <summary>Points by which letters stand out of their block.</summary>
    private const double Slack = 2;

    /// <summary>Letters of a heading are larger than the page's most frequent ones by this factor.</summary>
    private const double Large = 1.3;

    /// <summary>Gaps between words of one heading, in heights of its letters.</summary>
    private const double WidestGap = 3;

    public static List<string[]> ParagraphsOf(PdfDocument document)
    {
        List<(TextBlock Block, bool InMargin)> blocks = [];
        foreach (Page page in document.GetPages())
        {
            Word[] words = [.. NearestNeighbourWordExtractor.Instance.GetWords(page.Letters)];
            if (words.Length == 0) continue;
            IReadOnlyList<TextBlock> found = DocstrumBoundingBoxes.Instance.GetBlocks(words);
            blocks.AddRange(UnsupervisedReadingOrderDetector.Instance.Get(Whole(found)).Select(block => (block, InMargin(block, page))));
        }

        HashSet<string> repeated =
        [
            .. blocks.Where(block => block.InMargin).GroupBy(block => Shape(block.Block.Text)).Where(group => group.Count() > 1).Select(group => group.Key),
        ];
        return
        [
            .. from block in blocks
               where !block.InMargin || !(repeated.Contains(Shape(block.Block.Text)) || IsNumber(block.Block.Text))
               select PdfLine.TextsOf(block.Block).Where(line => line.Length > 0).ToArray(),
        ];
    }

    /// <summary>Words that wide gaps of a justified line cut off lie inside the block of their neighbors or in a line of its heading, and go back to it.</summary>
    private static List<TextBlock> Whole(IReadOnlyList<TextBlock> found)
    {
        double usual = found.SelectMany(block => block.TextLines).GroupBy(Size).MaxBy(same => same.Sum(line => line.Text.Length))!.Key;
        List<TextBlock> blocks = [.. found.OrderByDescending(block => block.BoundingBox.Area)];
        for (int i = blocks.Count - 1; i > 0; i--)
        {
            int around = blocks.FindIndex(0, i, block => IsInside(blocks[i].BoundingBox, block.BoundingBox) || AreOneHeading(blocks[i], block, usual));
            if (around < 0) continue;
            TextLine[] lines = [.. blocks[around].TextLines.Concat(blocks[i].TextLines).OrderByDescending(line => line.BoundingBox.Centroid.Y)];
            blocks[around] = new TextBlock(lines);
            blocks.RemoveAt(i);
        }
        return blocks;
    }

    private static bool IsInside(PdfRectangle part, PdfRectangle whole) =>
        whole.Left - Slack <= part.Left && part.Right <= whole.Right + Slack && whole.Bottom - Slack <= part.Bottom && part.Top <= whole.Top + Slack;

    private static bool AreOneHeading(TextBlock part, TextBlock whole, double usual) =>
        part.TextLines is [TextLine only] && Size(only) > Large * usual && whole.TextLines.Any(line => Size(line) == Size(only) && PdfLine.AreLevel(line, only) && GapBetween(line, only) < WidestGap * Size(only));

    private static double GapBetween(TextLine one, TextLine other) =>
        Math.Max(one.BoundingBox.Left, other.BoundingBox.Left) - Math.Min(one.BoundingBox.Right, other.BoundingBox.Right);

    /// <summary>Of its letters, in whole points.</summary>
    private static double Size(TextLine line) => Math.Round(line.Words.SelectMany(word => word.Letters).Max(letter => letter.PointSize));

    private static bool InMargin(TextBlock block, Page page) =>
        block.BoundingBox.Bottom > page.Height * (1 - Margin) || block.BoundingBox.Top < page.Height * Margin;

    /// <summary>The words without their figures: "Page 3 of 7" is "Page 4 of 7".</summary>
    private static string Shape(string text) => string.Concat(text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    private static bool IsNumber(string text) => text.Any(char.IsDigit) && !text.Any(char.IsLetter);
}
