using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>A noun that names where something was said, with whose it is.</summary>
internal sealed record NamedMedium(Word Noun, MediumKind Kind, ValueList<ActorId> Owners, TextSpan Span)
{
    public Medium ToMedium() => new(Kind, Owners.Count == 1 ? Owners[0] : null, Span);
}

/// <summary>The readouts, statements and other media a report names, in text order, each with its owner where the text gives one.</summary>
internal sealed class AccountList
{
    private readonly Dictionary<int, NamedMedium> _byWord = [];

    private readonly Dictionary<ActorId, MediumKind> _lastOf = [];

    public AccountList(Desk desk, MediumLexicon media)
    {
        Dictionary<MediumKind, ValueList<ActorId>> last = [];
        List<ActorId> seen = [];
        foreach (Word word in desk.Analysis.Words)
        {
            if (!word.IsNominal || media.KindOf(word) is not { } kind) continue;
            ValueList<ActorId> owners = OwnersOf(word, desk.Cast, media);
            if (owners.Count == 0) owners = TellersOf(word, desk);
            if (owners.Count == 0 && IsOfBoth(word)) owners = [.. seen];
            else if (owners.Count == 0 && IsDefinite(word) && last.TryGetValue(kind, out ValueList<ActorId>? earlier)) owners = earlier;
            if (owners.Count == 1 && IsAccount(kind))
            {
                last[kind] = owners;
                _lastOf[owners[0]] = kind;
                if (!seen.Contains(owners[0])) seen.Add(owners[0]);
            }
            _byWord[word.Index] = new NamedMedium(word, kind, owners, SpanOf(word, desk.Analysis));
        }
    }

    public NamedMedium? At(Word? noun) => noun is null ? null : _byWord.GetValueOrDefault(noun.Index);

    /// <summary>The kind of account the report last names as the owner's; null if it names none.</summary>
    public MediumKind? LastOf(ActorId owner) => _lastOf.TryGetValue(owner, out MediumKind kind) ? kind : null;

    /// <summary>True for what a side publishes to tell of a contact; what is told in it is that side's account.</summary>
    public static bool IsAccount(MediumKind kind) => kind is MediumKind.Readout or MediumKind.Communique or MediumKind.Document;

    private static ValueList<ActorId> OwnersOf(Word noun, Cast cast, MediumLexicon media)
    {
        foreach (Word child in noun.Children)
        {
            // "a Twitter post by Lopez": the place is nobody's voice.
            if (media.KindOf(child) is MediumKind.Post) continue;
            bool mayOwn = child.Relation is "nmod:poss" or "compound" or "amod" or "nmod:desc" or "flat"
                || (child.Relation == "nmod" && Clause.PrepositionOf(child) is "of" or "by" or "from" or "with");
            if (mayOwn && MentionIn(child, cast) is { } mention) return mention.Actors;
            if (child.Relation is "acl" && SubjectFinder.AgentOf(child) is { } agent && MentionIn(agent, cast) is { } issuer) return issuer.Actors;
        }
        return [];
    }

    private static Mention? MentionIn(Word word, Cast cast)
    {
        if (cast.MentionAt(word) is { } mention) return mention;
        foreach (Word child in word.Children)
            if (child.Relation is "compound" or "flat" or "appos" or "amod" or "nmod:poss" && cast.MentionAt(child) is { } inner) return inner;
        return null;
    }

    private static bool IsOfBoth(Word noun) =>
        noun.Children.Any(child => child.Form.ToLowerInvariant() is "both" or "two");

    private static bool IsDefinite(Word noun) =>
        noun.Children.Any(child => child.Is("det") && child.Form.ToLowerInvariant() is "the" or "this" or "that" or "its" or "same");

    /// <summary>"The palace said in a readout": who speaks in it owns it.</summary>
    private static ValueList<ActorId> TellersOf(Word noun, Desk desk)
    {
        bool isMade = noun.Relation is "obj" && !IsDefinite(noun);
        if (isMade && noun.Head is { IsVerb: true } making && SubjectFinder.Of(making).Word is { } maker) return MentionIn(maker, desk.Cast)?.Actors ?? [];
        if (noun.Relation is not "obl" || noun.Head is not { IsVerb: true } verb || Clause.PrepositionOf(noun) is not ("in" or "by" or "through")) return [];
        if (desk.Lexicon.ActOf(verb.Lemma.ToLowerInvariant()) is null || SubjectFinder.Of(verb).Word is not { } teller) return [];
        return MentionIn(teller, desk.Cast)?.Actors ?? [];
    }

    /// <summary>The noun with the names and adjectives right before it.</summary>
    private static TextSpan SpanOf(Word noun, Analysis analysis)
    {
        int first = noun.Index;
        foreach (Word child in noun.Children.Reverse())
        {
            if (child.Index > noun.Index || child.Relation is not ("compound" or "amod" or "nmod:poss" or "nmod:desc" or "punct")) continue;
            int start = child.Subtree().First(word => word.Relation is not ("det" or "case")).Index;
            if (child.Subtree().Last().Index == first - 1) first = start;
            else break;
        }
        return analysis.SpanOf(new WordRange(first, noun.Index + 1));
    }
}
