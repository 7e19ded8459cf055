namespace Chancery.Text;

/// <summary>A stretch <c>[Start, End)</c> of a report's normalised text, in UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>True if every character of <paramref name="other"/> lies in this span; an empty span inside is covered.</summary>
    public bool Covers(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True if the two share at least one character; an empty span overlaps nothing.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public override string ToString() => $"[{Start}, {End})";
}
