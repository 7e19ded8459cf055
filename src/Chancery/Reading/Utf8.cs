using System.Buffers;
using System.Text;

namespace Chancery.Reading;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="Good">Characters beyond ASCII.</param>
/// <param name="Bad">Sequences that are none.</param>
/// <param name="EndsInside">True if the bytes end in the middle of a character.</param>
internal readonly record struct Utf8(int Good, int Bad, bool EndsInside)
{
    /// <summary>A damaged character or a cut end don't make another encoding.</summary>
    public bool IsLikely => Bad == 0 || Bad * 20 <= Good || (EndsInside && Bad == 1);

    public static Utf8 Check(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        bool endsInside = false;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and int start)
        {
            bytes = bytes[start..];
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int length);
            if (status == OperationStatus.Done) good++;
            else bad++;
            endsInside = status == OperationStatus.NeedMoreData;
            bytes = bytes[length..];
        }
        return new Utf8(good, bad, endsInside);
    }
}
