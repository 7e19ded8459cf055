using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells whom "the two leaders", "both sides" and "the two governments" bring together: those last brought together.</summary>
internal sealed class PairResolver(Stage stage, PronounResolver pronouns, RoleResolver roles)
{
    private const int Reach = 20;

    public ValueList<ActorId> Resolve(Phrase phrase)
    {
        string kind = phrase.Word!.Detail;
        if (kind is "former" or "latter") return OneOf(phrase, kind == "former" ? 0 : 1);
        if (kind == "counterpart") return Counterparts(phrase);
        if (Named(phrase) is { Count: > 0 } named) return Map(named, kind);
        if (phrase.Owner is { Actors: [ActorId owner], Kind: PhraseKind.Name } && !owner.IsKind("state")) return [owner];
        // "both sides of the Blue Line".
        if (phrase.Owner is { Actors.Count: 0, Kind: PhraseKind.Name }) return [];
        if (phrase.Country is not null && stage.Lexicon.Is(phrase.Head, CastClass.Relational)) return [];
        if (phrase.Country is { } country && stage.Tables.States.Find(country) is not null) return kind is "state" or "any" && phrase.Range.Length > 3 ? [] : [ActorId.State(country)];
        if (phrase.Owner is { Kind: PhraseKind.Pronoun } whose) return pronouns.Resolve(whose) is { Count: > 1 } together ? Map(together, kind) : [];
        if (phrase.Owner is { Kind: PhraseKind.Pair, Actors: { Count: > 1 } pair }) return Map(pair, kind);
        bool isBoth = stage.Analysis.Words[phrase.Range.First].Form.ToLowerInvariant() is "both" or "either" or "neither";
        if (isBoth) phrase.Count ??= 2;
        bool isHeadline = phrase.Sentence.Section.Kind is SectionKind.Headline or SectionKind.Heading;
        if (!(phrase.IsDefinite || isBoth || phrase.Count is not null && (isHeadline || phrase.Range.Length == 1)) || HasOtherModifier(phrase)) return [];
        if (kind == "any" && phrase.Count is null && phrase.Head.Form is not ("sides" or "parties")) return [];
        bool arePeople = kind is not ("state" or "any");
        if (arePeople && phrase.Count is null && GroupCalled(phrase) is { } body) return [body];
        if (arePeople && Together(phrase, kind, Referent.IsHuman) is { Count: > 1 } people) return Map(people, kind);
        if (arePeople && Gathered(phrase, kind) is { Count: > 1 } gathered) return gathered;
        if (Together(phrase, kind, _ => true) is { Count: > 1 } last) return Map(last, kind);
        return (arePeople ? [] : Gathered(phrase, kind)) is { Count: > 1 } near ? near : kind == "any" && (isBoth || phrase.Count == 2) && Fighting(phrase) is { Count: 2 } fighting ? fighting : isBoth ? Map(Principals(phrase), kind) : [];
    }

    /// <summary>"neither side" of a report of one armed group: it and the state the report speaks of most.</summary>
    private ValueList<ActorId> Fighting(Phrase phrase)
    {
        List<ActorId> recent = [.. stage.Discourse.Recent().TakeWhile(referent => stage.Distance(referent.Head, phrase.Head) <= Reach).Where(referent => referent.IsOne).Select(referent => referent.Actors[0])];
        List<ActorId> groups = [.. recent.Where(id => id.IsKind("armed-group") && stage.MadeUp.GetValueOrDefault(id) is not { IsIncidental: true }).Distinct()];
        List<ActorId> states = [.. recent.Where(id => id.IsKind("state")).GroupBy(id => id).Where(same => same.Count() > 1).OrderByDescending(same => same.Count()).Select(same => same.Key)];
        return groups is [ActorId group] && states.Count > 0 && (states.Count == 1 || stage.Discourse.CountOf(states[0]) > stage.Discourse.CountOf(states[1])) ? [states[0], group] : [];
    }

    /// <summary>"the bloc's foreign ministers … the ministers": the body whose they were when last spoken of.</summary>
    private ActorId? GroupCalled(Phrase phrase) =>
        stage.Discourse.Recent().FirstOrDefault(referent => referent.Phrase is { IsPlural: true } before && before.Head.Lemma == phrase.Head.Lemma) is { Actors: [ActorId body] } && (body.IsKind("org") || body.IsKind("format")) ? body : null;

    /// <summary>With no two brought together: the two countries the report so far is about, if no third comes near and neither speaks of both.</summary>
    private List<ActorId> Principals(Phrase phrase)
    {
        var counts = stage.Discourse.Recent().Where(referent => referent.IsOne).GroupBy(referent => stage.CountryOf(referent.Actors[0]))
            .Where(group => group.Key is not null && stage.Tables.States.Find(group.Key) is not null).Select(group => (Country: group.Key!, Count: group.Count())).OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Country, StringComparer.Ordinal).Take(3).ToList();
        if (counts.Count < 2 || counts[1].Count < 3 || counts.Count > 2 && counts[2].Count * 2 > counts[1].Count) return [];
        bool isOwn = Discourse.SubjectOf(phrase.Head.Head) is { } subject && subject != phrase.Head && stage.PhraseOf(subject) is { Actors: [ActorId actor] } && stage.CountryOf(actor) is { } home && counts.Take(2).Any(entry => entry.Country == home);
        return isOwn ? [] : [.. counts.Take(2).Select(entry => ActorId.State(entry.Country))];
    }

    /// <summary>"the former", "the latter": the first or second of the two last named side by side.</summary>
    private ValueList<ActorId> OneOf(Phrase phrase, int index)
    {
        foreach (Referent referent in stage.Discourse.Recent())
        {
            if (stage.Distance(referent.Head, phrase.Head) > 2 || referent.Head.Sentence.Section != phrase.Sentence.Section) break;
            if (referent is { IsTogether: true, Actors.Count: 2, Phrase: null }) return [referent.Actors[index]];
        }
        return [];
    }

    /// <summary>"his Turkish and Egyptian counterparts", "his counterparts from Qatar and Oman".</summary>
    private ValueList<ActorId> Counterparts(Phrase phrase)
    {
        Person? self = (phrase.Owner ?? stage.PhraseOf(phrase.Head.Child("nmod:poss"))) switch
        {
            { Kind: PhraseKind.Pronoun } whose => pronouns.Resolve(whose) is [ActorId id] ? stage.Roster.Find(id) : null,
            { Actors: [ActorId id] } => stage.Roster.Find(id),
            _ => null,
        };
        List<ActorId> states = [.. stage.StatesBefore(phrase)];
        foreach (Word from in phrase.Head.ChildrenOf("nmod").Where(child => child.Child("case") is { Form: "from" or "of" }))
            foreach (Word state in from.ChildrenOf("conj").Prepend(from))
                if (stage.PhraseOf(state) is { Kind: PhraseKind.Name, Country: { } home } && stage.Tables.States.Find(home) is not null && !states.Contains(ActorId.State(home))) states.Add(ActorId.State(home));
        if (self is null || states.Count == 0) return [];
        List<ActorId> found = [.. from state in states let peer = roles.CounterpartOf(self, state.Slug.ToUpperInvariant()) where peer is not null select peer.Value];
        return found.Count == states.Count ? [.. found] : [];
    }

    /// <summary>"the Russian and Ukrainian presidents": the states named inside.</summary>
    private List<ActorId> Named(Phrase phrase)
    {
        List<ActorId> named = [];
        foreach (Phrase name in stage.Phrases)
            if (name != phrase && name.Kind == PhraseKind.Name && phrase.Range.First <= name.Core.First && name.Core.End <= phrase.Range.End
                && name.Country is { } country && stage.Tables.States.Find(country) is not null && !named.Contains(ActorId.State(country))) named.Add(ActorId.State(country));
        foreach (ActorId state in stage.StatesBefore(phrase))
            if (!named.Contains(state)) named.Add(state);
        foreach (Word of in phrase.Head.ChildrenOf("nmod").Where(child => child.Child("case") is { Form: "of" }))
            // "of the United States, Japan and South Korea" may hang as appositions from the first.
            foreach (Word state in of.ChildrenOf("appos").Prepend(of).SelectMany(first => first.ChildrenOf("conj").Prepend(first)))
                if (stage.PhraseOf(state) is { Kind: PhraseKind.Name, Country: { } home, Actors: [ActorId id] } && id == ActorId.State(home) && !named.Contains(id)) named.Add(id);
        return named.Count > 1 ? named : [];
    }

    /// <summary>Those last brought together; of states, rather the two the report is about than a mediator and one of them.</summary>
    private ValueList<ActorId> Together(Phrase phrase, string kind, Func<ActorId, bool> fits)
    {
        ValueList<ActorId> last = [];
        HashSet<string> others = [.. Addressing(phrase)];
        foreach (Referent referent in stage.Discourse.Recent())
        {
            if (stage.Distance(referent.Head, phrase.Head) > Reach) break;
            if (!referent.IsTogether || referent.Actors.Count < 2 || phrase.Count is { } count && referent.Actors.Count != count) continue;
            if (!referent.Actors.All(fits) || kind is "any" && IsOneCountry(referent.Actors)) continue;
            if (Discourse.IsApart(referent.Head.Sentence, phrase.Sentence)) continue;
            if (Map([.. referent.Actors], kind).Count != referent.Actors.Count) continue;
            if (referent.Actors.Any(id => stage.CountryOf(id) is { } country && others.Contains(country))) continue;
            // "The two leaders spoke about Oslo. Both sides said …": who has just acted together is nearer than whom it was about.
            bool isNext = last.Count == 0 && stage.Distance(referent.Head, phrase.Head) == 1 && referent.Head.Is("nsubj") && phrase.Head.Is("nsubj");
            if (kind is not ("any" or "state") || isNext || stage.MainCountries.Count == 0 || IsMainPair(referent.Actors)) return referent.Actors;
            if (last.Count == 0) last = referent.Actors;
        }
        return last;
    }

    private bool IsMainPair(ValueList<ActorId> actors) => actors.Count == 2 && actors.All(id => stage.CountryOf(id) is { } country && stage.MainCountries.Contains(country));

    /// <summary>The countries of who speaks to both sides: "Malaysia's premier called both leaders" means neither him.</summary>
    private IEnumerable<string> Addressing(Phrase phrase)
    {
        if (!(phrase.Head.Is("obj") || phrase.Head.Is("obl") && phrase.Head.Child("case") is { Form: "on" or "to" or "upon" or "with" or "between" }) || phrase.Head.Head is not { IsVerb: true } verb) yield break;
        if (Discourse.SubjectOf(verb) is not { } subject || stage.PhraseOf(subject) is not { } who) yield break;
        foreach (ActorId id in who.Kind == PhraseKind.Pronoun ? pronouns.Resolve(who) : who.Actors)
            if (stage.CountryOf(id) is { } country) yield return country;
    }

    /// <summary>"the White House and the State Department" are no two sides.</summary>
    private bool IsOneCountry(ValueList<ActorId> actors) => stage.CountryOf(actors[0]) is { } country && actors.All(id => id.IsKind("office") && stage.CountryOf(id) == country);

    /// <summary>With nobody brought together by the wording: the two fit for it who were last spoken of, if they are just two.</summary>
    private ValueList<ActorId> Gathered(Phrase phrase, string kind)
    {
        return Gathered(phrase, kind, 3) is { Count: > 1 } near ? near : kind is "state" or "any" or "person" or "minister" ? [] : Gathered(phrase, kind, reach: null);
    }

    /// <param name="reach">So many sentences back; null for the whole report, of which only two who alone fit are meant.</param>
    private ValueList<ActorId> Gathered(Phrase phrase, string kind, int? reach)
    {
        int count = phrase.Count ?? 2;
        // States are too easily spoken of in passing: only a report of just these two is about both sides.
        if (kind is "state" or "any" && (phrase.Count is null || stage.Roster.Countries.Count != count)) return [];
        List<ActorId> found = [];
        int oldest = phrase.Sentence.Index - reach ?? 0;
        ValueList<ActorId> caller = Discourse.SubjectOf(phrase.Head.Head) is { } subject && subject != phrase.Head ? stage.PhraseOf(subject)?.Actors ?? [] : [];
        foreach (Referent referent in stage.Discourse.Recent())
        {
            if (referent.Head.Sentence.Index < oldest) break;
            if (found.Count == count && referent.Head.Sentence.Index < phrase.Sentence.Index && reach is not null) break;
            if (referent.Head.Sentence == phrase.Sentence && IsOfSubject(referent, phrase)) continue;
            foreach (ActorId id in referent.Actors)
                if (Fits(id, kind) && !found.Contains(id) && !caller.Contains(id)) found.Add(id);
            if (found.Count > count) return [];
        }
        found.Reverse();
        return found.Count == count ? [.. found] : [];
    }

    /// <summary>Who calls on both sides is none of them.</summary>
    private static bool IsOfSubject(Referent referent, Phrase phrase) =>
        Discourse.SubjectOf(phrase.Head.Head) is { } subject && (subject == referent.Head || referent.Head.Head == subject);

    private bool Fits(ActorId id, string kind)
    {
        if (kind is "state" or "any") return id.IsKind("state");
        if (!id.IsKind("person") || stage.Roster.Find(id) is not { } person) return false;
        return kind == "leader" ? person.Offices.Contains(OfficeKind.HeadOfState) || person.Offices.Contains(OfficeKind.HeadOfGovernment)
            : kind == "person" || kind == "minister" && FitsRole(id, kind) || Enum.TryParse(kind, out OfficeKind office) && person.Offices.Contains(office);
    }

    /// <summary>People stand for their states, states for their leaders, as the word asks.</summary>
    private ValueList<ActorId> Map(IReadOnlyList<ActorId> actors, string kind)
    {
        List<ActorId> mapped = [];
        foreach (ActorId actor in actors)
        {
            ActorId? fitting = kind switch
            {
                "any" => stage.MadeUp.ContainsKey(actor) ? null : actor,
                "office" => actor.IsKind("office") ? actor : OfficeOf(actor),
                "state" => actor.IsKind("state") || actor.IsKind("org") || actor.IsKind("authority") ? actor : !ServesOrganization(actor) && stage.CountryOf(actor) is { } country ? ActorId.State(country) : null,
                _ => actor.IsKind("person") ? FitsRole(actor, kind) ? actor : null : actor.IsKind("state") ? LeaderOf(actor.Slug, kind) : null,
            };
            if (fitting is not { } id) return [];
            if (!mapped.Contains(id)) mapped.Add(id);
        }
        return mapped.Count > 1 ? [.. mapped] : [];
    }

    /// <summary>Whoever heads an organization stands for no state.</summary>
    private bool ServesOrganization(ActorId id) => stage.Roster.Find(id)?.Offices.Contains(OfficeKind.OrganizationHead) is true;

    /// <summary>The body that speaks for a head of state, a minister or a state.</summary>
    private ActorId? OfficeOf(ActorId id)
    {
        if (stage.CountryOf(id) is not { } country) return null;
        OfficeKind? held = stage.Roster.Find(id) is { } person ? person.Offices.Order().Select(kind => (OfficeKind?)kind).FirstOrDefault(kind => stage.Tables.States.BodyOf(country, kind!.Value) is not null) : null;
        return held is { } office ? stage.Tables.States.BodyOf(country, office) : null;
    }

    private bool FitsRole(ActorId id, string kind)
    {
        if (kind is "minister" && stage.Roster.Find(id) is { Offices.Count: 0 } without) return without.Roles.Any(role => role.Contains("minister", StringComparison.OrdinalIgnoreCase) || role.Contains("secretary", StringComparison.OrdinalIgnoreCase));
        if (kind is "person" || stage.Roster.Find(id) is not { } person || person.Offices.Count == 0) return true;
        if (kind is "leader") return !person.Offices.All(office => office is OfficeKind.ForeignMinister or OfficeKind.DefenseMinister or OfficeKind.InteriorMinister or OfficeKind.FinanceMinister or OfficeKind.DeputyForeignMinister or OfficeKind.Ambassador or OfficeKind.Envoy or OfficeKind.Spokesperson or OfficeKind.VicePresident);
        if (kind is "minister") return !person.Offices.All(office => office is OfficeKind.HeadOfState or OfficeKind.Ambassador or OfficeKind.Envoy or OfficeKind.Spokesperson);
        return !Enum.TryParse(kind, out OfficeKind office) || person.Offices.Contains(office);
    }

    private ActorId? LeaderOf(string country, string kind)
    {
        if (stage.Day is not { } day) return null;
        if (kind == "person") return null;
        Outcome<OfficeTerm> term = kind == "leader" ? stage.Tables.Offices.LeaderOf(country, day)
            : Enum.TryParse(kind, out OfficeKind office) ? stage.Tables.Offices.HolderOf(country, office, day) : Outcome.None<OfficeTerm>();
        return term.Value is { } held ? stage.Roster.ByTerm(held).Id : null;
    }

    /// <summary>"the warring sides" are the pair, "the European leaders" are not.</summary>
    private bool HasOtherModifier(Phrase phrase)
    {
        for (int i = phrase.Range.First; i < phrase.Core.First; i++)
        {
            Word word = stage.Analysis.Words[i];
            if (word.Form.ToLowerInvariant() is "all" or "many" or "most" or "other" or "some" or "several" or "such") return true;
            if (word.Pos == PartOfSpeech.Adj && char.IsUpper(word.Form[0]) || word.Pos == PartOfSpeech.Propn) return true;
        }
        return phrase.Head.ChildrenOf("nmod").Any(child => child.Index >= phrase.Core.End && child.Child("case") is { Form: "of" } && phrase.Owner is null)
            || phrase.Head.Child("acl:relcl") is not null && phrase.Count is null;
    }
}
