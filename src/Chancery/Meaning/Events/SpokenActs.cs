using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>What somebody does by what he says, whatever the verb that tells it: threatens an answer, denies a claim, rules something out.</summary>
public sealed class SpokenActs(Analysis analysis, ArgumentResolver resolver, WordClasses classes)
{
    /// <summary>"would answer any new tariffs", "the raid will not go unpunished", "will bear the consequences".</summary>
    public bool Threatens(Statement statement) => ThreatIn(statement, WordsOf(statement)) is not null;

    /// <summary>Which of the <paramref name="words"/> of a statement threatens; null for none.</summary>
    public Word? ThreatIn(Statement statement, IEnumerable<Word> words)
    {
        HashSet<string> own = [.. statement.Speakers.Select(resolver.CountryOf).OfType<string>()];
        return words.FirstOrDefault(word => IsToCome(word) && (IsFate(word) || (IsAnswer(word) || IsMeasure(word)) && SubjectsOf(word).Any(IsOwn)));

        bool IsOwn(Word subject) =>
            own.Count == 0 && statement.Act == Act.Warn || subject.HasFeature("Person=1") || resolver.Resolve(subject).Any(id => statement.Speakers.Contains(id) || resolver.CountryOf(id) is { } country && own.Contains(country));
    }

    /// <summary>"The claim is absurd", "those reports are not true".</summary>
    public bool DeniesClaim(Statement statement) => DenialIn(WordsOf(statement)) is not null;

    public Word? DenialIn(IEnumerable<Word> words) =>
        words.FirstOrDefault(word => word.Child("nsubj") is { } subject && classes.Has("claim-noun", Lemma(subject)) && word.Child("cop") is not null
            && (classes.Has("false-word", Lemma(word)) && !Clauses.IsNegated(word) || classes.Has("true-word", Lemma(word)) && Clauses.IsNegated(word)));

    /// <summary>"Talking to them is not an option", "a truce is out of the question".</summary>
    public bool RulesOut(Statement statement) => RefusalIn(WordsOf(statement)) is not null;

    public Word? RefusalIn(IEnumerable<Word> words) =>
        words.FirstOrDefault(word => word.Child("cop") is { } copula && copula.HasFeature("Tense=Pres") && (Lemma(word) == "option" && Clauses.IsNegated(word) || Lemma(word) == "question" && FrameBuilder.Preposition(word).StartsWith("out", StringComparison.Ordinal)));

    /// <summary>"Such raids are unacceptable", "that is shameful".</summary>
    public Word? BlameIn(IEnumerable<Word> words) =>
        words.FirstOrDefault(word => word.Pos is PartOfSpeech.Adj && word.Child("cop") is { } copula && copula.HasFeature("Tense=Pres") && word.Child("nsubj") is not null && word.Relation is "root" or "conj" or "parataxis" && classes.Has("blame-word", Lemma(word)) && !Clauses.IsNegated(word));

    private IEnumerable<Word> WordsOf(Statement statement)
    {
        foreach (TextSpan content in statement.Content)
        {
            WordRange range = analysis.WordsIn(content);
            for (int i = range.First; i < range.End; i++)
                if (analysis.Words[i] is { Sentence.IsParsed: true } word) yield return word;
        }
    }

    private static bool IsToCome(Word verb) => Clauses.HasAuxiliary(verb, "will", "would", "shall", "'ll", "’ll", "wo");

    /// <summary>To respond is a threat only to a hostile deed, with force, or if something happens; letters and offers are answered too.</summary>
    private bool IsAnswer(Word verb)
    {
        if (!classes.Has("threat-deed", FrameBuilder.Lemma(verb)) || Clauses.IsNegated(verb)) return false;
        Word[] around = [.. verb.Children.Where(child => child.Is("obj") || child.Is("obl") || child.Is("advmod"))];
        return around.SelectMany(child => child.Children.Where(inner => inner.Is("amod") || inner.Is("compound")).Append(child)).Any(word => classes.Has("hostile-word", Lemma(word)))
            || verb.ChildrenOf("advcl").Any(clause => clause.Child("mark") is { } mark && classes.Has("condition-mark", Lemma(mark)));
    }

    private static IEnumerable<Word> SubjectsOf(Word verb) =>
        verb.Child("nsubj") is { } own ? [own] : verb is { Relation: "conj", Head: { } first } ? first.ChildrenOf("nsubj") : [];

    /// <summary>"will take all necessary measures to defend its firms", "will take resolute steps if …".</summary>
    private bool IsMeasure(Word verb) =>
        Lemma(verb) == "take" && !Clauses.IsNegated(verb) && verb.ChildrenOf("obj").Any(thing => classes.Has("measure-word", Lemma(thing)) && thing.Children.Any(kind => kind.Is("amod") && classes.Has("resolute", Lemma(kind))))
        && (verb.ChildrenOf("advcl").Any(clause => clause.Child("mark") is { } mark && classes.Has("condition-mark", Lemma(mark))) || verb.Subtree().Any(word => classes.Has("defend-verb", Lemma(word))));

    private bool IsFate(Word verb)
    {
        // "will be treated as an act of war", "will be considered a legitimate target".
        if (classes.Has("regard-verb", Lemma(verb))) return FrameBuilder.IsPassive(verb) && verb.Children.Where(child => child.Relation is "obl" or "xcomp" or "obj").SelectMany(child => child.Subtree()).Any(word => classes.Has("war-word", Lemma(word)));
        bool isAnswered = verb.Children.Any(child => child.Is("obl") && (FrameBuilder.Preposition(child) == "with" || FrameBuilder.Preposition(child) == "without") && classes.Has("fate", Lemma(child)));
        if (Lemma(verb) == "meet" && FrameBuilder.IsPassive(verb)) return isAnswered;
        if (Lemma(verb) is "go" or "remain" or "stay") return Clauses.IsNegated(verb) && (isAnswered || verb.Children.Any(child => classes.Has("unpunished", Lemma(child))));
        if (Lemma(verb) == "be") return verb.ChildrenOf("nsubj").Any(thing => classes.Has("fate", Lemma(thing)) && verb.Child("expl") is not null) && !Clauses.IsNegated(verb);
        return classes.Has("unpunished", Lemma(verb)) && Clauses.IsNegated(verb)
            || classes.Has("bear-verb", Lemma(verb)) && !Clauses.IsNegated(verb) && verb.ChildrenOf("obj").Any(thing => classes.Has("fate", Lemma(thing)));
    }

    private static string Lemma(Word word) => word.Lemma.ToLowerInvariant();
}
