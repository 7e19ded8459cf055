using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Gives what "both" and "the two leaders" said to the two they stand for, where the cast leaves them without an actor.</summary>
internal sealed class PairFinder(Desk desk)
{
    /// <summary>The two who last spoke together in the paragraph, else the two people the report first brings together.</summary>
    public void GiveToBoth(List<Draft> drafts)
    {
        ValueList<ActorId> pair = [];
        string? section = null;
        foreach (int i in Enumerable.Range(0, drafts.Count).OrderBy(i => drafts[i].Anchor.Start))
        {
            if (drafts[i].Cue is not { } cue) continue;
            if (cue.Sentence.Section.Id != section) (section, pair) = (cue.Sentence.Section.Id, []);
            if (drafts[i].Speakers.Count == 2) pair = drafts[i].Speakers;
            else if (drafts[i].Speakers.Count == 0 && drafts[i].Source is { } source && IsPair(source))
                drafts[i] = drafts[i] with { Speakers = pair.Count > 0 || IsBare(source) ? pair : FirstPair() };
        }
    }

    private static bool IsBare(Word source) => source.Form.ToLowerInvariant() is "both" or "they";

    /// <summary>"Both sides", "the two leaders", "the parties".</summary>
    private static bool IsPair(Word source)
    {
        if (IsBare(source)) return true;
        bool isTwo = source.Children.Any(child => child.Form.ToLowerInvariant() is "both" or "two");
        return source.HasFeature("Number=Plur") && (isTwo ? source.Lemma is "side" or "leader" or "president" or "party" or "minister" or "country" or "man" or "politician"
            : source.Lemma is "leader" or "side" or "party" or "president" && source.Children.All(child => child.Is("det")));
    }

    /// <summary>The two people of the report's first sentence that has just two.</summary>
    private ValueList<ActorId> FirstPair()
    {
        foreach (Sentence sentence in desk.Analysis.Sentences)
        {
            ActorId[] people = [.. desk.Cast.Mentions.Where(mention => sentence.Span.Covers(mention.Span)).SelectMany(mention => mention.Actors).Where(actor => actor.IsKind("person")).Distinct()];
            if (people.Length > 0) return people.Length == 2 ? [.. people] : [];
        }
        return [];
    }
}
