using System.Text.RegularExpressions;

namespace Chancery.Tests.Architecture;

/// <summary>Which room may know which: the table of rooms in ARCHITECTURE.md, so that map and code cannot part.</summary>
internal sealed partial class RoomMap
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Rooms => _uses.Keys;

    public static RoomMap Read(string path)
    {
        RoomMap map = new();
        foreach (string line in File.ReadLines(Path.Combine(TestFiles.Root, path)))
        {
            Match row = Row().Match(line);
            if (row.Success) map._uses[row.Groups["room"].Value] = [.. Names().Matches(row.Groups["uses"].Value).Select(name => name.Value)];
        }
        return map;
    }

    public bool Allows(string from, string to) => from == to || (_uses.TryGetValue(from, out HashSet<string>? known) && known.Contains(to));

    // | `Time` | Text, Reading, Language | … |
    [GeneratedRegex("^\\| `(?<room>[A-Z]\\w+)` \\| (?<uses>[^|]*) \\|")]
    private static partial Regex Row();

    [GeneratedRegex("[A-Z]\\w+")]
    private static partial Regex Names();
}
