using Chancery.Time.Grammar;

namespace Chancery.Time;

/// <summary>What a section has spoken of so far: what "that day" and "three days later" rest on.</summary>
internal sealed class SpokenTimes
{
    /// <summary>True after "the tenth anniversary": the date that follows is only what it counts from.</summary>
    private bool _isBase;

    /// <summary>The last closed time.</summary>
    public Placed? Last { get; private set; }

    /// <summary>Index of the token where <see cref="Last"/> begins.</summary>
    public int At { get; private set; }

    /// <summary>The last single day, or part of one.</summary>
    public Placed? Day { get; private set; }

    /// <summary>The last single day the story has come to: not in a quotation, and not looked back to from another ("a week earlier").</summary>
    public Placed? ToldDay { get; private set; }

    public void Add(Placed placed, int index, bool isAside, bool isBase)
    {
        bool isCountedFrom = _isBase;
        _isBase = isBase;
        if (isCountedFrom || placed.First is null || placed.Last is null) return;
        (Last, At) = (placed, index);
        if (placed.FirstDay != placed.LastDay && placed.Precision != Precision.Hour) return;
        Day = placed;
        if (!isAside) ToldDay = placed;
    }
}
