using System.Numerics;
using Chancery.Text;
using NodaTime;

namespace Chancery.World;

/// <summary>The people of one report: told by their full names first, so that a family name alone finds its bearer, never a famous namesake.</summary>
internal sealed class Roster(WorldTables tables, LocalDate? day)
{
    private static readonly OfficeKind[] WellKnown =
    [
        OfficeKind.HeadOfState, OfficeKind.HeadOfGovernment, OfficeKind.ForeignMinister, OfficeKind.DefenseMinister, OfficeKind.VicePresident,
        OfficeKind.SupremeLeader, OfficeKind.OrganizationHead, OfficeKind.CommissionPresident, OfficeKind.CouncilPresident, OfficeKind.HighRepresentative,
    ];

    private readonly List<Person> _people = [];
    private readonly Dictionary<ActorId, Person> _byId = [];

    public IReadOnlyList<Person> People => _people;

    /// <summary>ISO codes the report speaks of: a namesake of another country is not taken for its minister.</summary>
    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>True if somebody of the report bears the name.</summary>
    public bool IsCalled(string part) => _people.Exists(person => person.NameParts.Contains(NameFold.Skeleton(part)));

    public Person? Find(ActorId id) => _byId.GetValueOrDefault(id);

    /// <summary>The person a full name names: the tables' when first and family name agree, else one of the report's own.</summary>
    public Person ByFullName(string name, IReadOnlyList<NameEntry> entries, PersonTitle title)
    {
        List<NameEntry> known = [.. entries.Where(entry => entry.Kind == EntryKind.Person && !entry.IsFamilyName && entry.Actor is not null)];
        if (known.Count == 0) known = [.. tables.Names.Find(name).Where(entry => entry.Kind == EntryKind.Person && !entry.IsFamilyName && entry.Actor is not null)];
        if (known.Count == 0 && FirstAndLast(name) is { } shorter)
            known = [.. tables.Names.Find(shorter).Where(entry => entry.Kind == EntryKind.Person && !entry.IsFamilyName && entry.Actor is not null)];
        NameEntry? entry = known.OrderByDescending(candidate => Fit(candidate, title)).FirstOrDefault(candidate => Fit(candidate, title) >= 0);
        name = name.Split(',')[0].Trim();
        entry ??= SpeltOtherwise(name, title) ?? WrittenInFull(name, title) ?? SoundingAlike(name, title);
        Person person = entry is not null
            ? Enroll(entry.Actor!.Value, entry.Name, entry.Country, isKnown: true)
            : Same(name) ?? Shorter(name, title) ?? Enroll(Apart(new ActorId("person:" + NameFold.Slug(name)), title), name, null, isKnown: false);
        AddParts(person, name);
        return person;
    }

    /// <summary>A famous namesake keeps the id to himself.</summary>
    private ActorId Apart(ActorId id, PersonTitle title) =>
        tables.Actors.Find(id) is null ? id : new ActorId($"{id.Value}-{title.Country ?? "2"}");

    /// <summary>The person a single name means: one of the report's, else the one holder in office it can mean, else a person of that name only.</summary>
    /// <param name="recent">People of the report, the last mentioned first.</param>
    /// <param name="mayEnroll">False where the words are too uncertain to make a person of.</param>
    public Person? BySingleName(string name, IReadOnlyList<NameEntry> entries, PersonTitle title, IReadOnlyList<Person> recent, bool mayEnroll)
    {
        string part = NameFold.Skeleton(name);
        List<Person> bearers = [.. _people.Where(person => person.NameParts.Contains(part) && !Contradicts(person, title))];
        if (bearers.Exists(person => !person.IsByGivenName)) bearers.RemoveAll(person => person.IsByGivenName && NameFold.Skeleton(person.Name.Split(' ')[0]) != part);
        if (bearers.Count == 1) return bearers[0];
        if (bearers.Count > 1)
            return bearers.FirstOrDefault(person => title.Office is { } office && person.Offices.Contains(office))
                ?? recent.FirstOrDefault(bearers.Contains) ?? bearers.FirstOrDefault(person => person.IsKnown) ?? bearers[0];
        if (entries.FirstOrDefault(entry => entry is { IsAlias: true, Actor: not null }) is { } alias && Fit(alias, title) >= 0)
        {
            Person called = ByEntry(alias);
            AddParts(called, name);
            return called;
        }
        bool isOnly = entries.Where(entry => entry.Kind == EntryKind.Person).DistinctBy(entry => entry.Actor).Count() == 1;
        if ((mayEnroll || isOnly) && OnlyHolder(entries, title, isOnly) is { } holder)
        {
            Person person = Enroll(holder.Actor!.Value, holder.Name, holder.Country, isKnown: true);
            AddParts(person, name);
            return person;
        }
        if (!mayEnroll) return null;
        if (entries.Count == 0 && title.Country is null && Misspelt(part) is { } meant) return meant;
        Person unknown = Enroll(new ActorId("person:" + NameFold.Slug(name)), name, null, isKnown: false);
        AddParts(unknown, name);
        return unknown;
    }

    /// <summary>The holder of the office in the title, when only the spelling differs: el-Sissi for el-Sisi.</summary>
    private NameEntry? SpeltOtherwise(string name, PersonTitle title)
    {
        if (title is not { Country: { } country, Office: { } office, IsOutOfOffice: false } || day is not { } today) return null;
        if (tables.Offices.HolderOf(country, office, today).Value is not { } term) return null;
        string[] parts = Parts(name), held = Parts(term.PersonName);
        bool isSame = parts.Length > 1 && held.Length > 1 && parts[^1] == held[^1] && parts[0] == held[0];
        return isSame ? new NameEntry(EntryKind.Person, term.PersonName, term.Person, country, null, null) : null;
    }

    /// <summary>"Dmytro Kouleba", "Moustapha Adib": the one person of a country the report speaks of whose whole name differs in spelling alone.</summary>
    private NameEntry? SoundingAlike(string name, PersonTitle title)
    {
        NameEntry[] meant = [.. tables.Spellings[NameFold.Skeleton(name)].Where(entry => entry.Country is { } home && (title.Country is { } country ? country == home : Countries.Contains(home)))];
        return meant.Select(entry => entry.Actor).Distinct().Count() == 1 && Fit(meant[0], title) >= 0 ? meant[0] : null;
    }

    public Person ByTerm(OfficeTerm term)
    {
        Person person = Enroll(term.Person, term.PersonName, term.Country.Length == 3 ? term.Country : null, isKnown: true);
        AddParts(person, term.PersonName);
        return person;
    }

    public Person ByEntry(NameEntry entry)
    {
        Person person = Enroll(entry.Actor!.Value, entry.Name, entry.Country, isKnown: true);
        AddParts(person, entry.Name);
        return person;
    }

    private Person Enroll(ActorId id, string name, string? country, bool isKnown)
    {
        if (_byId.TryGetValue(id, out Person? person)) return person;
        person = new Person(id, name, isKnown) { Country = country };
        if (isKnown && day is { } today)
            foreach (OfficeTerm term in tables.Offices.TermsOf(id))
                if (IsOn(term, today))
                {
                    person.Offices.Add(term.Kind);
                    if (term.Country.Length == 3 && tables.States.Find(term.Country) is not null) person.Country ??= term.Country;
                }
        _people.Add(person);
        _byId.Add(id, person);
        return person;
    }

    private static bool IsOn(OfficeTerm term, LocalDate day) => (term.Since is not { } since || since <= day) && (term.Until is not { } until || day <= until);

    private Person? Same(string name)
    {
        string[] parts = Parts(name);
        return _people.FirstOrDefault(person => Array.TrueForAll(parts, person.NameParts.Contains));
    }

    /// <summary>"Pedro R. Pierluisi Urrutia" is the Pedro Pierluisi the report named before.</summary>
    private Person? Shorter(string name, PersonTitle title)
    {
        string[] parts = Parts(name);
        return _people.FirstOrDefault(person => Parts(person.Name) is { Length: > 1 } own && own[0] == parts[0] && Array.TrueForAll(own, part => parts.Contains(part)) && !Contradicts(person, title)
            // "a farmer, William Wallace Hague" is no minister of that name.
            && !(title is { IsTitled: true, Office: null } && person.IsKnown && own[^1] == parts[^1]));
    }

    /// <summary>"Sayyid Ali Hosseini Khamenei" under his title: the tables' Ali Khamenei, where country and office agree.</summary>
    private NameEntry? WrittenInFull(string name, PersonTitle title)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (title.Country is null || words.Length is < 3 or > 6) return null;
        IEnumerable<string> shorter = from kept in Enumerable.Range(1, (1 << words.Length) - 2)
                                      where BitOperations.PopCount((uint)kept) > 1
                                      orderby BitOperations.PopCount((uint)kept) descending, kept
                                      select string.Join(' ', words.Where((_, i) => (kept >> i & 1) == 1));
        return shorter.SelectMany(tables.Names.Find).FirstOrDefault(entry => entry is { Kind: EntryKind.Person, IsFamilyName: false, Actor: not null } && entry.Country == title.Country && Fit(entry, title) > 5);
    }

    /// <summary>"Pierliusi" for Pierluisi: one letter added, lost, changed or two turned round in a long name that nobody else bears.</summary>
    private Person? Misspelt(string part)
    {
        List<Person> meant = part.Length < 6 ? [] : [.. _people.Where(person => person.NameParts.Any(known => known.Length > 5 && known[0] == part[0] && IsNear(known, part)))];
        return meant.Count == 1 ? meant[0] : null;
    }

    private static bool IsNear(string a, string b)
    {
        int first = 0;
        while (first < a.Length && first < b.Length && a[first] == b[first]) first++;
        string restA = a[first..], restB = b[first..];
        if (restA.Length == 0 && restB.Length == 0) return false;
        return restA.Length == restB.Length && (restA[1..] == restB[1..] || restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..] == restB[2..])
            || restA.Length == restB.Length + 1 && restA[1..] == restB || restB.Length == restA.Length + 1 && restB[1..] == restA;
    }

    /// <summary>Family and given names as the report may shorten them: the last word of a name, or the first where the family comes first.</summary>
    private void AddParts(Person person, string name)
    {
        foreach (string part in Parts(name)) person.NameParts.Add(part);
        foreach (string part in Parts(person.Name)) person.NameParts.Add(part);
        string[] words = name.Split(' ');
        if (words.Length > 2) person.NameParts.Add(NameFold.Skeleton(string.Join(' ', words[1..])));
    }

    private static string[] Parts(string name) =>
        [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2 || char.IsUpper(word[0]) && !word.EndsWith('.') && word.Length == 2).Select(NameFold.Skeleton)];

    private static string? FirstAndLast(string name)
    {
        string[] words = [.. name.Split(' ').Where(word => !word.EndsWith('.') && word.Length > 1 && word is not ("Jr" or "Sr" or "II" or "III" or "IV")).Select(word => word.TrimEnd(','))];
        return words.Length >= 2 && words.Length < name.Split(' ').Length ? $"{words[0]} {words[^1]}" : null;
    }

    private bool Contradicts(Person person, PersonTitle title) =>
        title.Country is { } country && person.Country is { } own && own != country
        || title.Office is { } office && person.IsKnown && WellKnown.Contains(office) && person.Offices.Count > 0 && !person.Offices.Contains(office) && !title.IsOutOfOffice
            && _people.Any(other => other != person && other.Offices.Contains(office));

    private int Fit(NameEntry entry, PersonTitle title)
    {
        int fit = 0;
        if (title.Country is { } country && entry.Country is { } own) fit += own == country ? 4 : -8;
        if (title.Office is { } office && tables.Offices.TermsOf(entry.Actor!.Value).Any(term => term.Kind == office)) fit += 2;
        if (day is { } today && tables.Offices.OfficeOf(entry.Actor!.Value, today).HasValue) fit += 2;
        if (entry.Country is { } home && Countries.Contains(home)) fit++;
        return fit;
    }

    private NameEntry? OnlyHolder(IReadOnlyList<NameEntry> entries, PersonTitle title, bool isOnly)
    {
        if (day is not { } today) return null;
        List<NameEntry> holders = [];
        foreach (NameEntry entry in entries)
        {
            if (entry.Kind != EntryKind.Person || entry.Actor is not { } id || holders.Exists(other => other.Actor == id)) continue;
            bool holds = tables.Offices.TermsOf(id).Any(term => IsOn(term, today) && (title.Office is { } office ? term.Kind == office && (title.Country is not null || WellKnown.Contains(office)) : WellKnown.Contains(term.Kind)));
            bool fits = title.Country is null || entry.Country is null || entry.Country == title.Country;
            bool isHere = title.IsTitled || isOnly || entry.Country is not { } home || Countries.Count == 0 || Countries.Contains(home);
            if (holds && fits && isHere) holders.Add(entry);
        }
        return holders.Count == 1 ? holders[0] : null;
    }
}

/// <summary>What the words beside a name say of its bearer.</summary>
/// <param name="IsTitled">True if a role stands before the name, whatever office it means.</param>
internal sealed record PersonTitle(OfficeKind? Office, string? Country, bool IsOutOfOffice, bool IsTitled)
{
    public static readonly PersonTitle None = new(null, null, false, false);
}
