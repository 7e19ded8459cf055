using System.Globalization;
using Chancery.Language;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Makes actors of those nobody names but who act or suffer: "striking teachers", "a court in Lyon", "the rebels".</summary>
/// <remarks>They are incidental: a record keeps one only where a line speaks of it.</remarks>
internal sealed class DescribedResolver(Stage stage)
{
    private readonly Dictionary<string, ActorId> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ValueList<ActorId> Resolve(Phrase phrase)
    {
        WordRange words = phrase.Core;
        if (RoleOf(phrase, ref words) is not { Office: null } role || !MayAct(phrase)) return [];
        if (phrase.Owner is { Kind: PhraseKind.Pronoun, Word.Detail: "i" or "we" }) return [];
        if (phrase.Head.Is("appos")) return stage.PhraseOf(phrase.Head.Head) is { IsPlace: false } described && described.IsPlural == phrase.IsPlural ? described.Actors : [];
        // "the Law and Justice party": the noun says what the name beside it is.
        if (phrase.Owner is { Kind: PhraseKind.Name, Actors: [ActorId named], IsPlace: false } beside && beside.Range.End == words.First && beside.Head.Is("compound") && !named.IsKind("state") && !named.IsKind("office") && role.Shape == RoleShape.Body) return [named];
        if (IsOrgan(role) && phrase.Owner is { Kind: PhraseKind.Pronoun } whose) return StateOf(whose, role);
        string? country = CountryOf(phrase, role);
        if (country is null && phrase is { IsDefinite: true, Owner: null, Range.Length: 2, Word.Parts: ["regime"] }) return Regime(phrase);
        if (IsOfState(phrase, role) && (country ?? (phrase.IsIndefinite || phrase.Count is not null ? null : stage.MainCountry)) is { } state) return [ActorId.State(state)];
        return [Again(phrase, role, country) ?? Make(phrase, words, role, country)];
    }

    /// <summary>"the regime" is never that of the page it stands on: the state last spoken of.</summary>
    private ValueList<ActorId> Regime(Phrase phrase) =>
        stage.Discourse.Recent().TakeWhile(referent => stage.Distance(referent.Head, phrase.Head) <= 2).FirstOrDefault(referent => referent.IsOne && referent.Actors[0].IsKind("state") && referent.Actors[0].Slug != stage.IssuerCountry && referent.Head.Sentence != phrase.Sentence)?.Actors ?? [];

    private static bool IsOrgan(Role role) => role is { Shape: not RoleShape.Person, Sector: "GOV" or "MIL" or "COP" or "SPY" };

    /// <summary>"their government", "its army": the state of whom the pronoun means, else nobody rather than a new one; a man's "forces" may be a band's.</summary>
    private ValueList<ActorId> StateOf(Phrase whose, Role role) =>
        whose.Actors is [ActorId owner] && stage.CountryOf(owner) is { } country && (role.Sector == "GOV" || owner.IsKind("state")) ? [ActorId.State(country)] : [];

    /// <param name="range">The words that describe, with what belongs to them before the core: "trade union" for "union".</param>
    private Role? RoleOf(Phrase phrase, ref WordRange range)
    {
        if (phrase.Kind == PhraseKind.Described) return phrase.Role;
        if (phrase.Kind == PhraseKind.Role && (phrase.Role?.Office is not null || phrase.Word?.Class is CastClass.Alike or CastClass.Leader or CastClass.Title || stage.Lexicon.Is(phrase.Head, CastClass.SpeaksFor))) return null;
        if (phrase.Kind == PhraseKind.Pair && (phrase.Word!.Detail != "person" || phrase.IsDefinite)) return null;
        for (int first = phrase.Range.First; first <= phrase.Core.First; first++)
        {
            if (stage.Tables.Described.LongestAt(stage.Analysis.Words, first, phrase.Core.End, out Role? role) != phrase.Core.End - first) continue;
            range = new WordRange(first, phrase.Core.End);
            return role;
        }
        return null;
    }

    /// <summary>Subject, object or complement of something, and neither what someone is nor a word of a longer name.</summary>
    private bool MayAct(Phrase phrase)
    {
        Word head = phrase.Head;
        if (!phrase.Sentence.IsParsed || phrase.IsFuture || head.Child("cop") is not null || Discourse.IsNone(stage.Analysis.Words[phrase.Range.First])) return false;
        for (int steps = 0; steps < 3 && head.Is("conj") && head.Head is { IsNominal: true } first; steps++) head = first;
        if (head.Child("cop") is not null || phrase.Head.Child("case") is { Form: "as" or "like" or "unlike" or "than" or "As" or "Like" or "Unlike" }) return false;
        return head.Is("nsubj") || head.Is("nsubj:pass") || head.Is("obj") || head.Is("iobj") || head.Is("obl") || head.Is("nmod") || head.Is("appos");
    }

    /// <summary>A government, its army and its police are the state's.</summary>
    private static bool IsOfState(Phrase phrase, Role role) =>
        IsOrgan(role) && (phrase.Kind == PhraseKind.Power || role.Sector != "GOV") && !phrase.IsIndefinite && phrase.Owner is null && (phrase.IsDefinite || phrase.IsPlural || phrase.Range.Length == phrase.Core.Length || phrase.Country is not null)
        || phrase.Kind == PhraseKind.Power && phrase.Word!.Detail == "army" && role.Sector == "MIL";

    /// <summary>"the men", "rebels" again: who was called so before.</summary>
    private ActorId? Again(Phrase phrase, Role role, string? country)
    {
        bool isNew = phrase.IsIndefinite || phrase.Count is not null && !phrase.IsDefinite || role.Shape == RoleShape.Person && !phrase.IsDefinite;
        if (isNew || !_last.TryGetValue(phrase.Head.Lemma.ToLowerInvariant(), out ActorId last)) return null;
        return country is null || stage.CountryOf(last) is not { } known || known == country ? last : null;
    }

    private ActorId Make(Phrase phrase, WordRange words, Role role, string? country)
    {
        (string prefix, ActorKind kind) = KindOf(phrase, role);
        string slug = NameFold.Slug(Modifier(phrase, words) + stage.TextOf(words));
        string name = $"{prefix}:{slug}{(country is null || kind == ActorKind.Unnamed ? "" : "-" + country)}";
        // A people or a band is one however often it is told of; of officials, men and companies each is another.
        bool isOne = kind is ActorKind.Population or ActorKind.ArmedGroup && !phrase.IsIndefinite || kind == ActorKind.Office && country is not null && !phrase.IsIndefinite;
        int number = _counts[name] = _counts.GetValueOrDefault(name) + 1;
        ActorId id = new(isOne || country is not null && number == 1 && kind != ActorKind.Unnamed ? name : $"{name}-{number.ToString(CultureInfo.InvariantCulture)}");
        stage.MakeUp(id, kind, stage.TextOf(phrase.Range).Replace('\n', ' '), country ?? stage.MainCountry, role.Sector, isIncidental: true);
        return _last[phrase.Head.Lemma.ToLowerInvariant()] = id;
    }

    private static (string Prefix, ActorKind Kind) KindOf(Phrase phrase, Role role)
    {
        if (role.Sector is "REB" or "UAF" && role.Shape != RoleShape.Person) return ("armed-group", ActorKind.ArmedGroup);
        bool isCrowd = role.Sector is "CVL" or "LAB" or "AGR" or "BUS" or "EDU" or "HLH" or "MED" or "REL" or "NGO" or "CRM";
        if (role.Shape == RoleShape.Group) return isCrowd && phrase.Count is null ? ("population", ActorKind.Population) : ("unnamed", ActorKind.Unnamed);
        if (role.Shape == RoleShape.Person) return ("unnamed", ActorKind.Unnamed);
        return role.Sector switch
        {
            "CVL" => ("population", ActorKind.Population),
            "PTY" or "OPP" => ("party", ActorKind.Party),
            "BUS" => ("company", ActorKind.Company),
            "MED" => ("media", ActorKind.Media),
            "GOV" or "LEG" or "JUD" or "MIL" or "COP" or "SPY" => ("office", ActorKind.Office),
            _ => ("org", ActorKind.Organization),
        };
    }

    /// <summary>"Kurdish ", "Maoist ": a people or creed without a state of its own tells one band from another.</summary>
    private string Modifier(Phrase phrase, WordRange range)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        int before = range.First - 1;
        if (before < phrase.Range.First || before == phrase.Sentence.Range.First && words[before].Pos != PartOfSpeech.Adj) return "";
        bool isCreed = words[before].Is("amod") && char.IsUpper(words[before].Form[0]) && stage.PhraseOf(words[before]) is not { Country: not null };
        return isCreed ? words[before].Form + " " : "";
    }

    /// <summary>From an adjective or owner, else from where they are: "a court in Lyon".</summary>
    private string? CountryOf(Phrase phrase, Role role)
    {
        if (phrase.Country is { } country) return stage.Tables.States.Find(country) is null ? null : country;
        if (phrase.Owner is { Actors: [ActorId owner] }) return stage.CountryOf(owner);
        // A court sits in its country; a commission, firm or delegation may meet anywhere.
        if (role is { Shape: RoleShape.Body, Sector: "GOV" or "IGO" or "NGO" or "BUS" }) return null;
        foreach (Word place in phrase.Head.ChildrenOf("nmod"))
            if (place.Child("case") is { Form: "in" or "from" or "of" or "at" or "near" } && stage.PhraseOf(place) is { Kind: PhraseKind.Name } name)
                return name.Country ?? (name.IsPlace ? stage.PlaceCalled(stage.TextOf(name.Core))?.Country : null);
        return null;
    }
}
