using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>An event before merging and numbering.</summary>
public sealed record EventDraft(
    EventType Type, string? Mode, string Cameo, ValueList<string> Contexts,
    ValueList<ActorId> Actors, ValueList<ActorId> Recipients, bool Symmetric,
    Status Status, Statement? Voice, When? Time, Where? Place,
    Trigger Trigger, ValueList<TextSpan> Evidence, string Rule, double Confidence, Derivation Derivation, Word Word, bool IsNoun);
