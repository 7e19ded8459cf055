using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Exports;

/// <summary>An event as data sets without status and voice have it: a plan is an agreement or a threat, a refusal a rejection.</summary>
/// <param name="Source">The record's line it was made of.</param>
/// <param name="Symmetric">All are actors, none is recipient.</param>
public sealed record CollapsedEvent(
    Event Source, EventType Type, string? Mode, string Cameo, ValueList<ActorId> Actors, ValueList<ActorId> Recipients, bool Symmetric);
