using System.Runtime.CompilerServices;

namespace Chancery.World;

/// <summary>The letters of a name as the index compares them: pieces between spaces, hyphens and apostrophes, folded to plain letters.</summary>
/// <remarks>"U.S." is one piece, "Quai d'Orsay" three, whatever way the words were split; other signs are pieces of their own and so part names.</remarks>
internal ref struct Pieces
{
    private readonly Span<char> _cased;
    private readonly Span<char> _lower;
    private bool _atBreak;

    public Pieces(Span<char> cased, Span<char> lower)
    {
        _cased = cased;
        _lower = lower;
        _atBreak = true;
    }

    public int Length { get; private set; }

    /// <summary>True if text was left out because the buffer is full; such a name is never in the index.</summary>
    public bool IsFull { get; private set; }

    public readonly ReadOnlySpan<char> Cased => _cased[..Length];

    public readonly ReadOnlySpan<char> Lower => _lower[..Length];

    /// <summary>Adds a word or a whole name.</summary>
    /// <remarks>Compiled well at once: loading the tables runs it over a million letters before the runtime would get to it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Append(scoped ReadOnlySpan<char> text)
    {
        _atBreak = true;
        Span<char> one = stackalloc char[1];
        foreach (char c in text)
        {
            if (c is '.' or '\u00AD') continue;
            one[0] = c;
            if (char.IsAsciiLetterOrDigit(c))
            {
                Add(one);
                continue;
            }
            if (char.IsWhiteSpace(c) || c is '-' or '‐' or '‑' or '–' or '—' or '/' || Spelling.IsApostrophe(c)) _atBreak = true;
            else if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark) Add(Spelling.PlainOf(c) is { } plain ? plain : one);
            else
            {
                _atBreak = true;
                Add(one);
                _atBreak = true;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(scoped ReadOnlySpan<char> plain)
    {
        if (plain.IsEmpty) return;
        if (Length + plain.Length + 1 > _cased.Length)
        {
            IsFull = true;
            return;
        }
        if (_atBreak && Length > 0)
        {
            _cased[Length] = ' ';
            _lower[Length++] = ' ';
        }
        _atBreak = false;
        foreach (char c in plain)
        {
            _cased[Length] = c;
            _lower[Length++] = char.ToLowerInvariant(c);
        }
    }
}
