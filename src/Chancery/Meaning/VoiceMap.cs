using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Whose words a stretch of the report is: the innermost statement whose content covers it.</summary>
public sealed class VoiceMap
{
    private readonly List<(TextSpan Content, Statement Statement)> _contents = [];

    public VoiceMap(ValueList<Statement> statements)
    {
        foreach (Statement statement in statements)
            foreach (TextSpan content in statement.Content)
                _contents.Add((content, statement));
        _contents.Sort((a, b) => a.Content.Length.CompareTo(b.Content.Length));
    }

    /// <summary>Null = the report's own voice. The cue and the source of a statement are not its content.</summary>
    /// <remarks>A cue told through a medium ("Y agreed …, according to X's readout") has that medium's voice, which is the statement's own.</remarks>
    public Statement? At(TextSpan span)
    {
        foreach ((TextSpan _, Statement statement) in _contents)
            if (statement.Within is null && statement.Cue is { } cue && cue.Span.Overlaps(span) && statement.Medium?.Owner is { } owner && !statement.Speakers.Contains(owner))
                return statement;

        foreach ((TextSpan content, Statement statement) in _contents)
            if (content.Covers(span) && (statement.Cue is null || !statement.Cue.Span.Overlaps(span)))
                return statement;
        return null;
    }
}
