using Chancery.Language;
using Chancery.Records;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Who a source is: the actors it names, and the medium where the source is one ("the readout said").</summary>
internal sealed class SpeakerFinder(Desk desk)
{
    private const int LongestSource = 200;

    /// <param name="IsKnown">An actor, a person's pronoun or what the model takes for a source.</param>
    /// <param name="IsHuman">A noun or pronoun for people or a body, though nobody is known.</param>
    /// <param name="IsLikely">Not known, but the words hold a name or may stand for a body: enough where a clause or quotation follows.</param>
    public readonly record struct Speaker(ValueList<ActorId> Actors, Medium? Medium, TextSpan Span, bool IsKnown, bool IsHuman, bool IsLikely);

    public Speaker Of(Word source)
    {
        if (AccountOf(source) is { } account)
            return new Speaker(account.Owners, account.ToMedium(), SpanOf(source), account.Owners.Count > 0, IsHuman: false, IsLikely: source.Child("det") is not null);
        ValueList<ActorId> actors = ActorsOf(source);
        if (actors.Count > 0) return new Speaker(actors, null, SpanOf(source), actors.Any(MaySpeak), IsHuman: true, IsLikely: false);
        bool isPerson = source.Form.ToLowerInvariant() is "he" or "she" or "they" or "who" or "i" or "we" or "him" or "her" or "them";
        // A name that is nobody's ("the Constitution") does not speak, whatever the model makes of it.
        bool isSource = source.Pos is PartOfSpeech.Propn && !source.HasFeature("Number=Plur") ? desk.IsName(source) : desk.MaySpeak(source);
        return new Speaker([], null, SpanOf(source), isPerson || isSource, isPerson || desk.IsHuman(source) || IsSomeOf(source),
            source.Form.Equals("it", StringComparison.OrdinalIgnoreCase) || source.Children.Any(child => child.Relation is "compound" or "amod" or "nmod:poss" or "flat" && (desk.MaySpeak(child) || desk.Cast.MentionAt(child) is not null)));
    }

    /// <summary>"one of the doctors", "some of the envoys".</summary>
    private bool IsSomeOf(Word source) =>
        source.Pos is PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Pron
        && source.Children.Any(child => child.Is("nmod") && Clause.PrepositionOf(child) == "of" && (desk.IsHuman(child) || desk.Cast.MentionAt(child) is not null));

    /// <summary>Actors of the source and of what is coordinated with it, in text order.</summary>
    public ValueList<ActorId> ActorsOf(Word source)
    {
        List<ActorId> actors = [];
        Add(source);
        foreach (Word child in source.Children)
            if (child.Relation == "conj") Add(child);
        return [.. actors];

        void Add(Word word)
        {
            // "The office of Prime Minister Lopez said": where nobody knows the office, its holder is who speaks.
            // "The members of the Council said": all of them are the body.
            bool isAll = word is { Lemma: "member", Pos: PartOfSpeech.Noun } && word.HasFeature("Number=Plur") && word.Child("det") is { Lemma: "the" };
            Word? holder = word.Lemma == "office" || isAll ? word.ChildrenOf("nmod").FirstOrDefault(child => Clause.PrepositionOf(child) == "of") : null;
            if ((MentionFor(word) ?? (holder is null ? null : MentionFor(holder))) is not { } mention) return;
            foreach (ActorId actor in mention.Actors)
                if (!actors.Contains(actor)) actors.Add(actor);
        }
    }

    /// <summary>"It quoted Xi" after "the ministry's account made no mention": the pronoun is the account.</summary>
    private NamedMedium? AccountOf(Word source)
    {
        if (desk.Accounts.At(source) is { } account)
        {
            bool isBody = account.Kind is MediumKind.Agency && desk.Cast.MentionAt(source) is not null;
            return isBody ? null : account;
        }
        if (!source.Form.Equals("it", StringComparison.OrdinalIgnoreCase) || source.Sentence.Index == 0) return null;
        Sentence before = desk.Analysis.Sentences[source.Sentence.Index - 1];
        if (before.Section.Id != source.Sentence.Section.Id || before.Root?.Child("nsubj") is not { } subject) return null;
        return desk.Accounts.At(subject) is { } last && AccountList.IsAccount(last.Kind) ? last : null;
    }

    private Mention? MentionFor(Word word)
    {
        if (desk.Cast.MentionOf(word) is { } exact) return exact;
        if (desk.Cast.MentionAt(word) is { } covering && IsPartOfSame(covering, word)) return covering;
        foreach (Word child in word.Children)
            if (child.Relation is "flat" or "appos" or "nmod:desc" && desk.Cast.MentionAt(child) is { } named) return named;
        return word.Relation == "flat" && word.Head is { } head ? desk.Cast.MentionAt(head) : null;
    }

    /// <summary>The mention's head is the word, or names the same with it: not "Russia" in "the guests of Russia".</summary>
    private bool IsPartOfSame(Mention mention, Word word)
    {
        Word head = desk.Analysis.Words[mention.Head];
        return head.Head == word || word.Head == head || mention.Words.Contains(word.Index);
    }

    private bool MaySpeak(ActorId actor) => !desk.Cast.Knows(actor) || desk.Cast[actor].Kind is not (ActorKind.Agreement or ActorKind.Format);

    public TextSpan SpanOf(Word source)
    {
        if (MentionFor(source) is { } mention && mention.Words.Contains(source.Index)) return mention.Span;
        int first = source.Index;
        int end = source.Index + 1;
        foreach (Word word in source.Subtree())
        {
            if (word.Ancestors().TakeWhile(above => above != source).Append(word).Any(above => above != source && above.Relation is "acl" or "acl:relcl" or "appos" or "punct" or "parataxis" or "case" or "conj")) continue;
            first = Math.Min(first, word.Index);
            end = Math.Max(end, word.Index + 1);
        }
        TextSpan span = desk.Analysis.SpanOf(new WordRange(first, end));
        return span.Length <= LongestSource ? span : source.Span;
    }
}
