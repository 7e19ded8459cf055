using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells which ministry, embassy, government, army or people a description means.</summary>
internal sealed class BodyResolver(Stage stage)
{
    private readonly List<(string Key, Phrase Phrase)> _bodies = [];

    public ValueList<ActorId> Resolve(Phrase phrase)
    {
        ValueList<ActorId> actors = phrase.Kind switch
        {
            PhraseKind.Body => Body(phrase),
            PhraseKind.Power => Power(phrase),
            PhraseKind.People => People(phrase),
            _ => Bridge(phrase),
        };
        if (phrase.Kind is PhraseKind.Power && phrase.Head.Is("compound") && phrase.Head.Head is { Pos: PartOfSpeech.Noun } noun && !stage.Lexicon.Is(noun, CastClass.Unnamed)) Silence(phrase);
        if (phrase.Kind is PhraseKind.Body && actors.Count == 1) _bodies.Add((phrase.Word!.Detail, phrase));
        else if (phrase.Kind is PhraseKind.Power && actors is [ActorId whole] && whole.IsKind("state") && !phrase.IsPlural) _bodies.Add((phrase.Head.Lemma, phrase));
        return actors;
    }

    /// <summary>"an Israeli drone strike": the drone is nobody, Israel is.</summary>
    private void Silence(Phrase phrase)
    {
        phrase.IsSilent = true;
        foreach (Phrase name in stage.Phrases.Where(name => name is { Kind: PhraseKind.Name, IsSilent: true } && phrase.Range.First <= name.Core.First && name.Core.End <= phrase.Core.First)) name.IsSilent = false;
    }

    private ValueList<ActorId> Body(Phrase phrase)
    {
        string detail = phrase.Word!.Detail;
        string? country = CountryOf(phrase);
        if (country is null && phrase.Owner is { Kind: PhraseKind.Pronoun }) return [];
        if (country is null && !phrase.IsIndefinite && !phrase.IsPlural && phrase.Owner is null) country = stage.Homes.Of(phrase);
        if (detail is "ministry") return NamedMinistry(phrase, country) ?? (OfficeOf(phrase.Owner) is { } own ? [own] : Spoken(country, IsMinistry) is { Count: > 0 } said ? said : country is null ? [] : MakeBody(phrase, country, "ministry"));
        if (detail is "embassy") return country is null ? Spoken(null, id => id.Slug.StartsWith("embassy", StringComparison.Ordinal)) : Embassy(phrase, country);
        if (detail is "office" && country is null && SpokenAs(phrase) is { Count: > 0 } again) return again;
        if (detail is "office" && country is null && !phrase.IsIndefinite && !phrase.IsPlural && phrase.Owner is null) country = stage.Homes.OfPage;
        if (detail is "office") return country is null ? [] : MakeBody(phrase, country, NameFold.Slug(stage.TextOf(phrase.Core)));
        OfficeKind kind = Enum.Parse<OfficeKind>(detail);
        if (kind is OfficeKind.SpeakerOfParliament && IsOfRegion(phrase)) return [];
        if (country is not null)
            return stage.Tables.States.BodyOf(country, kind) is { } body ? [body] : MakeBody(phrase, country, NameFold.Slug(stage.TextOf(phrase.Core)));
        if (phrase.Owner is { Kind: PhraseKind.Name, Actors: [ActorId group] } && !group.IsKind("state")) return [group];
        ValueList<ActorId> spoken = SpokenAs(phrase);
        if (spoken.Count == 0 && !phrase.IsIndefinite && kind is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment
            && stage.Discourse.RecentPeople().Find(person => person.Offices.Contains(kind)) is { Country: { } home })
            return stage.Tables.States.BodyOf(home, kind) is { } holders ? [holders] : [];
        return spoken.Count > 0 || phrase.IsIndefinite || stage.Homes.OfPage is not { } main || !IsCalledSo(phrase, main, kind) ? spoken
            : stage.Tables.States.BodyOf(main, kind) is { } mains ? [mains] : [];
    }

    /// <summary>Where ministers are called secretaries, a ministry nobody says whose is not theirs.</summary>
    private bool IsCalledSo(Phrase phrase, string country, OfficeKind kind) =>
        !stage.TextOf(phrase.Core).Contains("ministry", StringComparison.OrdinalIgnoreCase) || stage.Day is not { } day
        || stage.Tables.Offices.HolderOf(country, kind, day).Value is not { } held || held.Title.Contains("Minister", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Energy Ministry": a ministry the tables have no word for.</summary>
    private ValueList<ActorId>? NamedMinistry(Phrase phrase, string? country)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int before = phrase.Core.First - 1;
        if (Portfolio(phrase) is { } portfolio) return country is null ? [] : MakeBody(phrase, country, NameFold.Slug($"{portfolio} ministry"));
        bool isNamed = phrase.Range.First <= before && words[before].Head == phrase.Head && words[before].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj
            && words[before].Is("compound") && !stage.Lexicon.Is(words[before], CastClass.Modifier) && stage.PhraseOf(words[before]) is null;
        if (!isNamed || country is null) return isNamed ? [] : null;
        return MakeBody(phrase, country, NameFold.Slug($"{words[before].Form} ministry"));
    }

    /// <summary>"Culture" of "the Ministry of Culture", "Trade and Industry" of "the Ministry of Trade and Industry"; null where no such name follows.</summary>
    private string? Portfolio(Phrase phrase)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int first = phrase.Core.End + 1, end = first;
        if (first >= phrase.Sentence.Range.End || words[first - 1].Form is not ("of" or "for")) return null;
        while (end < phrase.Sentence.Range.End && (char.IsUpper(words[end].Form[0]) && stage.PhraseOf(words[end]) is not { Country: not null } || words[end].Form is "and" or "," or "the" && end + 1 < phrase.Sentence.Range.End && char.IsUpper(words[end + 1].Form[0]))) end++;
        return end == first || words[end - 1].Form is "and" or "," or "the" ? null : string.Join(' ', Enumerable.Range(first, end - first).Select(word => words[word].Form).Where(form => form is not (",")));
    }

    private ValueList<ActorId> MakeBody(Phrase phrase, string country, string slug) =>
        [stage.MakeUp(new ActorId($"office:{slug}-{country}"), ActorKind.Office, stage.TextOf(phrase.Range), country, stage.Tables.Roles.Find(stage.TextOf(phrase.Core))?.Sector ?? "GOV")];

    private ValueList<ActorId> Embassy(Phrase phrase, string country)
    {
        string? host = null;
        foreach (Word place in phrase.Head.ChildrenOf("nmod"))
            if (place.Child("case") is { Form: "in" or "to" } && stage.PhraseOf(place) is { Kind: PhraseKind.Name } name && name.Country != country) host = name.Country;
        ActorId id = new(host is null ? $"office:embassy-{country}" : $"office:embassy-{country}-in-{host}");
        return [stage.MakeUp(id, ActorKind.Office, stage.TextOf(phrase.Range), country, "GOV")];
    }

    private ValueList<ActorId> Power(Phrase phrase)
    {
        if (stage.StatesBefore(phrase) is { Count: > 1 } several) return several;
        if (phrase.Word!.Detail == "junta") return Junta(phrase);
        if (phrase.Owner is { Actors: [ActorId owner] } named && named.Kind is PhraseKind.Name or PhraseKind.Body or PhraseKind.Power)
            return owner.IsKind("media") || owner.IsKind("company") || owner.IsKind("agreement") || owner.IsKind("format") ? [] : [owner];
        if (IsOfRegion(phrase)) return [];
        if (phrase.Country is { } country && stage.Tables.States.Find(country) is not null) return Service(phrase, country) ?? [ActorId.State(country)];
        if (phrase.Country is not null) return [];
        if (phrase.Owner is { Kind: PhraseKind.Person or PhraseKind.Role, Actors: [ActorId leader] } && phrase.Word!.Detail is "government" or "country")
            return stage.CountryOf(leader) is { } home ? [ActorId.State(home)] : [];
        if (phrase.Owner is { Kind: PhraseKind.Pronoun } || phrase.Word!.Detail == "country") return [];
        if (phrase.Word!.Detail == "government" && TwinLeader(phrase) is { } twins) return [ActorId.State(twins)];
        if (stage.Lexicon.Is(phrase.Head, CastClass.Unnamed)) return [stage.MakeUnnamed(phrase.Head.Form, stage.TextOf(phrase.Range), null)];
        if (phrase is { Range.Length: 1, Word.Detail: "army" } && phrase.Head.Is("compound") && LastCalled(phrase) is { } same) return [ActorId.State(same)];
        return IsWhole(phrase) && (stage.Homes.Of(phrase) ?? LastCalled(phrase) ?? stage.Homes.OfPage) is { } main ? [ActorId.State(main)] : [];
    }

    /// <summary>"the state of Wisconsin", "Wisconsin's government": a province's, which is not its country's.</summary>
    private static bool IsOfRegion(Phrase phrase) =>
        phrase.Owner is { Kind: PhraseKind.Name, Actors.Count: 0, Entries.Count: > 0 } owner && owner.Entries.All(entry => entry.Kind is EntryKind.Region or EntryKind.City);

    /// <summary>Military rulers are an authority of their own where the table has them on that day; a junta it doesn't know is the state.</summary>
    private ValueList<ActorId> Junta(Phrase phrase)
    {
        if (phrase.IsIndefinite || phrase.Count is not null) return [];
        string? country = phrase.Country ?? (phrase.Owner is { Actors: [ActorId owner] } ? stage.CountryOf(owner) : null);
        List<Junta> ruling = [.. stage.Tables.Juntas.Where(junta => stage.Day is { } day && junta.Rules(day) && (country is null ? stage.Roster.Countries.Contains(junta.Country) : junta.Country == country))];
        if (ruling is [Junta only]) return [only.Id];
        if (phrase.Word!.Parts[^1] != "junta") return [];
        return (country ?? stage.Homes.Of(phrase) ?? LastCalled(phrase) ?? stage.Homes.OfPage) is { } state && stage.Tables.States.Find(state) is not null ? [ActorId.State(state)] : [];
    }

    /// <summary>"The Thai army … the army": whose the power of that name was that was last spoken of.</summary>
    private string? LastCalled(Phrase phrase) =>
        phrase.Range.Length <= 2 && _bodies.FindLast(body => body.Key == phrase.Head.Lemma && body.Phrase.Kind == PhraseKind.Power).Phrase is { Actors: [ActorId state] } last
            && stage.Distance(last.Head, phrase.Head) < 6 && (!stage.Speech.IsQuoted(phrase.Head) || stage.Speech.IsQuoted(last.Head)) ? stage.CountryOf(state) : null;

    /// <summary>A government or an army as one: not "the soldiers", "the authorities".</summary>
    private static bool IsWhole(Phrase phrase) =>
        phrase.IsDefinite && !phrase.IsPlural && phrase.Owner is null && phrase.Head.Form.ToLowerInvariant() is "government" or "junta" or "army" or "military" or "navy" or "police";

    /// <summary>An army written as a name is a body of its own: "the Royal Thai Army".</summary>
    private ValueList<ActorId>? Service(Phrase phrase, string country) =>
        phrase is { Word.Detail: "army", IsPlural: false } && char.IsUpper(phrase.Head.Form[0]) && char.IsUpper(stage.TextOf(phrase.Core)[0]) && phrase.Range.First < phrase.Core.First
            && stage.Tables.Roles.Find(stage.TextOf(phrase.Core)) is { Shape: RoleShape.Body, Sector: "MIL" }
            ? [stage.MakeUp(new ActorId($"office:{NameFold.Slug(stage.TextOf(phrase.Core))}-{country}"), ActorKind.Office, stage.TextOf(phrase.Range), country, "MIL")] : null;

    /// <summary>The country of the first of two leaders: "the Biden-Harris administration".</summary>
    private string? TwinLeader(Phrase phrase)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int twin = phrase.Core.First - 1;
        if (twin - 2 < phrase.Sentence.Range.First || words[twin - 1].Form is not ("-" or "–") || !char.IsUpper(words[twin].Form[0])) return null;
        return stage.Phrases.Find(name => name.Kind == PhraseKind.Person && name.Core.End == twin - 1) is { Actors: [ActorId leader] } ? stage.CountryOf(leader) : null;
    }

    private ValueList<ActorId> People(Phrase phrase)
    {
        string detail = phrase.Word!.Detail;
        if (phrase.Owner is { Kind: PhraseKind.Name, Actors: [ActorId owner] } && !owner.IsKind("state")) return [];
        if (CountryOf(phrase) is { } country)
            return PeopleOf(country);
        if (detail == "citizens") return [];
        return [stage.MakeUp(new ActorId("population:" + detail), ActorKind.Population, detail, null, "CVL")];
    }

    public ValueList<ActorId> PeopleOf(string country)
    {
        string name = stage.Tables.States.Find(country) is { } state ? $"people of {state.Name}" : country;
        return [stage.MakeUp(new ActorId("population:" + country.ToLowerInvariant()), ActorKind.Population, name, country, "CVL")];
    }

    /// <summary>"the bloc", "the ministry", "the group": the last body spoken of that such a word fits.</summary>
    private ValueList<ActorId> Bridge(Phrase phrase)
    {
        if (phrase.Word is { Parts: ["office"] } && IsActing(phrase) && (OfficeOf(phrase.Owner) ?? OfficeOf(stage.PhraseOf(phrase.Head.ChildrenOf("nmod").FirstOrDefault(child => child.Child("case") is { Form: "of" })))) is { } own) return [own];
        if (phrase.Word is { Detail: "compass" } && (!char.IsUpper(phrase.Head.Form[0]) || !phrase.IsDefinite)) return char.IsUpper(phrase.Head.Form[0]) ? TwinState(phrase) : [];
        if (phrase.Head.ChildrenOf("nmod").Any(child => child.Child("case") is { Form: "of" })) return [];
        bool areFighters = phrase.Word!.Detail == "armed-group";
        if (areFighters && phrase.Owner is { Actors: [ActorId named] } && named.IsKind("armed-group")) return [named];
        if (!phrase.IsDefinite || phrase.IsPlural && !areFighters || phrase.Owner is not null || phrase.Range.Length - phrase.Core.Length > 1) return [];
        CastWord word = phrase.Word!;
        foreach (Referent referent in stage.Discourse.Recent())
        {
            if (referent.Actors is not [ActorId id] || phrase.Sentence.Index - referent.Head.Sentence.Index > (word.Detail == "compass" ? 40 : 12)) continue;
            // A band or a firm is the group of the text, not a union of states; nobody without a name is.
            if (word is { Detail: "org" or "company" } && (stage.MadeUp.GetValueOrDefault(id) is { IsIncidental: true } || word.Parts[^1] is not ("organization" or "organisation" or "body") && IsUnionOfStates(id, "bloc") && !IsNamed(id, "group"))) continue;
            if (word.Detail == "compass" && id.IsKind("state") && stage.Tables.States.Find(id.Slug)?.Name.StartsWith(phrase.Head.Form + " ", StringComparison.Ordinal) == true) return [id];
            if (word.Detail == "state" && id.IsKind("state") && stage.Tables.States.Find(id.Slug)?.Official.Contains(word.Parts[0], StringComparison.OrdinalIgnoreCase) == true) return [id];
            if (word.Class == CastClass.Bridge ? id.Value == word.Detail || IsUnionOfStates(id, word.Parts[^1]) : word.Detail == "named" ? IsNamed(id, word.Parts[0]) : FitsBridge(id, word.Detail)) return [id];
        }
        if (word.Parts[^1] is "group" && stage.Discourse.Recent().FirstOrDefault(referent => referent.Actors is [ActorId id] && phrase.Sentence.Index - referent.Head.Sentence.Index <= 12 && FitsBridge(id, "union")) is { } union) return union.Actors;
        if (word.Detail == "compass" && Twin(phrase.Head.Form) is { } twin) return [twin];
        bool isRival = stage.Phrases.Exists(name => name is { Kind: PhraseKind.Name, Actors: [ActorId other] } && IsUnionOfStates(other, "bloc"));
        return word.Class == CastClass.Bridge && word.Parts[0] == "bloc" && !isRival && stage.Tables.Actors.Find(new ActorId(word.Detail)) is { } known ? [known.Id] : [];
    }

    /// <summary>"the North" of a report that names South Korea alone.</summary>
    private ActorId? Twin(string compass)
    {
        foreach (string home in stage.Roster.Countries.Order(StringComparer.Ordinal))
            if (stage.Tables.States.Find(home)?.Name.Split(' ') is [var other, var name] && other != compass && stage.Tables.Names.Find($"{compass} {name}") is [{ Kind: EntryKind.State, Actor: { } state }, ..]) return state;
        return null;
    }

    /// <summary>"North and South Korea": the first of two states of one name.</summary>
    private ValueList<ActorId> TwinState(Phrase phrase)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int name = phrase.Core.End + 2;
        if (name >= phrase.Sentence.Range.End || words[name - 2].Form is not ("and" or "or" or "nor") || stage.Phrases.Find(other => other.Core.First == name - 1) is not { Core.Length: > 1 }) return [];
        return stage.Tables.Names.Find($"{phrase.Head.Form} {words[name].Form}") is [{ Kind: EntryKind.State, Actor: { } state }, ..] ? [state] : [];
    }

    /// <summary>"the bloc" is any such union that was spoken of last, "the alliance" and "the union" one so called.</summary>
    private bool IsUnionOfStates(ActorId id, string word) =>
        id.IsKind("org") && id.Slug is not ("un" or "unsc") && stage.Tables.Actors.Find(id) is { Sector: "IGO", Country: null } known
        && (word == "bloc" || known.Kind == ActorKind.Alliance && word == "alliance" || known.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"the commission" is a body whose own name says so.</summary>
    private bool IsNamed(ActorId id, string word) =>
        !Referent.IsHuman(id) && !id.IsKind("state")
        && (id.Slug.Contains(word, StringComparison.OrdinalIgnoreCase) || (stage.MadeUp.GetValueOrDefault(id) ?? stage.Tables.Actors.Find(id))?.Name.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private bool FitsBridge(ActorId id, string detail) => detail switch
    {
        "org" => id.IsKind("org") || id.IsKind("party") || id.IsKind("armed-group") || id.IsKind("format") && IsNamed(id, "group"),
        "company" => id.IsKind("company"),
        "agreement" => id.IsKind("agreement"),
        "state" or "compass" => false,
        "format" => id.IsKind("format"),
        "union" => id.IsKind("format") || IsUnionOfStates(id, "bloc"),
        "armed-group" => id.IsKind("armed-group"),
        _ => id.IsKind("office"),
    };

    private static bool IsMinistry(ActorId id) =>
        id.IsKind("office") && (id.Slug.StartsWith("mfa-", StringComparison.OrdinalIgnoreCase) || id.Slug.StartsWith("mod-", StringComparison.OrdinalIgnoreCase)
            || id.Slug.StartsWith("moi-", StringComparison.OrdinalIgnoreCase) || id.Slug.Contains("ministry", StringComparison.OrdinalIgnoreCase));

    private ValueList<ActorId> Spoken(string? country, Func<ActorId, bool> fits)
    {
        foreach (Referent referent in stage.Discourse.Recent())
            if (referent.Actors is [ActorId id] && fits(id) && (country is null || stage.CountryOf(id) == country)) return [id];
        return [];
    }

    /// <summary>The body last called by the same word.</summary>
    private ValueList<ActorId> SpokenAs(Phrase phrase)
    {
        for (int i = _bodies.Count - 1; i >= 0; i--)
            if (_bodies[i].Key == phrase.Word!.Detail && _bodies[i].Phrase.Core.Length == phrase.Core.Length) return _bodies[i].Phrase.Actors;
        return [];
    }

    private string? CountryOf(Phrase phrase)
    {
        if (phrase.Country is { } country && stage.Tables.States.Find(country) is not null) return country;
        if (phrase.Owner is { Kind: PhraseKind.Person or PhraseKind.Power or PhraseKind.Role, Actors: [ActorId owner] }) return stage.CountryOf(owner);
        bool mayBeHuman = phrase.Word?.Detail is not ("office" or "embassy");
        return phrase.Owner is { Kind: PhraseKind.Pronoun, Actors: [ActorId whose] } && (mayBeHuman || !Referent.IsHuman(whose)) ? stage.CountryOf(whose) : null;
    }

    /// <summary>The body that works for a person in office: "his office", "Netanyahu's office", "her ministry".</summary>
    private ActorId? OfficeOf(Phrase? owner)
    {
        if (owner is not { Actors: [ActorId id] } || stage.Roster.Find(id) is not { Country: { } country } person) return null;
        foreach (OfficeKind kind in (ReadOnlySpan<OfficeKind>)[OfficeKind.HeadOfState, OfficeKind.HeadOfGovernment, OfficeKind.ForeignMinister, OfficeKind.DefenseMinister, OfficeKind.InteriorMinister, OfficeKind.FinanceMinister])
            if (person.Offices.Contains(kind)) return stage.Tables.States.BodyOf(country, kind);
        return null;
    }

    /// <summary>"in his office" is a room, "left his office" a post.</summary>
    private bool IsActing(Phrase phrase) =>
        !phrase.Head.Is("obj") && !(phrase.Head.Child("case") is { } preposition && stage.Lexicon.Is(preposition, CastClass.PlacePreposition));
}
