using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>Who is meant by a name, an office or a seat on a day, from the tables alone.</summary>
public sealed class WhoFinder(WorldTables tables)
{
    /// <param name="words">"Emmanuel Macron", "the Russian President", "foreign minister of Finland", "Élysée".</param>
    /// <returns>Every one who may be meant, best first; empty if the tables know nobody.</returns>
    public IReadOnlyList<Who> Find(string words, LocalDate on)
    {
        string name = words.Trim();
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name["the ".Length..];
        List<Who> found = [.. tables.Names.Find(name).Select(entry => Of(entry, on))];
        return found.Count > 0 ? [.. found.DistinctBy(who => (who.Name, who.Id))] : [.. Offices(name).Select(office => Holder(office.Country, office.Kind, office.Words, on))];
    }

    private Who Of(NameEntry entry, LocalDate on)
    {
        if (entry.Kind != EntryKind.Person || entry.Actor is not { } person)
            return new Who(entry.Name, entry.Actor, Describe(entry), entry.Country, []);
        Outcome<OfficeTerm> office = tables.Offices.OfficeOf(person, on);
        return new Who(entry.Name, person, office.Value is { } term ? Describe(term) : "no known office that day", entry.Country, office.Notes);
    }

    /// <summary>Splits the words into a state and an office at every place: "Russian | President", "President of | Russia".</summary>
    private IEnumerable<(string Country, OfficeKind Kind, string Words)> Offices(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tables.Roles.Find(name)?.Office is { } whole && tables.Offices.HomeOf(whole) is { } home)
        {
            yield return (home, whole, name);
            yield break;
        }
        for (int i = 1; i < words.Length; i++)
        {
            string first = string.Join(' ', words[..i]), rest = string.Join(' ', words[i..]);
            foreach ((string state, string role) in new[] { (first, rest), (WithoutOf(rest), first) })
            {
                if (tables.Names.Find(state).Select(CodeOf).FirstOrDefault(code => code is not null) is not { } country) continue;
                if ((tables.Offices.HeadCalled(country, role) ?? tables.Roles.Find(role)?.Office) is { } kind) yield return (country, kind, role);
            }
        }
    }

    /// <summary>The country, or an organization's code as the table of offices has it.</summary>
    private static string? CodeOf(NameEntry entry) =>
        entry.Country ?? (entry.Kind == EntryKind.Group ? entry.Actor?.Slug.ToUpperInvariant() : null);

    private Who Holder(string country, OfficeKind kind, string role, LocalDate on)
    {
        Outcome<OfficeTerm> holder = tables.Offices.HolderOf(country, kind, on);
        return holder.Value is { } term
            ? new Who(term.PersonName, term.Person, Describe(term), term.Country, holder.Notes)
            : new Who(role, null, "nobody known", country, holder.Notes);
    }

    private static string WithoutOf(string words) =>
        words.StartsWith("of the ", StringComparison.OrdinalIgnoreCase) ? words["of the ".Length..]
        : words.StartsWith("of ", StringComparison.OrdinalIgnoreCase) ? words["of ".Length..] : words;

    private static string Describe(OfficeTerm term) =>
        $"{term.Title}, {(term.Since is { } since ? Iso(since) : "?")} to {(term.Until is { } until ? Iso(until) + (term.EndIsKnown ? "" : " at least") : "now")} ({term.Source})";

    private static string Describe(NameEntry entry) =>
        entry.Kind.ToString().ToLowerInvariant() + (entry.StandsFor is { } power ? $", stands for the {power}" : "");

    private static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}

/// <param name="Id">Null where nobody is known, or for a mere place.</param>
/// <param name="What">The office with its term and source, or the kind of actor.</param>
public sealed record Who(string Name, ActorId? Id, string What, string? Country, ValueList<Note> Notes);
