using Chancery.Text;

namespace Chancery.Records;

/// <summary>Someone says something, as the report or another statement tells it.</summary>
/// <param name="Id"><c>s1</c>, <c>s2</c>, … in text order.</param>
/// <param name="Within">The statement that reports this one; null = the report's own voice.</param>
/// <param name="Source">Span of the speaker's mention; null when implied.</param>
/// <param name="Cue">Null when the quotation marks or the form alone carry it.</param>
/// <param name="Content">What is said; several spans when the cue breaks it.</param>
/// <param name="Quoted">The stretches inside quotation marks.</param>
/// <param name="Denied">The cue is negated ("did not say").</param>
public sealed record Statement(
    string Id,
    string? Within,
    ValueList<ActorId> Speakers,
    ValueList<ActorId> Addressees,
    Medium? Medium,
    Act Act,
    Delivery Delivery,
    bool Denied,
    bool Hedged,
    TextSpan? Source,
    Trigger? Cue,
    ValueList<TextSpan> Content,
    ValueList<TextSpan> Quoted,
    ValueList<string> Topics,
    string Rule);

/// <summary>Where it was said: a readout of the Kremlin, a post of the Élysée.</summary>
public sealed record Medium(MediumKind Kind, ActorId? Owner, TextSpan? Span);

public enum MediumKind { Readout, Communique, Post, Interview, Speech, PressConference, Letter, Broadcast, Document, Agency, UnnamedSource }

public enum Act
{
    Claim, Deny, Accuse, Condemn, Praise, Demand, Request, Propose, Promise, Offer, Agree, Refuse, Threaten, Warn,
    CallFor, Concern, Regret, Congratulate, Ask, Answer, Announce, Describe, Explain,
}

public enum Delivery { Direct, Indirect, Mixed }

/// <summary>The words that carry a statement or an event, with their dictionary form.</summary>
public sealed record Trigger(TextSpan Span, string Lemma);
