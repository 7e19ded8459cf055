using System.Globalization;
using Chancery.Records;

namespace Chancery.Workbench.Pages;

/// <summary>The voices of a record: how deep each statement lies, and one look for all statements of the same speaker.</summary>
internal sealed class Voices
{
    private const int Looks = 8;
    private const int Deepest = 4;

    private readonly Dictionary<string, Statement> _statements;
    private readonly Dictionary<string, int> _looks = new(StringComparer.Ordinal);
    private readonly Wording _wording;

    public Voices(Record record, Wording wording)
    {
        _wording = wording;
        _statements = record.Statements.ToDictionary(statement => statement.Id);
        foreach (Statement statement in record.Statements) _looks.TryAdd(wording.Speaker(statement), _looks.Count % Looks);
    }

    /// <summary>1 for a statement that the report itself tells.</summary>
    public int Depth(Statement statement)
    {
        int depth = 1;
        for (string? id = statement.Within; id is not null && depth < Deepest; id = _statements[id].Within) depth++;
        return depth;
    }

    /// <summary>Classes of the style sheet.</summary>
    public string Look(Statement statement) =>
        string.Create(CultureInfo.InvariantCulture, $"d{Depth(statement)} v{_looks[_wording.Speaker(statement)]}");
}
