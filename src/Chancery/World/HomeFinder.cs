using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells whose a body or an official is where the words beside it leave it out: "the ministry in Paris", "Fidan said the army", "MANILA - The Senate".</summary>
internal sealed class HomeFinder(Stage stage)
{
    private readonly Lazy<string?> _dateline = new(() => FindDateline(stage));

    private readonly Lazy<string?> _avowal = new(() => FindAvowal(stage));

    private readonly Lazy<string?> _seat = new(() => FindSeat(stage));

    /// <summary>The one country the report is written from and speaks of; null if it has no dateline, or one of two countries.</summary>
    public string? Dateline => _dateline.Value;

    /// <summary>The country the report is about, else the one it is written from.</summary>
    public string? OfReport => stage.MainCountry ?? Dateline;

    /// <summary>Whose "the government" is where nobody speaks: that of the government whose page it is, else the report's.</summary>
    public string? OfPage => stage.IssuerCountry ?? OfReport;

    /// <summary>"The Prime Minister reiterated Norland's support": whose government speaks where its leader has neither name nor country; null where no or several states are avowed for.</summary>
    public string? OfAvowal => _avowal.Value;

    /// <summary>"welcoming him to Downing Street": whose seat it is that one comes to; null where none or several are named so.</summary>
    public string? OfSeat => _seat.Value;

    private static string? FindSeat(Stage stage)
    {
        string[] states = [.. from name in stage.Phrases
                              where name is { Kind: PhraseKind.Name, Sentence.IsParsed: true } && name.Head.Child("case") is { Form: "at" or "to" or "in" }
                              from entry in name.Entries
                              where entry is { Kind: EntryKind.Seat, Country: not null }
                              select entry.Country];
        return states.Distinct().ToArray() is [{ } only] ? only : null;
    }

    private static string? FindAvowal(Stage stage)
    {
        string[] states = [.. from noun in stage.Analysis.Words
                              where noun.Head is { IsVerb: true } verb && (noun.Is("obj") || noun.Is("obl")) && stage.Lexicon.Find(verb.Lemma.ToLowerInvariant(), CastClass.Avow) is not null
                                  && (verb.Child("nsubj") ?? (verb.Is("conj") ? verb.Head?.Child("nsubj") : null)) is { } subject && stage.PhraseOf(subject) is { Kind: PhraseKind.Role, Owner: null, Describes: null, IsDefinite: true }
                              from owner in noun.ChildrenOf("nmod")
                              let name = owner.Relation is "nmod:poss" ? stage.PhraseOf(owner) : null
                              where name is { Kind: PhraseKind.Name }
                              from entry in name.Entries
                              where entry is { Kind: EntryKind.State, Country: not null }
                              select entry.Country];
        return states.Distinct().ToArray() is [{ } only] ? only : null;
    }

    /// <summary>Where it sits, of whom it is told, who speaks of it; null where none of these says.</summary>
    public string? Of(Phrase phrase) => Beside(phrase) ?? OfBearer(phrase) ?? OfSpeaker(phrase);

    /// <summary>"the Foreign Ministry in Khartoum".</summary>
    private string? Beside(Phrase phrase)
    {
        IReadOnlyList<Word> words = stage.Analysis.Words;
        // Straight after it the place is its own, wherever the tree hangs it.
        bool isFollowed = phrase.Range.End + 1 < phrase.Sentence.Range.End && words[phrase.Range.End].Form == "in" && words[phrase.Range.End + 1] is { Pos: PartOfSpeech.Propn };
        foreach (Word place in isFollowed ? phrase.Head.ChildrenOf("nmod").Append(words[phrase.Range.End + 1]) : phrase.Head.ChildrenOf("nmod"))
            if (place.Child("case") is { Form: "in" or "of" } && stage.PhraseOf(place) is { Kind: PhraseKind.Name } name && phrase.Range.End <= name.Core.First)
                return name.Country ?? (name.IsPlace ? stage.PlaceCalled(stage.TextOf(name.Core))?.Country : null);
            else if (place is { Pos: PartOfSpeech.Propn } && place.Child("case") is { Form: "in" } && stage.PhraseOf(place) is null && stage.PlaceCalled(place.Form)?.Country is { } country && stage.Roster.Countries.Contains(country))
                return country;
        return null;
    }

    /// <summary>"the Foreign Ministry's spokeswoman, Maria Zakharova": the country of who is said to belong to it.</summary>
    private string? OfBearer(Phrase phrase) =>
        stage.Phrases.Find(role => role.Owner == phrase && role.Describes is { Actors.Count: 1 }) is { Describes.Actors: [ActorId bearer] } ? stage.CountryOf(bearer) : null;

    /// <summary>Who speaks of "the army" or "the government" without more means his own.</summary>
    private string? OfSpeaker(Phrase phrase)
    {
        if (stage.Speech.SpeechAt(phrase.Head) is not { } speech) return null;
        foreach (WordRange source in speech.Sources)
        {
            if (source.IsEmpty || source.Contains(phrase.Head.Index)) continue;
            Word head = NameSpotter.HeadOf(stage.Analysis.Words, source);
            if (stage.PhraseOf(head) is { Actors: [ActorId speaker] } && Referent.IsSpeaking(speaker)) return stage.CountryOf(speaker);
        }
        return null;
    }

    private static string? FindDateline(Stage stage)
    {
        List<string> countries = [.. stage.Phrases.Where(name => name.Kind == PhraseKind.Name && name.Sentence.Section.Kind == SectionKind.Dateline && name.Country is not null).Select(name => name.Country!).Distinct()];
        return countries is [string only] && stage.Phrases.Count(phrase => IsOf(stage, phrase, only)) > 1 ? only : null;
    }

    private static bool IsOf(Stage stage, Phrase phrase, string country) =>
        phrase.Sentence.Section.Kind != SectionKind.Dateline && (phrase.Kind == PhraseKind.Name && phrase.Country == country || phrase is { Kind: PhraseKind.Person, Actors: [ActorId person] } && stage.CountryOf(person) == country);
}
