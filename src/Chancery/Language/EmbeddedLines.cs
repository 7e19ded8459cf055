using Chancery.Text;

namespace Chancery.Language;

/// <summary>The lines of an embedded table of this room, without comments and empty lines.</summary>
internal static class EmbeddedLines
{
    /// <param name="name">The resource, such as <c>data/lexicon/en/abbreviations.tsv</c>.</param>
    public static IEnumerable<string[]> Read(string name)
    {
        using Stream stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)
            ?? throw new ChanceryException($"{name} is not embedded in this build.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
    }
}
