namespace Chancery.World;

/// <summary>Offices the tables tell apart. An organization has its code in place of a country: UN, EU, NATO, OSCE, IAEA.</summary>
public enum OfficeKind
{
    HeadOfState,
    HeadOfGovernment,
    ForeignMinister,
    DefenseMinister,
    InteriorMinister,
    FinanceMinister,
    VicePresident,

    /// <summary>A ruler above the head of state: Iran's supreme leader.</summary>
    SupremeLeader,

    /// <summary>Secretary-general, director general or other head of an organization.</summary>
    OrganizationHead,

    /// <summary>President of the European Commission (country EU).</summary>
    CommissionPresident,

    /// <summary>President of the European Council (country EU).</summary>
    CouncilPresident,

    /// <summary>High representative for foreign affairs (country EU).</summary>
    HighRepresentative,
    SpeakerOfParliament,
    SecurityAdviser,
    MilitaryChief,
    IntelligenceChief,
    DeputyForeignMinister,
    Ambassador,
    Envoy,
    Spokesperson,
    Other,
}
