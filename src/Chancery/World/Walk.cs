using Chancery.Text;

namespace Chancery.World;

/// <summary>Goes through a report's phrases in text order and tells of each whom it means by what was spoken of before it.</summary>
internal sealed class Walk
{
    private readonly Stage _stage;
    private readonly PronounResolver _pronouns;
    private readonly BodyResolver _bodies;
    private readonly RoleResolver _roles;
    private readonly PairResolver _pairs;
    private readonly DescribedResolver _described;

    public Walk(Stage stage)
    {
        _stage = stage;
        _pronouns = new PronounResolver(stage);
        _bodies = new BodyResolver(stage);
        _roles = new RoleResolver(stage, _pronouns);
        _pairs = new PairResolver(stage, _pronouns, _roles);
        _described = new DescribedResolver(stage);
    }

    public void Run()
    {
        foreach (Phrase phrase in _stage.Phrases)
        {
            if (phrase.Actors.Count == 0) phrase.Actors = Resolve(phrase, depth: 0);
            if (phrase.Actors.Count == 0 && phrase.Kind is not (PhraseKind.Name or PhraseKind.Person or PhraseKind.Pronoun)) phrase.Actors = _described.Resolve(phrase);
            // "Matt, go ahead": called on, not spoken of.
            if (!(phrase.IsPlace && phrase.Actors.Count == 0) && !phrase.Head.Is("vocative")) _stage.Discourse.Introduce(phrase);
        }
        foreach (Phrase phrase in _stage.Phrases) ResolveSpeakers(phrase);
        foreach (Phrase role in _stage.Phrases) LearnHome(role);
        foreach (Phrase phrase in _stage.Phrases)
            if (phrase is { Kind: PhraseKind.Role, Actors.Count: 0, Owner: { Kind: PhraseKind.Name, IsSilent: true } state }) state.IsSilent = false;
    }

    private ValueList<ActorId> Resolve(Phrase phrase, int depth)
    {
        if (phrase.Owner is { Actors.Count: 0, Kind: not (PhraseKind.Pronoun or PhraseKind.Name or PhraseKind.Person) } owner && depth < 4)
            owner.Actors = Resolve(owner, depth + 1);
        if (phrase is { Kind: PhraseKind.Body or PhraseKind.Bridge, Owner: { Kind: PhraseKind.Pronoun, Actors.Count: 0 } whose }) whose.Actors = _pronouns.Resolve(whose);
        return phrase.Kind switch
        {
            PhraseKind.Described or PhraseKind.Bridge when phrase.Describes is { } name => name.Actors,
            PhraseKind.Body or PhraseKind.Power or PhraseKind.People or PhraseKind.Bridge => _bodies.Resolve(phrase),
            PhraseKind.Role => _roles.Resolve(phrase),
            PhraseKind.Pair => _pairs.Resolve(phrase),
            PhraseKind.Pronoun => _pronouns.Resolve(phrase),
            PhraseKind.Name => Compatriots.Last(_stage, phrase),
            _ => [],
        };
    }

    /// <summary>"its ambassador, Camilo Rey", "Senate President Ola Berg": whom the tables don't know is of the country he serves, once it is known who that is.</summary>
    private void LearnHome(Phrase role)
    {
        if (role is not { Kind: PhraseKind.Role or PhraseKind.Described, Describes.Actors: [ActorId id] } || role.Word?.Class is CastClass.Alike || _stage.Lexicon.Is(role.Head, CastClass.OfAnother)) return;
        if (_stage.Roster.Find(id) is not { IsKnown: false, Country: null } bearer) return;
        ValueList<ActorId> owners = role.Owner is not { } owner ? LastOf(role) : owner.Actors.Count > 0 ? owner.Actors : _stage.PhraseOf(owner.Head)?.Actors ?? [];
        if (owners is [ActorId served] && served != id) bearer.Country = _stage.CountryOf(served);
    }

    /// <summary>"army spokesman", "the presidential spokesman": the army or the president last spoken of.</summary>
    private ValueList<ActorId> LastOf(Phrase role)
    {
        string first = _stage.Analysis.Words[role.Core.First].Lemma.ToLowerInvariant();
        if (role.Country is not null) return [];
        if (role.Core.Length < 2) return SameRole(role) ?? SpokenFor(role);
        IEnumerable<Referent> before = _stage.Discourse.Recent().SkipWhile(referent => referent.Head.Index > role.Head.Index).TakeWhile(referent => _stage.Distance(referent.Head, role.Head) < 6).Where(referent => referent.IsOne);
        return before.FirstOrDefault(referent => first == "presidential" ? _stage.Roster.Find(referent.Actors[0])?.Offices.Contains(OfficeKind.HeadOfState) is true
            : referent.Phrase is { Kind: PhraseKind.Power } power && power.Head.Lemma == first)?.Actors ?? [];
    }

    /// <summary>"France's ambassador … the ambassador, Sylvain Itté": the one country whose holder of that role the report has spoken of.</summary>
    private ValueList<ActorId>? SameRole(Phrase role)
    {
        if (!role.IsDefinite || !_stage.Lexicon.Is(role.Head, CastClass.Unnamed)) return null;
        string[] homes = [.. _stage.Phrases.Where(other => other is { Kind: PhraseKind.Role, Country: not null, IsPlural: false } && other.Head.Index < role.Head.Index && other.Head.Lemma == role.Head.Lemma).Select(other => other.Country!).Distinct()];
        return homes is [string only] && _stage.Tables.States.Find(only) is not null ? [ActorId.State(only)] : null;
    }

    /// <summary>"The coast guard said …, spokesman Gan Yu said": for whom a bare spokesman speaks is who spoke just before him.</summary>
    private ValueList<ActorId> SpokenFor(Phrase role)
    {
        if (!_stage.Lexicon.Is(role.Head, CastClass.SpeaksFor)) return [];
        IEnumerable<Referent> before = _stage.Discourse.Recent().SkipWhile(referent => referent.Head.Index > role.Head.Index).TakeWhile(referent => _stage.Distance(referent.Head, role.Head) < 4);
        return before.FirstOrDefault(referent => referent.IsThing && !referent.Actors[0].IsKind("media") && referent.Head.Is("nsubj") && _stage.Speech.IsCue(referent.Head.Head))?.Actors ?? [];
    }

    /// <summary>First persons, and "our troops", once all speakers are known: a source often follows its quotation.</summary>
    private void ResolveSpeakers(Phrase phrase)
    {
        if (phrase.Actors.Count > 0) return;
        if (phrase is { Kind: PhraseKind.Pronoun, Word.Detail: "i" or "we" or "you" }) phrase.Actors = _pronouns.ResolveSpeaker(phrase);
        // "fighters at his side".
        else if (phrase.Head.Lemma == "side" && phrase.Head.Child("case") is { Form: "on" or "at" or "by" or "to" }) return;
        else if (phrase is { Kind: PhraseKind.Power or PhraseKind.People, Owner: { Kind: PhraseKind.Pronoun } whose })
        {
            ValueList<ActorId> owners = whose.Word!.Detail is "we" or "i" ? _pronouns.ResolveSpeaker(whose) : _pronouns.Resolve(whose);
            if (owners is not [ActorId speaker] || _stage.CountryOf(speaker) is not { } country) return;
            phrase.Actors = phrase.Kind == PhraseKind.Power ? [ActorId.State(country)] : _bodies.PeopleOf(country);
        }
    }
}
