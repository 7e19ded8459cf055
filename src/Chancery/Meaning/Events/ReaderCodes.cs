using Chancery.Language;

namespace Chancery.Meaning;

/// <summary>The CAMEO code of an event of which only the type is known: the root's general one.</summary>
public static class ReaderCodes
{
    public static string CameoOf(EventType type) => type switch
    {
        EventType.Agree => "030",
        EventType.Consult => "040",
        EventType.Support => "050",
        EventType.Concede => "080",
        EventType.Cooperate => "060",
        EventType.Aid => "070",
        EventType.Retreat => "080",
        EventType.Request => "100",
        EventType.Accuse => "110",
        EventType.Reject => "120",
        EventType.Threaten => "130",
        EventType.Protest => "140",
        EventType.Sanction => "160",
        EventType.Mobilize => "150",
        EventType.Coerce => "170",
        EventType.Assault => "190",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no event"),
    };
}
