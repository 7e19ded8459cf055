using Chancery.Reading;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Records;

/// <summary>The attributed record of one report. The contract of its JSON is docs/record.md.</summary>
public sealed record Record(
    Report Report,
    ValueList<RecordedActor> Actors,
    ValueList<Statement> Statements,
    ValueList<Event> Events,
    ValueList<Commitment> Commitments,
    ValueList<Encounter> Encounters,
    ValueList<Note> Notes)
{
    public const string Schema = "chancery/1";

    /// <summary>Where the report's sentences stand, for showing evidence in its sentence; not part of the record's JSON.</summary>
    public ValueList<TextSpan> Sentences { get; init; } = [];
}

/// <summary>An actor with its mentions in the report, in text order.</summary>
public sealed record RecordedActor(Actor Actor, ValueList<RecordedMention> Mentions);

public sealed record RecordedMention(TextSpan Span, string Text, MentionForm Form);
