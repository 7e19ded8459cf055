using Chancery.Language;
using Chancery.Records;

namespace Chancery.Meaning;

/// <summary>"It was agreed to …": those agree who met just before; without a contact before it nobody can be named and it is left out.</summary>
public static class ImpersonalAgreements
{
    public static bool IsOne(Frame frame) =>
        FrameBuilder.IsPassive(frame.Trigger) && frame.Subjects.Count == 0 && frame.Trigger.Children.Any(word => word.Relation is "nsubj:pass" or "expl" && word.Lemma.Equals("it", StringComparison.OrdinalIgnoreCase));

    /// <param name="drafts">In text order.</param>
    public static IEnumerable<EventDraft> Fill(IEnumerable<EventDraft> drafts)
    {
        EventDraft? contact = null;
        foreach (EventDraft draft in drafts)
        {
            if (draft.Type == EventType.Consult && draft.Symmetric && draft.Actors.Count > 1 && draft.Status is Status.Occurred or Status.Ongoing) contact = draft;
            if (draft.Type != EventType.Agree || draft.Actors.Count > 0 || draft.Recipients.Count > 0 || draft.IsNoun) yield return draft;
            else if (contact is not null) yield return draft with { Actors = contact.Actors, Symmetric = true };
        }
    }
}
