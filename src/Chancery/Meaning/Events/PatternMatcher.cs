using Chancery.Language;
using Chancery.Text;
using Chancery.World;

namespace Chancery.Meaning;

/// <summary>Fits patterns to a frame and ranks those that fit.</summary>
public sealed class PatternMatcher(PatternLexicon lexicon, WordClasses classes, ArgumentResolver resolver, Cast cast)
{
    /// <summary>Every pattern that fits, best first.</summary>
    public List<PatternMatch> Match(Frame frame)
    {
        bool noun = frame.Trigger.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn;
        List<PatternMatch> matches = [];
        foreach (Pattern pattern in noun ? lexicon.ForNoun(frame.Lemma) : lexicon.ForVerb(frame.Lemma))
            if (Fit(pattern, frame, noun) is { } match) matches.Add(match);
        matches.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Pattern.Cameo.Length != b.Pattern.Cameo.Length ? b.Pattern.Cameo.Length.CompareTo(a.Pattern.Cameo.Length) : a.Pattern.Order.CompareTo(b.Pattern.Order));
        return matches;
    }

    private PatternMatch? Fit(Pattern pattern, Frame frame, bool noun)
    {
        List<ActorId> actors = [], recipients = [], partners = [];
        List<Word> used = [];
        int demands = 0;
        foreach (Argument argument in pattern.Arguments)
        {
            (Word[] words, bool satisfied) = Fill(argument, frame, noun, used);
            if (argument.Absent ? satisfied : argument.Required && !satisfied) return null;
            if (argument.Absent || !satisfied) continue;
            demands += argument.Weight;
            if (argument.Role == Role.None) continue;
            used.AddRange(words);
            (argument.Role switch { Role.Actor => actors, Role.Recipient => recipients, _ => partners }).AddRange(resolver.Resolve(words));
        }
        if (pattern.Symmetric)
        {
            actors = [.. actors.Concat(partners).Concat(recipients).Distinct()];
            recipients = [];
        }
        else recipients = [.. recipients.Concat(partners).Distinct().Where(id => !actors.Contains(id))];
        actors = [.. actors.Distinct()];
        int score = demands * 10 + Math.Min(actors.Count, 2) * 2 + Math.Min(recipients.Count, 1) * 2;
        return new PatternMatch(pattern, [.. actors], [.. recipients], score);
    }

    private (Word[] Words, bool Satisfied) Fill(Argument argument, Frame frame, bool noun, List<Word> used)
    {
        foreach (string place in argument.Places)
        {
            Word[] all = [.. WordsAt(place, frame, noun)], words = argument.Absent ? all : [.. all.Where(word => !used.Contains(word))];
            if (place == "between" && all.Length > 0 && words.Length == 0) return ([], true);      // "clashes between A and B": both are its subjects
            if (words.Length == 0) continue;
            if (argument.Words.Count > 0 && !words.Any(word => HasOneOf(word, argument.Words))) continue;
            if (argument.Kinds.Count > 0 && !words.Any(word => IsOneOf(word, argument.Kinds))) continue;
            return (words, true);
        }
        return ([], false);
    }

    private static IEnumerable<Word> WordsAt(string place, Frame frame, bool noun) => place switch
    {
        "subj" => frame.Subjects.Count > 0 || !noun ? frame.Subjects : frame.After("of"),
        "obj" => frame.Objects.Count > 0 || !noun ? frame.Objects : frame.After("of"),
        "clause-subj" => frame.ClauseSubjects,
        "self" => [frame.Trigger],
        "clause" => frame.Clause is { } clause ? [clause] : [],
        "clause-obj" => frame.Clause is { } deed ? deed.Children.Where(child => child.Relation is "obj" or "iobj" or "nsubj:pass") : [],
        "clause-to" => frame.Clause is { } move ? move.Children.Where(child => child.Is("obl") && FrameBuilder.Preposition(child) is "to" or "with" or "from" or "on" or "against" or "for" or "out of") : [],
        "infinitive" => frame.Clause is { } bare && bare.Child("nsubj") is null && ClauseForms.IsInfinitive(bare) ? [bare] : [],
        _ => frame.After(place),
    };

    private bool HasOneOf(Word word, ValueList<string> wanted)
    {
        if (Fits(word)) return true;
        foreach (Word child in word.Children)
            if ((child.Is("conj") || child.Is("compound") || child.Is("amod") || child.Relation == "nmod:desc" || (child.Is("nmod") && FrameBuilder.Preposition(child) == "of")) && Fits(child)) return true;
        return false;

        bool Fits(Word candidate)
        {
            string lemma = candidate.Lemma.ToLowerInvariant();
            // The reader may leave "troops" and "weapons" in the plural.
            string singular = lemma.Length > 3 && lemma[^1] == 's' && candidate.HasFeature("Number=Plur") ? lemma[..^1] : lemma;
            foreach (string name in wanted)
                if (classes.Knows(name) ? classes.Has(name, lemma) || classes.Has(name, singular) : name == lemma || name == singular) return true;
            return false;
        }
    }

    private bool IsOneOf(Word word, ValueList<string> kinds)
    {
        if (kinds.Contains("agreement") || kinds.Contains("format"))
        {
            if ((cast.MentionOf(word) ?? cast.MentionAt(word)) is { } mention && mention.Actors.Any(id => kinds.Contains(id.Kind))) return true;
        }
        if (kinds.Contains("place") && cast.PlaceAt(word) is not null) return true;
        ValueList<ActorId> named = resolver.Resolve(word);
        if (kinds.Contains("several") && named.Count > 1) return true;
        bool isMentioned = cast.MentionOf(word) is not null || cast.MentionAt(word) is not null;
        foreach (ActorId id in named)
            if (resolver.KindOf(id) is { } kind && kinds.Any(name => (isMentioned || name != "person") && Is(kind, name))) return true;
        return false;
    }

    private static bool Is(ActorKind kind, string name) => name switch
    {
        "actor" => true,
        "person" => kind is ActorKind.Person or ActorKind.Unnamed,
        "state" => kind is ActorKind.State or ActorKind.Government or ActorKind.Authority,
        "office" => kind is ActorKind.Office,
        "org" => kind is ActorKind.Organization or ActorKind.Alliance,
        "body" => kind is not (ActorKind.Person or ActorKind.Unnamed or ActorKind.Population),
        "population" => kind is ActorKind.Population,
        "armed-group" => kind is ActorKind.ArmedGroup,
        _ => false,
    };
}

/// <param name="Score">Higher wins; comparable only between matches of one frame.</param>
public sealed record PatternMatch(Pattern Pattern, ValueList<ActorId> Actors, ValueList<ActorId> Recipients, int Score);
