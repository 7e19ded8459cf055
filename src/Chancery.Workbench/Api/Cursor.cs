using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Workbench.Api;

/// <summary>Where an answer goes on: the key of the last row shown, and to which question it belongs.</summary>
/// <remarks>A key and not a count: rows that come or go before it move nothing.</remarks>
internal static class Cursor
{
    private const int MarkBytes = 6;

    public static string Of(string key, string question) => Base64Url.EncodeToString([.. Mark(question), .. Encoding.UTF8.GetBytes(key)]);

    /// <returns>The key; empty for the beginning.</returns>
    /// <exception cref="Refusal">It is no cursor, or one of another question.</exception>
    public static string Read(string? cursor, string question)
    {
        if (cursor is null) return "";
        if (Base64Url.IsValid(cursor) && Base64Url.DecodeFromChars(cursor) is { Length: > MarkBytes } bytes && bytes.AsSpan(0, MarkBytes).SequenceEqual(Mark(question)))
            return Encoding.UTF8.GetString(bytes.AsSpan(MarkBytes));
        throw Refusal.BadValue(Parameter.After.Name, "This is not the 'next' of an answer to the same question: ask without 'after' to begin anew.");
    }

    private static ReadOnlySpan<byte> Mark(string question) => SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, MarkBytes);
}
