using Chancery.Records;
using Chancery.Text;

namespace Chancery.Tool;

/// <summary>Notes on standard error: every error, and of each kind of warning the first few, so that many documents do not drown them.</summary>
internal sealed class NoteTeller
{
    private const int Enough = 3;

    private readonly SortedDictionary<string, int> _warnings = new(StringComparer.Ordinal);

    public void Tell(string document, Note note)
    {
        if (note.Level == NoteLevel.Warning)
        {
            int met = _warnings.GetValueOrDefault(note.Code);
            _warnings[note.Code] = met + 1;
            if (met >= Enough) return;
        }
        Console.Error.WriteLine($"{document}: {RecordWords.Of(note.Level)} {note.Code}: {note.Message}");
    }

    public void TellRest()
    {
        foreach ((string code, int met) in _warnings)
            if (met > Enough) Console.Error.WriteLine($"warning {code}: {met - Enough} more documents");
    }
}
