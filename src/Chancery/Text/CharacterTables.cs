using System.Globalization;

namespace Chancery.Text;

/// <summary>What characters are made of and which of them are marks: <c>data/text</c>. Immutable; safe to share.</summary>
internal sealed class CharacterTables
{
    private static readonly Lazy<CharacterTables> Loaded = new(() => new CharacterTables());

    private readonly Dictionary<char, string> _parts = [];
    private readonly Dictionary<(char Letter, char Mark), char> _joined = [];
    private readonly byte[] _classes = new byte[char.MaxValue + 1];

    private CharacterTables()
    {
        foreach (DataRow row in DataFile.Embedded("data/text/marks.tsv").Rows)
            foreach (string range in row.List("marks"))
                _classes.AsSpan(CharOf(range[..4]), CharOf(range[^4..]) - CharOf(range[..4]) + 1).Fill(byte.Parse(row["class"], CultureInfo.InvariantCulture));
        foreach (DataRow row in DataFile.Embedded("data/text/decompositions.tsv").Rows)
        {
            char letter = CharOf(row["letter"]);
            string parts = string.Concat(row["parts"].Split(' ').Select(CharOf));
            _parts[letter] = parts;
            if (row["stays"].Length == 0) _joined[(parts[0], parts[1])] = letter;
        }
        // A character's first part may have parts itself, and stands before it or after it in the table.
        foreach ((char letter, string parts) in _parts.ToArray()) _parts[letter] = Whole(parts);
    }

    public static CharacterTables Default => Loaded.Value;

    /// <summary>Null for a character that is not made of others.</summary>
    public string? PartsOf(char c) => _parts.GetValueOrDefault(c);

    /// <summary>The character for both, or null.</summary>
    public char? Join(char letter, char mark) => _joined.TryGetValue((letter, mark), out char joined) ? joined : null;

    /// <summary>The combining class of a mark; 0 for letters and whatever else begins anew.</summary>
    public int ClassOf(char c) => _classes[c];

    private string Whole(string parts)
    {
        while (_parts.TryGetValue(parts[0], out string? first)) parts = first + parts[1..];
        return parts;
    }

    private static char CharOf(string code) => (char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
