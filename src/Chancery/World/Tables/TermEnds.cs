namespace Chancery.World;

/// <summary>Ends terms that nobody ended when somebody else is seen in the office.</summary>
internal static class TermEnds
{
    /// <summary>For offices of one holder: an open term ends when a successor starts after the last day it was seen.</summary>
    /// <param name="terms">Of one office, in the order of their starts.</param>
    public static OfficeTerm[] Close(OfficeTerm[] terms)
    {
        if (terms.Length == 0 || !IsSingle(terms[0].Kind)) return terms;
        for (int i = 0; i < terms.Length; i++)
        {
            if (terms[i].Until is not null || terms[i].LastSeen is not { } seen) continue;
            OfficeTerm? next = Array.Find(terms, term => term.Person != terms[i].Person && term.Since > seen);
            if (next is not null) terms[i] = terms[i] with { Until = next.Since, EndIsKnown = false };
        }
        return terms;
    }

    /// <summary>True for offices that one person holds at a time.</summary>
    public static bool IsSingle(OfficeKind kind) =>
        kind is not (OfficeKind.Other or OfficeKind.Ambassador or OfficeKind.Envoy or OfficeKind.Spokesperson or OfficeKind.DeputyForeignMinister
            or OfficeKind.OrganizationHead or OfficeKind.MilitaryChief or OfficeKind.IntelligenceChief or OfficeKind.SpeakerOfParliament);
}
