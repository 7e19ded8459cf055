using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Chancery.Training.Measuring;

/// <summary>A document of a CoNLL-U file: its raw text and the words of its sentences.</summary>
internal sealed record TreeDocument(string Id, string Text, IReadOnlyList<TreeSentence> Sentences);

internal sealed record TreeSentence(IReadOnlyList<TreeWord> Words);

/// <param name="Start">Offset in the document's text; -1 for a word whose letters are not all printed there.</param>
internal sealed record TreeWord(string Form, string Lemma, string Pos, string Features, int Head, string Relation, int Start, int End);

/// <summary>Reads CoNLL-U files, gzipped, with their raw text put together from the <c># text</c> lines.</summary>
internal static class Treebank
{
    /// <summary>The features the reader's joint tag holds.</summary>
    private static readonly string[] Features = ["Mood", "Number", "Person", "Polarity", "PronType", "Tense", "VerbForm", "Voice"];

    public static IEnumerable<string> Lines(string file)
    {
        using GZipStream stream = new(File.OpenRead(file), CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line) yield return line;
    }

    public static List<TreeDocument> Read(string file)
    {
        List<TreeDocument> documents = [];
        StringBuilder text = new();
        List<TreeSentence> sentences = [];
        List<string> block = [];
        string id = "";
        foreach (string line in Lines(file))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                Close();
                id = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            if (line.Length > 0) block.Add(line);
            else if (block.Count > 0)
            {
                bool opensParagraph = block.Any(row => row.StartsWith("# newpar", StringComparison.Ordinal));
                if (text.Length > 0) text.Append(opensParagraph ? "\n\n" : " ");
                sentences.Add(ReadSentence(block, text));
                block = [];
            }
        }
        Close();
        return documents;

        void Close()
        {
            if (sentences.Count > 0) documents.Add(new TreeDocument(id, text.ToString(), sentences));
            text.Clear();
            sentences = [];
        }
    }

    private static TreeSentence ReadSentence(List<string> block, StringBuilder text)
    {
        string printed = block.First(row => row.StartsWith("# text =", StringComparison.Ordinal))["# text =".Length..].Trim();
        int offset = text.Length, position = 0, tokenEnd = 0;
        text.Append(printed);
        List<TreeWord> words = [];
        foreach (string[] cells in block.Where(row => row[0] != '#').Select(row => row.Split('\t')))
        {
            if (cells[0].Contains('.')) continue;
            if (cells[0].Contains('-'))
            {
                int at = Skip(printed, position);
                tokenEnd = at + cells[1].Length;
                continue;
            }
            int start = Skip(printed, position);
            bool isPrinted = printed.AsSpan(start).StartsWith(cells[1], StringComparison.Ordinal);
            int end = isPrinted ? start + cells[1].Length : Math.Max(start, tokenEnd);
            position = end;
            words.Add(new TreeWord(
                cells[1], cells[2], cells[3], FeaturesOf(cells[5]), int.Parse(cells[6], CultureInfo.InvariantCulture), cells[7], isPrinted ? offset + start : -1, offset + end));
        }
        return new TreeSentence(words);
    }

    private static int Skip(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position;
    }

    private static string FeaturesOf(string cell)
    {
        string[] kept = [.. cell.Split('|').Where(pair => Features.Contains(pair.Split('=')[0]))];
        return kept.Length == 0 ? "_" : string.Join('|', kept);
    }
}
