using Chancery.World;

namespace Chancery.Training.Tables;

/// <summary>What kind of office a title means, where the source's own column only says "other".</summary>
internal static class TitleKind
{
    /// <summary>The first line whose words all occur in the title decides.</summary>
    private static readonly (string[] Words, OfficeKind Kind)[] Rules =
    [
        (["deputy", "foreign"], OfficeKind.DeputyForeignMinister),
        (["spokes"], OfficeKind.Spokesperson),
        (["press secretary"], OfficeKind.Spokesperson),
        (["ambassador"], OfficeKind.Ambassador),
        (["permanent representative"], OfficeKind.Ambassador),
        (["high representative", "foreign affairs"], OfficeKind.HighRepresentative),
        (["envoy"], OfficeKind.Envoy),
        (["special representative"], OfficeKind.Envoy),
        (["head of delegation"], OfficeKind.Envoy),
        (["supreme leader"], OfficeKind.SupremeLeader),
        (["security advis"], OfficeKind.SecurityAdviser),
        (["secretary of the", "security"], OfficeKind.SecurityAdviser),
        (["chief of the general staff"], OfficeKind.MilitaryChief),
        (["commander-in-chief"], OfficeKind.MilitaryChief),
        (["chairman of the joint chiefs"], OfficeKind.MilitaryChief),
        (["intelligence"], OfficeKind.IntelligenceChief),
        (["speaker"], OfficeKind.SpeakerOfParliament),
        (["of finance"], OfficeKind.FinanceMinister),
        (["secretary of the treasury"], OfficeKind.FinanceMinister),
        (["chancellor of the exchequer"], OfficeKind.FinanceMinister),
        (["minister of the interior"], OfficeKind.InteriorMinister),
        (["minister of interior"], OfficeKind.InteriorMinister),
        (["minister of internal affairs"], OfficeKind.InteriorMinister),
        (["home secretary"], OfficeKind.InteriorMinister),
    ];

    private static readonly (string Title, OfficeKind Kind)[] Organizations =
    [
        ("president of the european commission", OfficeKind.CommissionPresident),
        ("president of the european council", OfficeKind.CouncilPresident),
        ("foreign minister of european union", OfficeKind.HighRepresentative),
        ("secretary-general of the united nations", OfficeKind.OrganizationHead),
        ("secretary general of the osce", OfficeKind.OrganizationHead),
        ("director-general of the world trade organization", OfficeKind.OrganizationHead),
        ("chairperson of the african union commission", OfficeKind.OrganizationHead),
    ];

    private static readonly HashSet<string> HeadTitles =
    [
        "secretary general", "secretary-general", "director general", "director-general", "managing director", "president", "chairperson", "chief prosecutor",
    ];

    public static OfficeKind Of(string country, string office, string title)
    {
        string lower = title.ToLowerInvariant();
        foreach ((string known, OfficeKind head) in Organizations)
            if (lower == known) return head;
        if (country is "UN" or "NATO" or "OSCE" or "IAEA" or "AU" or "ASEAN" or "LAS" or "CSTO" or "SCO" or "WHO" or "IMF" or "WB" or "WTO" or "COE" or "OPCW" or "ICRC"
            && HeadTitles.Any(head => lower.StartsWith(head, StringComparison.Ordinal))) return OfficeKind.OrganizationHead;
        OfficeKind? given = office switch
        {
            "head of state" => OfficeKind.HeadOfState,
            "head of government" => OfficeKind.HeadOfGovernment,
            "foreign minister" => OfficeKind.ForeignMinister,
            "defence minister" => OfficeKind.DefenseMinister,
            _ => null,
        };
        if (given is { } kind) return kind;
        if (lower is "vice president" or "vice-president" or "first vice president") return OfficeKind.VicePresident;
        foreach ((string[] words, OfficeKind meant) in Rules)
            if (words.All(word => lower.Contains(word, StringComparison.Ordinal))) return meant;
        return OfficeKind.Other;
    }

    /// <summary>American spelling of the commonest word, whatever the source wrote.</summary>
    public static string Spell(string title) => title.Replace("Secretary of Defence", "Secretary of Defense", StringComparison.Ordinal);
}
