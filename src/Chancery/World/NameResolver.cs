using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells whom or what each name of a report means; people by full name first.</summary>
internal sealed class NameResolver(Stage stage, Metonymy metonymy)
{
    private readonly Dictionary<string, ActorId> _organizations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _pointers = new(StringComparer.Ordinal);
    private readonly HashSet<ActorId> _namesakes = [];
    private readonly TownFinder _towns = new(stage);
    private readonly TitleReader _titles = new(stage);
    private readonly Relatives _relatives = new(stage);

    public void Resolve()
    {
        foreach (Phrase name in stage.Phrases.Where(phrase => phrase is { Kind: PhraseKind.Name, Entries.Count: 0, Core.Length: > 1 } && IsPersonElsewhere(phrase))) name.Kind = PhraseKind.Person;
        foreach (Phrase name in stage.Phrases.Where(phrase => phrase.Kind == PhraseKind.Name)) ResolveThing(name);
        List<Phrase> people = [.. stage.Phrases.Where(phrase => phrase.Kind == PhraseKind.Person)];
        foreach (Phrase name in people.Where(phrase => IsFull(phrase) && !IsUnknownHandle(phrase) && InitialOf(phrase) is null)) ResolveFull(name);
        foreach (Phrase name in people.Where(IsUnknownHandle)) name.Actors = CalledByHandle(name);
        List<Person> mentioned = [];
        foreach (Phrase name in people)
        {
            if (InitialOf(name) is { } initial) ResolveInitialed(name, initial, mentioned);
            else if (!IsFull(name) && !IsUnknownHandle(name)) ResolveSingle(name, mentioned);
            if (name.Actors is not [ActorId id] || stage.Roster.Find(id) is not { } person) continue;
            if (person.Gender == Gender.Unknown) person.Gender = stage.Lexicon.GenderOf(person.Name.Split(' ')[0]);
            Learn(person, name);
            if (!person.IsKnown && _titles.IsHost(name)) person.Country ??= stage.IssuerCountry;
            mentioned.Remove(person);
            mentioned.Insert(0, person);
        }
        foreach (Person person in mentioned)
            if (!person.IsKnown && person is { Country: null, Body: null } && IsAtHome(person)) person.Country = stage.Homes.OfReport;
    }

    /// <summary>What the reader takes for an organization here and for a person by the same name there is the person.</summary>
    private bool IsPersonElsewhere(Phrase name) =>
        stage.Phrases.Exists(other => other is { Kind: PhraseKind.Person, ModelKind: NameKind.Person } && other.Core.Length == name.Core.Length && stage.TextOf(other.Core) == stage.TextOf(name.Core));

    /// <summary>Whom a report calls "Foreign Minister" or "army spokesman" without a country is of the one it is about: so for 139 of 140 in the news of the development data.</summary>
    private bool IsAtHome(Person person) =>
        stage.Phrases.Exists(role => role is { Kind: PhraseKind.Role, Owner: null, Country: null, Role.Sector: "GOV" or "MIL" or "LEG" or "COP" or "SPY" or "JUD" } && role.Describes is { Actors: [ActorId bearer] } && bearer == person.Id);

    private static bool IsFull(Phrase name) => name.Core.Length > 1 || name.Form == MentionForm.Handle || name.Entries.Any(entry => entry.Kind == EntryKind.Person && !entry.IsFamilyName);

    /// <summary>The given name's first letter where no more of it is written: "V. Putin"; null for names in full, and for those the tables know so.</summary>
    private char? InitialOf(Phrase name)
    {
        if (name.Core.Length < 2 || name.Entries.Any(entry => !entry.IsFamilyName)) return null;
        for (int i = name.Core.First; i < name.Core.End - 1; i++)
            if (stage.Analysis.Words[i].Form is not { Length: 1 or 2 } form || !char.IsUpper(form[0]) || form.Length == 2 && form[1] != '.') return null;
        return stage.Analysis.Words[name.Core.First].Form[0];
    }

    private void ResolveInitialed(Phrase name, char initial, List<Person> mentioned)
    {
        string family = stage.Analysis.Words[name.Core.End - 1].Form;
        IReadOnlyList<NameEntry> entries = [.. stage.Tables.Names.Find(family).Where(entry => entry.Kind == EntryKind.Person && entry.Name[0] == initial)];
        bool isCalledSo(Person person) => person.Name[0] == initial && person.NameParts.Contains(NameFold.Skeleton(family));
        List<Person> bearers = [.. mentioned.Concat(stage.Roster.People).Where(isCalledSo).Distinct()];
        Person? bearer = bearers.Count > 0 ? bearers[0] : stage.Roster.BySingleName(family, entries, _titles.Of(name), mentioned, mayEnroll: false);
        bool isBearer = bearer is not null && isCalledSo(bearer);
        name.Actors = [(isBearer ? bearer! : stage.Roster.ByFullName(stage.TextOf(name.Core).Replace('\n', ' '), [], _titles.Of(name))).Id];
    }

    private static bool IsUnknownHandle(Phrase name) => name.Form == MentionForm.Handle && name.Entries.Count == 0;

    /// <summary>"@SolveigHammerstrand": an account called as somebody the report names in full.</summary>
    private ValueList<ActorId> CalledByHandle(Phrase name)
    {
        string handle = NameFold.Plain(stage.TextOf(name.Core).Replace("@", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9', '0'));
        List<Person> called = [.. stage.Roster.People.Where(person => person.NameParts.Any(given => person.NameParts.Any(family => family != given && given + family == NameFold.Skeleton(handle))))];
        return called is [Person only] ? [only.Id] : [];
    }

    private void ResolveFull(Phrase name)
    {
        if (name.Form == MentionForm.Handle)
        {
            name.Actors = [stage.Roster.ByEntry(name.Entries[0]).Id];
            return;
        }
        string text = stage.TextOf(name.Core).Replace('\n', ' ');
        Person person = stage.Roster.ByFullName(text, name.Entries, _titles.Of(name));
        name.Actors = [person.Id];
        if (!person.IsKnown && _namesakes.Add(person.Id) && stage.Tables.Names.Find(text).FirstOrDefault(entry => entry is { Kind: EntryKind.Person, IsFamilyName: false }) is { Actor: { } famous } entry)
            stage.Notes.Add(new Note(NoteLevel.Info, "namesake",
                $"'{text}' is kept apart from {entry.Name} ({famous}), whose country or office the words beside it contradict; add the person to people.tsv in your own tables if it is one.", stage.Analysis.SpanOf(name.Core)));
    }

    private void ResolveSingle(Phrase name, List<Person> mentioned)
    {
        string text = stage.TextOf(name.Core);
        if (name.Entries.Count == 0 && _titles.Of(name) == PersonTitle.None && OrganizationCalled(text) is { } organization)
        {
            name.Actors = [organization];
            return;
        }
        if (_titles.Of(name) == PersonTitle.None && !stage.Roster.IsCalled(text) && _towns.IsTown(name, text))
        {
            name.IsPlace = true;
            return;
        }
        if (_relatives.Find(name, text, mentioned) is { } relative)
        {
            name.Actors = [relative.Id];
            return;
        }
        if (name.Entries.Count == 0 && name.Core.End < name.Sentence.Range.End && stage.Lexicon.Is(stage.Analysis.Words[name.Core.End], CastClass.Thing)) return;
        // "the Brexit secretary": what the office is for, nobody's name.
        if (name.Entries.Count == 0 && name.Head.Is("compound") && name.Head.Head is { } office && stage.PhraseOf(office) is { Kind: PhraseKind.Role } && !stage.Roster.IsCalled(text)) return;
        bool isTitled = _titles.Of(name) != PersonTitle.None
            || name.Range.First < name.Core.First && stage.Lexicon.Find(stage.Analysis.Words[name.Core.First - 1], CastClass.Honorific) is { Detail: not "" };
        bool mayEnroll = (name.ModelKind == NameKind.Person && !_towns.IsWhere(name) || isTitled) && char.IsUpper(text[0]) && name.Sentence.IsParsed;
        IReadOnlyList<NameEntry> entries = name.Entries.Count > 0 ? name.Entries : stage.Tables.Names.Find(text) is { Count: > 0 } found ? found
            // "MR. MILLER:"
            : text.Length > 2 && text.All(char.IsUpper) ? stage.Tables.Names.Find(text[0] + text[1..].ToLowerInvariant()) : [];
        if (stage.Roster.BySingleName(text, entries, _titles.Of(name), mentioned, mayEnroll) is { } person) name.Actors = [person.Id];
    }

    /// <summary>The report's organization of that name, or the one it shortens: "Mahan" for "Mahan Air".</summary>
    private ActorId? OrganizationCalled(string text)
    {
        string plain = NameFold.Plain(text);
        if (_organizations.TryGetValue(plain, out ActorId organization)) return organization;
        List<ActorId> longer = [.. _organizations.Where(pair => pair.Key.StartsWith(plain + ' ', StringComparison.Ordinal)).Select(pair => pair.Value).Distinct()];
        return longer.Count == 1 ? longer[0] : null;
    }

    /// <summary>Takes over from title and apposition what they say of the person.</summary>
    private void Learn(Person person, Phrase name)
    {
        foreach (Phrase role in stage.Phrases)
        {
            if (role.Describes != name) continue;
            string text = stage.TextOf(role.Core).ToLowerInvariant();
            if (role.IsOutOfOffice) person.OtherRoles.Add((text, role.IsFuture));
            else person.Roles.Add(text);
            if (!role.IsOutOfOffice)
            {
                OfficeKind? office = stage.Tables.Offices.HeadCalled(role.Country ?? person.Country ?? "", text);
                if ((office ?? role.Role?.Office) is { } kind && !IsOfThePast(person, kind, role.Country ?? person.Country)) person.Offices.Add(kind);
            }
            person.Sector ??= role.Role?.Sector;
            if (!person.IsKnown || person.Country is null) person.Country ??= _titles.HomeOf(role) ?? (_titles.IsOfAnother(role) ? null : OwnersCountry(role.Owner));
            if (role.Owner is { Kind: PhraseKind.Name or PhraseKind.Body, Actors: [ActorId body] } && !body.IsKind("state")) person.Body ??= body;
            person.Gender = GenderOf(role.Head, person.Gender);
        }
        if (!person.IsKnown && person.Country is null && name.Sentence.IsParsed && name.Head.ChildrenOf("nmod").FirstOrDefault(child => child.Index == name.Core.End + 1 || child.Index == name.Core.End + 2) is { } home
            && home.Child("case") is { Form: "of" } && stage.PhraseOf(home) is { Kind: PhraseKind.Name, Country: { } homeland }) person.Country = homeland;
        for (int word = name.Range.First; word < name.Core.First; word++)
            if (stage.Lexicon.Find(stage.Analysis.Words[word], CastClass.Honorific) is { Detail: not "" } honorific)
                person.Gender = honorific.Detail == "m" ? Gender.Male : Gender.Female;
    }

    /// <summary>"US President Abraham Lincoln" in a report of 2020: whoever else surely headed the state that day.</summary>
    private bool IsOfThePast(Person person, OfficeKind kind, string? country) =>
        kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment && !person.IsKnown && country is not null && stage.Day is { } day
        && stage.Tables.Offices.HolderOf(country, kind, day).Value is { } held && held.Person != person.Id && (held.Until ?? held.LastSeen) >= day
        && !held.PersonName.Split(' ').Any(part => person.NameParts.Contains(NameFold.Skeleton(part)));

    private string? OwnersCountry(Phrase? owner)
    {
        if (owner is null) return null;
        if (owner.Actors is [ActorId id]) return stage.CountryOf(id) ?? owner.Country;
        // "Lopez's spokeswoman": whose, is told once all names are.
        if (owner.Kind is PhraseKind.Person) return null;
        return owner.Country;
    }

    private Gender GenderOf(Word role, Gender known) =>
        stage.Lexicon.Is(role, CastClass.Female) ? Gender.Female : stage.Lexicon.Is(role, CastClass.Male) ? Gender.Male : known;

    private void ResolveThing(Phrase name)
    {
        if (Compatriots.IsOne(name)) return;
        NameEntry? entry = Best(name);
        if (entry is null)
        {
            if (_towns.IsWhere(name)) name.IsPlace = true;
            else if (name.ModelKind == NameKind.Organization) ResolveUnknownOrganization(name);
            else if (name.ModelKind == NameKind.Location) name.IsPlace = true;
            return;
        }
        name.Country = entry.Country;
        if (entry.Country is { } country) stage.Roster.Countries.Add(country);
        switch (entry.Kind)
        {
            case EntryKind.City or EntryKind.Region:
                name.IsPlace = true;
                break;
            case EntryKind.Capital or EntryKind.Seat when name.Entries.Any(other => other.Kind == EntryKind.Capital):
                name.IsPlace = metonymy.IsPlace(stage.Analysis.Words, name, isCity: true);
                if (!name.IsPlace && entry.Actor is { } power) (name.Actors, name.Form) = ([power], MentionForm.Metonym);
                break;
            case EntryKind.State:
                name.IsPlace = metonymy.IsPlace(stage.Analysis.Words, name, isCity: false);
                name.Actors = Actor(entry);
                break;
            case EntryKind.People:
                ResolvePeople(name, entry);
                break;
            default:
                name.Actors = Actor(entry);
                break;
        }
    }

    private static ValueList<ActorId> Actor(NameEntry entry) => entry.Actor is { } actor ? [actor] : [];

    /// <summary>"Russian invasion" and "the Russians" are the state; "Russians" at large are its people.</summary>
    private void ResolvePeople(Phrase name, NameEntry entry)
    {
        bool isNoun = name.Head.HasFeature("Number=Plur") && name.Head.IsNominal;
        bool isDefinite = name.Head.Child("det") is not null;
        if (!isNoun || isDefinite || entry.Country is not { } country || !name.Sentence.IsParsed) name.Actors = name.Sentence.IsParsed ? Actor(entry) : [];
        else name.Actors = [stage.MakeUp(new ActorId("population:" + country.ToLowerInvariant()), ActorKind.Population, entry.Name, country, "CVL")];
    }

    /// <summary>The best-known meaning that is no person; a body the report speaks of by another name wins over a city.</summary>
    private NameEntry? Best(Phrase name)
    {
        NameEntry? first = name.Entries.FirstOrDefault(entry => entry.Kind != EntryKind.Person);
        if (first is not { Kind: EntryKind.State or EntryKind.People, Country: { } country }) return first;
        bool isUnMember = IsUnMember(country);
        List<NameEntry> rivals = [.. name.Entries.Where(entry => entry.Kind == first.Kind && entry.Country is { } other && IsUnMember(other) == isUnMember)];
        if (rivals.Count < 2) return first;
        string text = stage.TextOf(name.Core);
        return rivals.OrderByDescending(entry => PointersTo(entry.Country!)).ThenByDescending(entry => entry.Name == text).First();
    }

    private bool IsUnMember(string country) => stage.Tables.States.Find(country) is { IsUnMember: true };

    /// <summary>How many names of the report belong to that country and to no other: its capital, its regions, its people.</summary>
    private int PointersTo(string country)
    {
        if (_pointers.Count == 0)
            foreach (Phrase phrase in stage.Phrases)
                if (phrase.Entries.Select(entry => entry.Country).OfType<string>().Distinct().ToList() is [string only]) _pointers[only] = _pointers.GetValueOrDefault(only) + 1;
        return _pointers.GetValueOrDefault(country);
    }

    private void ResolveUnknownOrganization(Phrase name)
    {
        string text = stage.TextOf(name.Core).Replace('\n', ' ');
        // "COVID", "Powassan virus": a disease acts for nobody.
        if (stage.Lexicon.Is(name.Head, CastClass.Thing) || name.Core.End < name.Sentence.Range.End && stage.Lexicon.Is(stage.Analysis.Words[name.Core.End], CastClass.Thing)) return;
        if (text.Length < 2 || !text.Any(char.IsUpper) || name.Core.Length == 1 && name.Head is { Pos: PartOfSpeech.Noun } && name.Head.HasFeature("Number=Plur")) return;
        string key = NameFold.Plain(text);
        if (!_organizations.TryGetValue(key, out ActorId id))
        {
            (string prefix, ActorKind kind) = KindOf(name);
            id = KnownByAcronym(name) ?? Shortened(text) ?? stage.MakeUp(new ActorId($"{prefix}:{NameFold.Slug(text)}"), kind, text, null, null);
            _organizations.Add(key, id);
            if (AcronymAfter(name) is { } acronym) _organizations.TryAdd(NameFold.Plain(acronym), id);
        }
        name.Actors = [id];
    }

    private (string Prefix, ActorKind Kind) KindOf(Phrase name)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int first = Math.Max(name.Sentence.Range.First, name.Core.First - 2);
        for (int i = first; i < name.Core.End; i++)
        {
            if (i >= name.Core.First ? i < name.Core.End - 1 : char.IsUpper(words[i].Form[0])) continue;
            if (stage.Lexicon.Find(words[i], CastClass.Kind) is not { } kind) continue;
            return kind.Detail switch
            {
                "media" => ("media", ActorKind.Media),
                "company" => ("company", ActorKind.Company),
                "party" => ("party", ActorKind.Party),
                _ => ("armed-group", ActorKind.ArmedGroup),
            };
        }
        return ("org", ActorKind.Organization);
    }

    /// <summary>"the House" of a report that names the House of Representatives.</summary>
    private ActorId? Shortened(string text) =>
        stage.Phrases.Where(name => name is { Kind: PhraseKind.Name, Actors.Count: 1 } && stage.TextOf(name.Core) is var full && (full.Contains(text + " of ", StringComparison.Ordinal) || full.Contains(text + " for ", StringComparison.Ordinal) || full.Contains(text + " on ", StringComparison.Ordinal)))
            .Select(name => name.Actors[0]).Distinct().ToList() is [ActorId only] && !only.IsKind("state") ? only : Ending(text);

    /// <summary>"the Council" of a report that names one council alone, the Security Council.</summary>
    private ActorId? Ending(string text) =>
        stage.Phrases.Where(name => name is { Kind: PhraseKind.Name, Actors: [ActorId body] } && (body.IsKind("org") || body.IsKind("office") || body.IsKind("authority")) && (stage.TextOf(name.Core).EndsWith(' ' + text, StringComparison.Ordinal) || stage.Tables.Actors.Find(body)?.Name.EndsWith(' ' + text, StringComparison.Ordinal) is true))
            .Select(name => name.Actors[0]).Distinct().ToList() is [ActorId only] ? only : null;

    /// <summary>The table's body when the text itself puts its acronym behind the long name.</summary>
    private ActorId? KnownByAcronym(Phrase name) =>
        AcronymAfter(name) is { } acronym ? stage.Tables.Names.Find(acronym).FirstOrDefault(entry => entry.Kind is EntryKind.Group or EntryKind.Media or EntryKind.Party or EntryKind.ArmedGroup or EntryKind.Seat)?.Actor : null;

    /// <summary>"Federal Emergency Management Agency (FEMA)".</summary>
    private string? AcronymAfter(Phrase name)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int i = name.Core.End;
        return i + 2 < words.Count && words[i].Form == "(" && words[i + 2].Form == ")" && words[i + 1].Form.All(char.IsUpper) ? words[i + 1].Form : null;
    }
}
