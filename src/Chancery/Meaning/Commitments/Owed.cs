using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One place of the text that tells of something owed, asked for or arranged.</summary>
/// <param name="Trigger">The word that binds: "pledged", "offer", "will" before the deed it announces.</param>
/// <param name="Head">The verb or noun that heads what is owed.</param>
internal sealed record Owed(
    CommitmentKind Kind,
    Word Trigger,
    Word Head,
    ValueList<ActorId> By,
    ValueList<ActorId> To,
    TextSpan What,
    TextSpan? Condition,
    When? Due,
    CommitmentStatus Status,
    string? Statement,
    ValueList<TextSpan> Evidence,
    string Rule)
{
    /// <summary>How it stood before what the report tells later.</summary>
    public ValueList<Step<CommitmentStatus>> History { get; init; } = [];

    /// <summary>The same with a new standing and the words that tell of it; the old one goes into its history.</summary>
    public Owed Updated(CommitmentStatus status, TextSpan words) => this with
    {
        Status = status,
        History = status == Status ? History : [.. History, new Step<CommitmentStatus>(Status, Due, What)],
        Evidence = Evidence.Contains(words) ? Evidence : [.. Evidence.Append(words).Order()],
    };
}
