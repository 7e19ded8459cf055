using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Whose words a stretch of the report is: the innermost statement whose content covers it.</summary>
public sealed class VoiceMap
{
    private readonly List<(TextSpan Content, Statement Statement)> _contents = [];

    private readonly Dictionary<string, Statement> _byId;
    private readonly ActorId? _issuer;

    /// <param name="issuer">Who issued the report, where it is itself an official account: his document is the report, no medium it quotes.</param>
    public VoiceMap(ValueList<Statement> statements, ActorId? issuer)
    {
        _issuer = issuer;
        _byId = statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
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
            if (statement.Cue is { } cue && cue.Span.Overlaps(span) && IsToldByMedium(statement)) return statement;

        foreach ((TextSpan content, Statement statement) in _contents)
            if (content.Covers(span) && (statement.Cue is null || !statement.Cue.Span.Overlaps(span)))
                return statement;
        return null;
    }

    /// <summary>Who tells what <paramref name="statement"/> says; null = the report.</summary>
    public Statement? Above(Statement statement) => statement.Within is { } id ? _byId.GetValueOrDefault(id) : null;

    /// <summary>A statement that reaches the report through somebody's readout, post or paper, which vouches for it beside the report.</summary>
    public bool IsToldByMedium(Statement statement) =>
        statement.Within is null && statement.Medium?.Owner is { } owner && owner != _issuer && !statement.Speakers.Contains(owner);
}
