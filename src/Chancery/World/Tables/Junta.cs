using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Military rulers of a state, from the day they took it: "Niger's junta", "the putschists".</summary>
/// <param name="Until">The last day; null while they rule.</param>
public sealed record Junta(ActorId Id, string Country, LocalDate Since, LocalDate? Until)
{
    public bool Rules(LocalDate day) => Since <= day && (Until is not { } until || day <= until);

    internal static ValueList<Junta> Read(string? userFolder) =>
        [.. from row in FactFile.Rows("juntas", userFolder)
            let since = TermReader.FirstDay(row["since"])
            where since is not null && row["authority"].Length > 0
            select new Junta(new ActorId(row["authority"]), row["country"], since.Value, TermReader.LastDay(row["until"]))];
}
