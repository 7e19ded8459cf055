using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What may be promised, offered or asked for by a noun, and who is to do it.</summary>
internal sealed class WantedDeeds(ContactLexicon contacts)
{
    private static readonly string[] DeedEndings = ["tion", "sion", "ing", "ment", "val", "sal", "ance"];

    /// <summary>Money, goods and services that are given.</summary>
    public bool IsGift(Word head) => contacts.IsOf("offered-thing", Clauses.LemmaOf(head)) || head.Pos is PartOfSpeech.Sym;

    /// <summary>Whoever is to act: the subject of the wanted deed, else those the statement is addressed to.</summary>
    public static ValueList<ActorId> AddresseeOf(Word deed, Statement? statement, OwedParts parts)
    {
        if (deed.IsVerb && deed.Child("nsubj") is { } actor && !Clauses.IsPassive(deed) && parts.ActorsOf(actor) is { Count: > 0 } named) return named;
        if (deed.IsNominal && Clauses.After(deed, "by", "from").FirstOrDefault() is { } maker && parts.ActorsOf(maker) is { Count: > 0 } makers) return makers;
        return statement?.Addressees ?? [];
    }

    /// <summary>A verb says what is to be done; a bare noun must be a deed or go to someone.</summary>
    public bool IsWanted(Word deed, ValueList<ActorId> to) =>
        deed.IsVerb || Clauses.IsPredicate(deed) || deed.IsNominal && !deed.Is("ccomp") && !deed.Is("xcomp") && IsDescribed(deed) || (deed.Pos is PartOfSpeech.Noun && (contacts.IsOf("wanted-deed", Clauses.LemmaOf(deed)) || to.Count > 0 || IsNamedDeed(deed)));

    /// <summary>"Strict action against smugglers", "continued support": called for by name, not in general as "calm" is.</summary>
    private static bool IsDescribed(Word noun) =>
        noun.Children.Any(child => child.Is("amod") || child.Is("nmod") && !child.Relation.Contains(':', StringComparison.Ordinal) && child.Index > noun.Index);

    /// <summary>"the opening of corridors": a noun made from a verb, with what it is done to.</summary>
    public static bool IsNamedDeed(Word noun) =>
        Clauses.After(noun, "of").Any() && DeedEndings.Any(ending => noun.Lemma.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
