namespace Chancery.Time.Grammar;

/// <summary>What a part of a form stands for: a number, a word of the lexicon, or a time still to be placed on the calendar.</summary>
/// <param name="IsVague">True for "a few", "several": the number is only a likely one.</param>
internal sealed record Value(string Text, int Number, bool IsVague = false, Phrase? Phrase = null)
{
    /// <summary>The lesser number of "two or three".</summary>
    public int? Low { get; init; }

    public static Value Of(int number, bool isVague = false) => new("", number, isVague);

    public static Value Of(Phrase phrase) => new("", 0, false, phrase);
}

/// <summary>What was captured by the named parts of one form, in text order.</summary>
internal sealed class Captures
{
    private readonly List<(string Name, Value Value)> _values = [];

    public int Count => _values.Count;

    /// <summary>The <paramref name="nth"/> capture with one of the names, or null.</summary>
    public Value? this[string name, int nth = 0]
    {
        get
        {
            foreach ((string Name, Value Value) capture in _values)
                if (capture.Name == name && nth-- == 0) return capture.Value;
            return null;
        }
    }

    public Value First => _values[0].Value;

    public int? Number(string name, int nth = 0) => this[name, nth]?.Number;

    /// <summary>The first captured time, or null.</summary>
    public Phrase? AnyPhrase() => _values.Find(capture => capture.Value.Phrase is not null).Value?.Phrase;

    /// <summary>All captured times, in text order.</summary>
    public List<Phrase> Phrases() => [.. _values.Select(capture => capture.Value.Phrase).OfType<Phrase>()];

    public void Add(string name, Value value) => _values.Add((name, value));

    public void Cut(int count) => _values.RemoveRange(count, _values.Count - count);
}
