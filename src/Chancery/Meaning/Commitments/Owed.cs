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

    /// <summary>What <paramref name="owed"/> makes of the deed headed by <paramref name="head"/>.</summary>
    public static Owed Of(OwedWord owed, Word trigger, Word head, ValueList<ActorId> by, ValueList<ActorId> to, CommitmentStatus status, Statement? statement, OwedParts parts)
    {
        TextSpan what = parts.WhatOf(head);
        TextSpan? condition = parts.ConditionOf(head, what);
        CommitmentStatus standing = condition is not null && status is CommitmentStatus.Announced or CommitmentStatus.Accepted && condition is not null ? CommitmentStatus.Conditional : status;
        TextSpan evidence = trigger.Span.Union(what);
        ValueList<TextSpan> shown = condition is { } limit && !evidence.Overlaps(limit) ? [evidence, limit] : [evidence];
        return new Owed(owed.Kind, trigger, head, by, to, what, condition, parts.DueOf(head, what), standing, (statement ?? parts.VoiceOf(trigger))?.Id, shown, owed.Id);
    }
}
