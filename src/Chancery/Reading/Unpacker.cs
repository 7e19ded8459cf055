using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Reading;

/// <summary>Unpacks gzip, but no more than is allowed: a small file can hold a thousand times its size.</summary>
internal static class Unpacker
{
    private const int ChunkBytes = 1 << 16;

    /// <returns>The unpacked bytes, or the note that says why there are none.</returns>
    public static (byte[]? Bytes, Note? Fault) Unpack(ReadOnlyMemory<byte> packed, string name)
    {
        using MemoryStream source = new(packed.ToArray(), writable: false);
        using GZipStream unpacking = new(source, CompressionMode.Decompress);
        using MemoryStream unpacked = new();
        byte[] chunk = new byte[ChunkBytes];
        try
        {
            for (int read; (read = unpacking.Read(chunk)) > 0;)
            {
                if (unpacked.Length + read > Limits.FileBytes) return (null, ReadingNotes.TooLargeUnpacked(name));
                unpacked.Write(chunk, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return (null, ReadingNotes.Truncated(name, "a gzip file"));
        }
        return IsWhole(packed.Span, unpacked.Length) ? (unpacked.ToArray(), null) : (null, ReadingNotes.Truncated(name, "a gzip file"));
    }

    /// <summary>The last four bytes say how long the last member is; the stream takes a cut end for the end.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> packed, long length) =>
        packed.Length >= 18 && BitConverter.ToUInt32(packed[^4..]) <= length;
}
