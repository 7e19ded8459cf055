using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>What the reader model and the word splitter say of a report: words with trees, names, attribution spans.</summary>
/// <remarks>Sections in a language the model can't read have sentences and words but no tree, tags, names or attributions.</remarks>
public sealed class Analysis
{
    private readonly int[] _starts;

    internal Analysis(
        Report report, Word[] words, Sentence[] sentences, ValueList<NameSpan> names, ValueList<Attribution> attributions,
        ValueList<WordRange> actors, ValueList<WordRange> recipients, ValueList<Note> notes)
    {
        Report = report;
        Words = words;
        Sentences = sentences;
        Names = names;
        Attributions = attributions;
        Actors = actors;
        Recipients = recipients;
        Notes = notes;
        _starts = Array.ConvertAll(words, word => word.Span.Start);
    }

    public Report Report { get; }

    public IReadOnlyList<Word> Words { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Names found by the model, in text order, not overlapping.</summary>
    public ValueList<NameSpan> Names { get; }

    /// <summary>Cues with the sources and contents the model links to them, in the order of their first word.</summary>
    public ValueList<Attribution> Attributions { get; }

    /// <summary>Words the model takes for actors of the sentence's main events.</summary>
    public ValueList<WordRange> Actors { get; }

    /// <summary>Words the model takes for recipients of the sentence's main events.</summary>
    public ValueList<WordRange> Recipients { get; }

    public ValueList<Note> Notes { get; }

    /// <summary>Words that share a character with <paramref name="span"/>.</summary>
    public WordRange WordsIn(TextSpan span)
    {
        int first = Array.BinarySearch(_starts, span.Start);
        if (first < 0) first = ~first;
        while (first > 0 && Words[first - 1].Span.End > span.Start) first--;
        int end = first;
        while (end < Words.Count && Words[end].Span.Start < span.End) end++;
        return new WordRange(first, end);
    }

    /// <summary>From the first character of the range's first word to the last of its last; empty range: empty span.</summary>
    public TextSpan SpanOf(WordRange range) =>
        range.IsEmpty ? default : new TextSpan(Words[range.First].Span.Start, Words[range.End - 1].Span.End);

    public string TextOf(TextSpan span) => Report.Source.Slice(span);
}

/// <summary>Words <c>[First, End)</c> of an <see cref="Analysis"/>.</summary>
public readonly record struct WordRange(int First, int End)
{
    public bool IsEmpty => End <= First;

    public int Length => End - First;

    public bool Contains(int word) => First <= word && word < End;

    public bool Overlaps(WordRange other) => Math.Max(First, other.First) < Math.Min(End, other.End);
}

/// <param name="Index">Position in <see cref="Analysis.Sentences"/>.</param>
/// <param name="IsParsed">False where the section's language is not the model's: no tags, tree, names or attributions.</param>
public sealed record Sentence(int Index, Section Section, TextSpan Span, WordRange Range, bool IsParsed)
{
    /// <summary>In text order.</summary>
    public required ArraySegment<Word> Words { get; init; }

    /// <summary>Null where there is no tree.</summary>
    public Word? Root { get; internal set; }
}

public enum NameKind { Person, Organization, Location, Miscellaneous }

public sealed record NameSpan(WordRange Range, TextSpan Span, NameKind Kind);

/// <summary>One reporting of speech as the model marks it: the words that carry it, who speaks, what is said.</summary>
/// <param name="Cue">Empty when a source or content was found without a cue.</param>
/// <param name="Sources">Usually one; empty when implied.</param>
/// <param name="Contents">Several when a quotation is broken by its cue.</param>
public sealed record Attribution(WordRange Cue, ValueList<WordRange> Sources, ValueList<WordRange> Contents);
