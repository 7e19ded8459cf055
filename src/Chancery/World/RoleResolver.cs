using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells who a role without a name is: "the French president" by the day, "the president" by who was spoken of, "an official" nobody.</summary>
internal sealed class RoleResolver(Stage stage, PronounResolver pronouns)
{
    private const int CounterpartReach = 6;

    public ValueList<ActorId> Resolve(Phrase phrase)
    {
        if (phrase.Describes is { } name) return name.Actors;
        if (phrase.Word?.Class == CastClass.Kin) return [];
        if (phrase.IsPlural) return UnnamedSpeakers(phrase);
        if (phrase.Word?.Class == CastClass.Alike) return Counterpart(phrase);
        if (SpeaksFor(phrase) is { } body) return [body];
        if (IsPredicate(phrase)) return [];
        string words = stage.TextOf(phrase.Core).ToLowerInvariant();
        string? country = CountryOf(phrase);
        OfficeKind? office = stage.Tables.Offices.HeadCalled(country ?? "", words) ?? phrase.Role?.Office ?? OfficeAt(phrase);
        bool isLeader = phrase.Word?.Class == CastClass.Leader;
        if (phrase.IsIndefinite) return Unnamed(phrase, country);
        if (office is null && !isLeader && country is null && OwnMinister(phrase, words) is { } minister) return minister;
        if (office is null && !isLeader) return Known(phrase, words, country) ?? Unnamed(phrase, country);
        if (OwnLeader(phrase, office, country) is { } own) return own;
        if (words.StartsWith("chef de l", StringComparison.Ordinal) && office == OfficeKind.HeadOfState && country is null && HeadAtHome() is { } head) return [head];
        if (Mentioned(phrase, words, office, country, isLeader) is { } person) return [person.Id];
        if (phrase.IsOutOfOffice || !(phrase.IsDefinite || country is not null || phrase.Head.Is("conj"))) return [];
        return Holder(phrase, office, (office is { } kind ? stage.Tables.Offices.HomeOf(kind) : null) ?? country ?? OrganizationOf(phrase) ?? OwnOrganization(office) ?? OwnCountry(phrase) ?? "", isLeader);
    }

    /// <summary>"The President", "The Prime Minister", written large on the own page of the government he leads, is its own, also where a guest was named last.</summary>
    private ValueList<ActorId>? OwnLeader(Phrase phrase, OfficeKind? office, string? country) =>
        office is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment && country is null && !phrase.IsOutOfOffice && (stage.IssuerCountry ?? SeatOf(phrase, office.Value)) is { } own && IsOfPage(phrase) && stage.Day is { } day
        && stage.Tables.Offices.HolderOf(own, office.Value, day).Value is { } held && stage.Tables.Offices.LeaderOf(own, day).Value is { } leader && leader.Person == held.Person ? [stage.Roster.ByTerm(held).Id] : null;

    /// <summary>"Le chef de l'État" in French is the own country's: the page's or the dateline's, else the first that the report has named.</summary>
    private ActorId? HeadAtHome()
    {
        List<Person> heads = [.. stage.Roster.People.Where(person => person.Offices.Contains(OfficeKind.HeadOfState))];
        return (heads.Find(person => person.Country == (stage.IssuerCountry ?? stage.Homes.Dateline)) ?? heads.FirstOrDefault())?.Id;
    }

    /// <summary>"The Secretary", "the Minister", written large on a ministry's own page.</summary>
    private ValueList<ActorId>? OwnMinister(Phrase phrase, string words)
    {
        if (words is not ("secretary" or "minister") || stage.IssuerCountry is not { } own || stage.Day is not { } day || !IsOfPage(phrase)) return null;
        foreach (OfficeKind kind in (ReadOnlySpan<OfficeKind>)[OfficeKind.ForeignMinister, OfficeKind.DefenseMinister, OfficeKind.InteriorMinister, OfficeKind.FinanceMinister])
            if (stage.Tables.States.BodyOf(own, kind) == stage.IssuerBody && stage.Tables.Offices.HolderOf(own, kind, day).Value is { } held && held.Title.Contains(words, StringComparison.OrdinalIgnoreCase)) return [stage.Roster.ByTerm(held).Id];
        return null;
    }

    /// <summary>Whose seat the report names, where nobody of another country bears that office.</summary>
    private string? SeatOf(Phrase phrase, OfficeKind office) =>
        stage.Homes.OfSeat is { } seat && stage.Roster.People.All(person => person.Country == seat || !person.Offices.Contains(office)) ? seat : null;

    /// <summary>"The Prime Minister" on a government's own page, where nobody else was called so before.</summary>
    private string? OwnCountry(Phrase phrase) => IsOfPage(phrase) ? stage.IssuerCountry ?? stage.Homes.OfAvowal : null;

    /// <summary>Written large, with "the" and no owner; a headline leaves "the" away ("Prime Minister's call with …").</summary>
    private bool IsOfPage(Phrase phrase) =>
        (phrase.IsDefinite || phrase.Sentence.Section.Kind is SectionKind.Headline && phrase.Range.First == phrase.Sentence.Range.First && phrase.Head.Is("nmod:poss")) && (phrase.Owner is null && !IsOfSomething(phrase) || phrase.Owner is { } owner && IsRepublic(owner)) && char.IsUpper(stage.TextOf(phrase.Core)[0]);

    /// <summary>"The Secretary-General" on an organization's own page.</summary>
    private string? OwnOrganization(OfficeKind? office) => office is OfficeKind.OrganizationHead ? stage.IssuerOrganization : null;

    private static bool IsOfSomething(Phrase phrase) => phrase.Head.ChildrenOf("nmod").Any(child => !phrase.Core.Contains(child.Index) && child.Child("case") is { Form: "of" } && child.Lemma is not ("Republic" or "republic"));

    /// <summary>"the Kremlin chief", "the head of the State Department": the office that sits in a body.</summary>
    private OfficeKind? OfficeAt(Phrase phrase)
    {
        if (phrase.Word?.Class is not (CastClass.Title or CastClass.Leader) || stage.Lexicon.Find(phrase.Head, CastClass.Title) is not { Detail: "head" } && phrase.Word?.Class != CastClass.Leader) return null;
        if (phrase.Owner is { Kind: PhraseKind.Name or PhraseKind.Bridge, Actors: [ActorId union] } && union.IsKind("org") && phrase.Word?.Class == CastClass.Title) return OfficeKind.OrganizationHead;
        // "the head of the Office of the President" is no president, a deputy head nobody's head.
        string told = stage.TextOf(phrase.Range).ToLowerInvariant();
        if (told.Contains("deputy", StringComparison.Ordinal) || told.Contains("office", StringComparison.Ordinal) || told.Contains("administration", StringComparison.Ordinal)) return null;
        if (phrase.Owner is not { Actors: [ActorId body] } || !body.IsKind("office") || stage.CountryOf(body) is not { } country) return null;
        foreach (OfficeKind kind in (ReadOnlySpan<OfficeKind>)[OfficeKind.HeadOfState, OfficeKind.HeadOfGovernment, OfficeKind.ForeignMinister, OfficeKind.DefenseMinister, OfficeKind.InteriorMinister, OfficeKind.FinanceMinister])
            if (stage.Tables.States.BodyOf(country, kind) == body) return kind;
        return null;
    }

    /// <summary>"as ambassador", "to serve as vice president", "nominee for President": an office, nobody who holds it; "Mr Prime Minister" is called, not spoken of.</summary>
    private bool IsPredicate(Phrase phrase)
    {
        Word first = stage.Analysis.Words[phrase.Range.First];
        bool isBare = first.Pos is not (PartOfSpeech.Det or PartOfSpeech.Pron) && !(phrase.Owner is not null && phrase.Range.First < phrase.Core.First);
        Word? before = phrase.Range.First > phrase.Sentence.Range.First ? stage.Analysis.Words[phrase.Range.First - 1] : null;
        if (phrase.Head.Is("vocative") || IsHonorific(first) || before is not null && IsHonorific(before)) return true;
        if (phrase.IsFuture || before is { Form: "as" or "become" or "becoming" or "became" or "be" }) return true;
        if (isBare && before is { Pos: PartOfSpeech.Adp or PartOfSpeech.Sconj or PartOfSpeech.Verb }) return before.Form is not ("by" or "with" or "to" or "from") || !char.IsUpper(phrase.Head.Form[0]);
        return phrase.Head.Child("cop") is not null && phrase.Head.Child("nsubj") is not null;
    }

    private bool IsHonorific(Word word) => char.IsUpper(word.Form[0]) && stage.Lexicon.Find(word, CastClass.Honorific) is { Detail: not "" } && word.Form.Length < 8;

    /// <summary>A person of the report with that role, the last mentioned; of a country when one is named.</summary>
    private Person? Mentioned(Phrase phrase, string words, OfficeKind? office, string? country, bool isLeader)
    {
        if (office == OfficeKind.HeadOfState && !isLeader && country is null && phrase is { IsDefinite: true, IsOutOfOffice: false, Owner: null } && stage.TextOf(phrase.Core)[0] is 'P' or 'H'
            && !IsOfSomething(phrase) && OwnPresident() is { } own) return own;
        foreach (Person person in stage.Discourse.RecentPeople().Concat(country is null ? [] : stage.Roster.People))
        {
            if (country is not null && person.Country != country || !isLeader && !MayBeCalled(person, words, office) || !IsOfOwner(phrase, person)) continue;
            if (phrase.IsOutOfOffice)
            {
                if (person.OtherRoles.Contains((words, phrase.IsFuture)) || !phrase.IsFuture && office is { } left && HasLeft(person, left)) return person;
                continue;
            }
            bool fits = isLeader
                ? country is not null && (person.Offices.Contains(OfficeKind.HeadOfState) || person.Offices.Contains(OfficeKind.HeadOfGovernment)) && IsLeader(person, country)
                : office is { } kind && (person.Offices.Contains(kind) || kind == OfficeKind.Envoy && person.Offices.Contains(OfficeKind.Ambassador) || !person.IsKnown && person.Roles.Contains(words));
            if (fits) return person;
        }
        if (country is not null || !isLeader || !phrase.IsDefinite || phrase.Owner is not null || IsOfNamed(phrase)) return null;
        return stage.Discourse.RecentPeople().FirstOrDefault(person => person.Offices.Contains(OfficeKind.HeadOfState) || person.Offices.Contains(OfficeKind.HeadOfGovernment));
    }

    /// <summary>"the Labor leader": of something named, though nobody knows what.</summary>
    private bool IsOfNamed(Phrase phrase) =>
        Enumerable.Range(phrase.Range.First, phrase.Core.First - phrase.Range.First).Any(word => word > phrase.Sentence.Range.First && char.IsUpper(stage.Analysis.Words[word].Form[0]));

    /// <summary>A British prime minister is no chancellor, an American president no king.</summary>
    private bool MayBeCalled(Person person, string words, OfficeKind? office) =>
        office is not (OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment) || person.Country is not { } home || !stage.Tables.Offices.IsHeadTitle(words)
        || stage.Tables.Offices.HeadCalled(home, words) is { } called && (called == office || person.Offices.Contains(called));

    /// <summary>"the bloc's top diplomat" is the bloc's.</summary>
    private bool IsOfOwner(Phrase phrase, Person person) =>
        phrase.Owner is not { Kind: PhraseKind.Name or PhraseKind.Bridge, Actors: [ActorId owner] } || !owner.IsKind("org") || person.Body == owner
        || stage.Tables.Offices.TermsOf(person.Id).Any(term => term.Country.Equals(owner.Slug, StringComparison.OrdinalIgnoreCase));

    private bool HasLeft(Person person, OfficeKind office) =>
        stage.Day is { } day && !person.Offices.Contains(office) && stage.Tables.Offices.TermsOf(person.Id).Any(term => term.Kind == office && term.Until < day);

    /// <summary>An official text writes its own president large: the first it names below the headline, which may name the guest alone.</summary>
    private Person? OwnPresident()
    {
        IEnumerable<Referent> named = stage.Discourse.Recent().Reverse();
        return named.OrderBy(referent => referent.Head.Sentence.Section.Kind is SectionKind.Headline or SectionKind.Heading)
            .SelectMany(referent => referent.Actors).Select(stage.Roster.Find)
            .FirstOrDefault(person => person?.Offices.Contains(OfficeKind.HeadOfState) is true && (stage.IssuerCountry is null || person.Country == stage.IssuerCountry));
    }

    private bool IsLeader(Person person, string country) =>
        stage.Day is not { } day || stage.Tables.Offices.LeaderOf(country, day).Value is not { } leader || leader.Person == person.Id;

    private ValueList<ActorId> Holder(Phrase phrase, OfficeKind? office, string country, bool isLeader)
    {
        if (country.Length == 0) return [];
        // A state has many envoys and ambassadors at once: which one is meant, only the text can say.
        if (office is OfficeKind.Envoy or OfficeKind.Ambassador) return Unnamed(phrase, country.Length == 3 ? country : null);
        if (stage.Day is not { } day) return Unnamed(phrase, country.Length == 3 ? country : null);
        Outcome<OfficeTerm> term = isLeader ? stage.Tables.Offices.LeaderOf(country, day)
            : office is { } kind ? stage.Tables.Offices.HolderOf(country, kind, day) : Outcome.None<OfficeTerm>();
        if (term.Value is { } held) return [stage.Roster.ByTerm(held).Id];
        stage.Notes.Add(new Note(NoteLevel.Info, "unknown-holder",
            $"Who '{stage.TextOf(phrase.Range)}' was on {day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} is not in the table of offices; add the term to data/world/offices.tsv.",
            stage.Analysis.SpanOf(phrase.Range)));
        return Unnamed(phrase, country.Length == 3 ? country : null);
    }

    /// <summary>"his Russian counterpart": who holds for that country the office of the one it is said of.</summary>
    private ValueList<ActorId> Counterpart(Phrase phrase)
    {
        if (phrase.Word!.Detail is "before" or "after") return NextTo(phrase, isBefore: phrase.Word.Detail == "before");
        if ((phrase.Country ?? HomeOf(phrase.Head)) is not { } country) return OtherParty(phrase);
        Person? self = phrase.Owner switch
        {
            { Kind: PhraseKind.Pronoun } pronoun => pronouns.Resolve(pronoun) is [ActorId id] ? stage.Roster.Find(id) : null,
            { Actors: [ActorId id] } => stage.Roster.Find(id),
            _ => stage.Discourse.RecentPeople().FirstOrDefault(person => person.Country != country),
        };
        return self is not null && CounterpartOf(self, country) is { } peer ? [peer] : [];
    }

    /// <summary>"Trump's predecessor": who held his office before him.</summary>
    private ValueList<ActorId> NextTo(Phrase phrase, bool isBefore)
    {
        ValueList<ActorId> owner = phrase.Owner is { Kind: PhraseKind.Pronoun } pronoun ? pronouns.Resolve(pronoun) : phrase.Owner?.Actors ?? [];
        if (owner is not [ActorId self] || stage.Roster.Find(self) is not { IsKnown: true } person || stage.Day is not { } day) return [];
        foreach (OfficeKind kind in person.Offices.Order())
            if (stage.Tables.Offices.NextTo(self, kind, day, isBefore) is { } term) return [stage.Roster.ByTerm(term).Id];
        return [];
    }

    /// <summary>"his counterpart from Sweden".</summary>
    private string? HomeOf(Word head) =>
        head.ChildrenOf("nmod").Where(home => home.Child("case") is { Form: "from" }).Select(home => stage.PhraseOf(home)).FirstOrDefault(home => home is { Kind: PhraseKind.Name, Country: not null })?.Country;

    /// <summary>Who holds for that country the office of the person; null if nobody known does, or it is the person's own country.</summary>
    public ActorId? CounterpartOf(Person self, string country)
    {
        if (self.Country == country || stage.Day is not { } day) return null;
        foreach (OfficeKind kind in self.Offices.Order())
        {
            if (stage.Roster.People.FirstOrDefault(person => person.Country == country && person.Offices.Contains(kind)) is { } known) return known.Id;
            if (kind is OfficeKind.Other or OfficeKind.Envoy or OfficeKind.Ambassador or OfficeKind.Spokesperson) continue;
            // A prime minister meets the one who leads: the German chancellor's French counterpart is the president.
            Outcome<OfficeTerm> term = kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment && stage.Tables.Offices.LeaderOf(country, day) is { HasValue: true } leader
                ? leader : stage.Tables.Offices.HolderOf(country, kind, day);
            if (term.Value is { } held) return stage.Roster.ByTerm(held).Id;
        }
        return null;
    }

    /// <summary>"his counterpart", "her guest": the other of the two who were last brought together.</summary>
    private ValueList<ActorId> OtherParty(Phrase phrase)
    {
        if (phrase.Owner is not { } owner) return [];
        if ((owner.Kind == PhraseKind.Pronoun ? pronouns.Resolve(owner) : owner.Actors) is not [ActorId self] || !Referent.IsHuman(self)) return [];
        foreach (Referent referent in stage.Discourse.Recent())
            if (referent is { IsTogether: true, IsPeople: true, Actors.Count: 2 } && referent.Actors.Contains(self) && stage.Distance(referent.Head, phrase.Head) <= CounterpartReach)
                return [referent.Actors[0] == self ? referent.Actors[1] : referent.Actors[0]];
        return [];
    }

    /// <summary>A spokesman nobody names speaks as the body he speaks for.</summary>
    private ActorId? SpeaksFor(Phrase phrase)
    {
        if (!stage.Lexicon.Is(phrase.Head, CastClass.SpeaksFor) || phrase.Owner is not { Actors: [ActorId owner] } body) return null;
        return body.Kind is PhraseKind.Body || owner.IsKind("office") || owner.IsKind("org") || owner.IsKind("authority") || owner.IsKind("armed-group") || owner.IsKind("party") || owner.IsKind("company") ? owner : null;
    }

    /// <summary>A role that is no office of state, as it was used before: "the envoy", "the spokeswoman".</summary>
    private ValueList<ActorId>? Known(Phrase phrase, string words, string? country)
    {
        if (!phrase.IsDefinite && !phrase.Head.Is("conj")) return null;
        if (Last(phrase, country) is { } last) return [last];
        if (words is "ministre" && country is null && stage.Homes.Dateline is null && stage.Roster.People.Where(person => person.Offices.Any(IsMinister)).Select(person => person.Country).Distinct().Count() > 1) return null;
        foreach (Referent referent in stage.Discourse.Recent())
        {
            if (referent.Actors is not [ActorId id] || !Referent.IsHuman(id) || phrase.Sentence.Index - referent.Head.Sentence.Index > 8) continue;
            if (country is not null && stage.CountryOf(id) != country) continue;
            // "Le ministre" of a French text beside his guest is the own.
            if (words is "ministre" && (country is null && stage.Homes.Dateline is { } own && stage.CountryOf(id) != own || !IsCalledSo(stage.Roster.Find(id), phrase))) continue;
            if (stage.Roster.Find(id) is { } person ? person.Roles.Contains(words) || words is "minister" or "ministre" && person.Offices.Any(IsMinister) : IsUnnamed(id, phrase))
                return [id];
        }
        return null;
    }

    /// <summary>"la ministre" is no man, and rather a woman of the report than one of whom neither is known.</summary>
    private bool IsCalledSo(Person? person, Phrase phrase)
    {
        Gender called = phrase.Core.First == 0 ? Gender.Unknown : stage.Analysis.Words[phrase.Core.First - 1].Form.ToLowerInvariant() switch { "la" => Gender.Female, "le" => Gender.Male, _ => Gender.Unknown };
        if (person is null || called == Gender.Unknown || person.Gender == called) return true;
        return person.Gender == Gender.Unknown && !stage.Roster.People.Any(other => other.Gender == called && other.Offices.Any(IsMinister));
    }

    /// <summary>"the diplomat", "the Kremlin official": the person just spoken of, where the word fits what was said of him.</summary>
    private ActorId? Last(Phrase phrase, string? country)
    {
        if (stage.Lexicon.Find(phrase.Head, CastClass.General) is not { } word || phrase.IsOutOfOffice) return null;
        Referent? last = stage.Discourse.Recent().FirstOrDefault(referent => referent.IsPerson && referent.Actors[0].IsKind("person"));
        // One called so without a name, and spoken of since or in the same paragraph, is meant.
        if (last is not null && stage.Discourse.Recent().Any(referent => referent.IsPerson && IsUnnamed(referent.Actors[0], phrase)
            && (referent.Head.Index > last.Head.Index || referent.Head.Sentence.Section == phrase.Sentence.Section && stage.Distance(referent.Head, phrase.Head) <= 3))) return null;
        if (last is null || stage.Distance(last.Head, phrase.Head) > 2 || stage.Roster.Find(last.Actors[0]) is not { } person) return null;
        if (country is not null && person.Country is { } home && home != country || phrase.Owner is { Actors: [ActorId body] } && !body.IsKind("state") && body != person.Body && stage.CountryOf(body) != person.Country) return null;
        return Array.Exists(word.Detail.Split(' '), detail => person.Sector == detail || detail == "diplomat" && (IsDiplomat(person) || IsOfForeignMinistry(person)) || detail == "MIL" && TookPower(person)) ? person.Id : null;
    }

    /// <summary>"the general" who rules: one in office where the military took power.</summary>
    private bool TookPower(Person person) => person.Offices.Count > 0 && stage.Day is { } day && stage.Tables.Juntas.Any(junta => junta.Country == person.Country && junta.Rules(day));

    private static bool IsUnnamed(ActorId id, Phrase phrase) => id.IsKind("unnamed") && id.Slug.StartsWith(NameFold.Slug(phrase.Head.Form) + "-", StringComparison.Ordinal);

    private bool IsOfForeignMinistry(Person person) =>
        stage.Phrases.Exists(role => role is { Kind: PhraseKind.Role, Owner: { Kind: PhraseKind.Body, Word.Detail: nameof(OfficeKind.ForeignMinister) } } && role.Describes is { Actors: [ActorId bearer] } && bearer == person.Id);

    private static bool IsDiplomat(Person person) =>
        person.Offices.Any(kind => kind is OfficeKind.ForeignMinister or OfficeKind.DeputyForeignMinister or OfficeKind.Ambassador or OfficeKind.Envoy or OfficeKind.HighRepresentative)
        || person.Body is { } body && body.IsKind("office") && body.Slug.StartsWith("mfa", StringComparison.Ordinal) || person.Roles.Any(role => role.Contains("ambassador", StringComparison.Ordinal) || role.Contains("diplomat", StringComparison.Ordinal) || role.Contains("foreign", StringComparison.Ordinal));

    private ValueList<ActorId> Unnamed(Phrase phrase, string? country)
    {
        bool isSpeaker = stage.Lexicon.Is(phrase.Head, CastClass.Unnamed);
        bool isHolder = phrase.Role?.Office is not null && phrase.IsDefinite && country is not null;
        return isSpeaker && IsSpeaking(phrase) || isHolder ? [stage.MakeUnnamed(phrase.Head.Form, stage.TextOf(phrase.Range), country)] : [];
    }

    private ValueList<ActorId> UnnamedSpeakers(Phrase phrase) =>
        stage.Lexicon.Is(phrase.Head, CastClass.Unnamed) && !phrase.IsDefinite && IsSpeaking(phrase) ? [stage.MakeUnnamed(phrase.Head.Form, stage.TextOf(phrase.Range), CountryOf(phrase))] : [];

    /// <summary>Subject of a clause, or whom a statement is laid to: who merely is spoken of stays without an id.</summary>
    private bool IsSpeaking(Phrase phrase) =>
        phrase.Head.Is("nsubj") || phrase.Head.Is("obl:agent") || stage.Speech.IsSource(phrase.Head);

    private static bool IsMinister(OfficeKind kind) =>
        kind is OfficeKind.ForeignMinister or OfficeKind.DefenseMinister or OfficeKind.InteriorMinister or OfficeKind.FinanceMinister;

    /// <summary>"The President of the Republic": which one, the page says.</summary>
    private bool IsRepublic(Phrase owner) => stage.TextOf(owner.Core) is "Republic";

    private string? CountryOf(Phrase phrase)
    {
        if (phrase.Owner is { } republic && IsRepublic(republic)) return null;
        if (phrase.Country is { } country) return country;
        if (phrase is { Owner: { Kind: PhraseKind.Pronoun, Word.Detail: "it" or "he" or "she" } whose, Role.Office: { } office } && (IsMinister(office) || office == OfficeKind.HeadOfGovernment))
            return pronouns.Resolve(whose) is [ActorId possessor] ? stage.CountryOf(possessor) : null;
        return phrase.Owner is { Kind: not PhraseKind.Pronoun, Actors: [ActorId owner] } ? stage.CountryOf(owner) : null;
    }

    /// <summary>The code under which the table of offices holds an organization.</summary>
    private static string? OrganizationOf(Phrase phrase) =>
        phrase.Owner is { Actors: [ActorId owner] } && owner.IsKind("org") ? owner.Slug.ToUpperInvariant() : null;
}
