using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Whom the reader marks as acting and as acted on around a happening: fills what the tree and the patterns leave open.</summary>
public sealed class ReaderRoles(Analysis analysis, Cast cast, ArgumentResolver resolver, VoiceMap voices, WordClasses classes)
{
    /// <summary>Steps up the tree from a marked phrase to the happening; farther ones belong to another.</summary>
    private const int MaxSteps = 6;

    public ValueList<ActorId> Actors(Frame frame) => Nearest(analysis.Actors, frame, isActor: true);

    /// <param name="exceptPlaces">Of a meeting: its town is no partner ("talks in Lima").</param>
    public ValueList<ActorId> Recipients(Frame frame, bool exceptPlaces = false) => Nearest(analysis.Recipients, frame, isActor: false, exceptPlaces);

    private ValueList<ActorId> Nearest(ValueList<WordRange> marked, Frame frame, bool isActor, bool exceptPlaces = false)
    {
        Sentence sentence = frame.Trigger.Sentence;
        ValueList<ActorId> best = [];
        int least = int.MaxValue;
        WordRange[] own = [.. marked.Where(range => !range.IsEmpty && analysis.Words[range.First].Sentence == sentence)];
        foreach (WordRange range in own)
        {
            if (range.Contains(frame.Trigger.Index)) continue;
            Word head = HeadOf(range);
            if (exceptPlaces && cast.PlaceAt(head) is not null && FrameBuilder.Preposition(head) is "in" or "at" or "near" or "outside") continue;
            if (!isActor && head is { Relation: "nmod", Head: { } deed } && deed != frame.Trigger && classes.Has("done-to", deed.Lemma.ToLowerInvariant())) continue;
            int steps = Steps(head, frame);
            if (steps > MaxSteps && own.Length == 1 && isActor && IsBesideTrigger(head, frame)) steps = MaxSteps;
            if (steps >= least || steps > MaxSteps) continue;
            if (Resolve(range, head) is not { Count: > 0 } found || (isActor && voices.At(frame.Trigger.Span) is { } voice && found.Any(voice.Speakers.Contains) && !frame.Subjects.Contains(head))) continue;
            (best, least) = (found, steps);
        }
        return best;
    }

    /// <summary>More than <see cref="MaxSteps"/> when the phrase does not hang on the happening, or another event lies between.</summary>
    private static int Steps(Word head, Frame frame)
    {
        int steps = 0;
        for (Word? word = head; word is not null && steps <= MaxSteps; word = word.Head, steps++)
        {
            if (word == frame.Trigger || word == frame.Governor) return steps;
            if (word != head && word.IsVerb && word.Is("acl:relcl")) break;
        }
        return MaxSteps + 1;
    }

    /// <summary>The subject of a verb that the happening hangs under without a clause of its own: not of "said" above what is said.</summary>
    private static bool IsBesideTrigger(Word head, Frame frame)
    {
        if (head.Head is not { } verb || !head.Is("nsubj")) return false;
        for (Word word = frame.Governor; word.Head is { } up; word = up)
        {
            if (word.Relation is "ccomp" or "parataxis" or "acl:relcl" or "amod" || word.Is("csubj") || word.Is("advcl") && word.Child("nsubj", "nsubj:pass") is not null) return false;
            if (up == verb) return true;
        }
        return false;
    }

    private Word HeadOf(WordRange range)
    {
        for (int i = range.First; i < range.End; i++)
            if (analysis.Words[i].Head is not { } head || !range.Contains(head.Index)) return analysis.Words[i];
        return analysis.Words[range.First];
    }

    private ValueList<ActorId> Resolve(WordRange range, Word head)
    {
        if (resolver.Resolve(head) is { Count: > 0 } found) return found;
        if (classes.Has("of-another", head.Lemma.ToLowerInvariant()) || classes.Has("kin", head.Lemma.ToLowerInvariant())) return [];
        for (int i = range.First; i < range.End; i++)
            if (cast.MentionAt(analysis.Words[i]) is { } mention && resolver.Resolve(analysis.Words[mention.Head]) is { Count: > 0 } inside) return inside;
        return [];
    }
}
