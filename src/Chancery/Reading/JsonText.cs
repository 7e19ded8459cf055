using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Reading;

/// <summary>Reads JSON strings that may hold half characters: valid JSON, but no valid text, and refused by the parser.</summary>
internal static partial class JsonText
{
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(HalfCharacter().Replace(value.GetRawText(), "\\uFFFD"));
        }
    }

    // An escaped high half without its low half, or a low half without its high one.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex HalfCharacter();
}
