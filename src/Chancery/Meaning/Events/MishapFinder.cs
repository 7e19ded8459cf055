using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Meaning;

/// <summary>Harm that nobody did to anybody: "a fire killed nine", "fourteen were injured in the crash", "video captured the two".</summary>
public sealed class MishapFinder(Analysis analysis, WordClasses classes, ArgumentResolver resolver)
{
    private readonly bool _isTold = analysis.Sentences.FirstOrDefault(sentence => sentence.Section.Kind is SectionKind.Headline) is { } headline && Tells(headline, classes);

    public bool IsOne(Frame frame, EventType type)
    {
        if (type is not (EventType.Assault or EventType.Coerce) || !frame.Trigger.IsVerb) return false;
        if (frame.Subjects.Count > 0) return frame.Subjects.All(IsThing);
        return type == EventType.Assault && (Tells(frame.Trigger.Sentence, classes) || _isTold && !HasMeans(frame.Trigger.Sentence, classes));
    }

    /// <summary>Neither somebody nor what somebody strikes with.</summary>
    private bool IsThing(Word subject)
    {
        string lemma = subject.Lemma.ToLowerInvariant();
        return (subject.Pos is PartOfSpeech.Noun || lemma == "it") && !IsMeans(lemma, classes) && !subject.Children.Any(child => IsMeans(child.Lemma.ToLowerInvariant(), classes)) && resolver.Resolve(subject).Count == 0;
    }

    private static bool Tells(Sentence sentence, WordClasses classes) =>
        sentence.Words.Any(word => classes.Has("mishap", word.Lemma.ToLowerInvariant())) && !HasMeans(sentence, classes);

    private static bool HasMeans(Sentence sentence, WordClasses classes) => sentence.Words.Any(word => classes.Has("harm-means", word.Lemma.ToLowerInvariant()));

    private static bool IsMeans(string lemma, WordClasses classes) =>
        classes.Has("harm-means", lemma) || classes.Has("weapon", lemma) || classes.Has("troops", lemma) || classes.Has("body-noun", lemma) || classes.Has("person-like", lemma) || classes.Has("police", lemma);
}
