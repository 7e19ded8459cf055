using System.Globalization;
using Chancery.Records;

namespace Chancery.Workbench.Pages;

/// <summary>The voices of a record: whose words lie within whose, and one look for all that the same voice tells.</summary>
internal sealed class Voices
{
    public const int Deepest = 4;

    private const int Looks = 8;

    private readonly Dictionary<string, IReadOnlyList<string>> _paths;
    private readonly Dictionary<string, int> _looks = new(StringComparer.Ordinal);

    public Voices(Record record, Wording wording)
    {
        _paths = record.Statements.ToDictionary(statement => statement.Id, statement => (IReadOnlyList<string>)[.. wording.Voice(statement.Id).Split(" > ").Skip(1).Take(Deepest)]);
        foreach (string voice in _paths.Values.SelectMany(path => path)) _looks.TryAdd(voice, _looks.Count % Looks);
    }

    /// <summary>The voices of a statement, the outermost first; the report's own, which is around them all, is left out.</summary>
    public IReadOnlyList<string> Path(Statement statement) => _paths[statement.Id];

    /// <summary>1 for a statement that the report itself tells.</summary>
    public int Depth(Statement statement) => Math.Max(1, Path(statement).Count);

    /// <summary>Classes of the style sheet.</summary>
    public string Look(Statement statement) => string.Create(CultureInfo.InvariantCulture, $"d{Depth(statement)} {Look(Path(statement).LastOrDefault() ?? "")}");

    public string Look(string voice) => string.Create(CultureInfo.InvariantCulture, $"v{_looks.GetValueOrDefault(voice)}");
}
