using Chancery.Language;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>One word read as a happening, with who and what goes with it: the same whether told in the active, the passive, as a noun or by a light verb.</summary>
/// <param name="Lemma">With its particle: "call off".</param>
/// <param name="Governor">The word whose tense and modality say whether it happened: the verb, the light verb of a noun, or the noun itself.</param>
/// <param name="Subjects">Heads of the logical subject: "Moscow" in "bombed by Moscow", "Moscow's raid", "Moscow carried out a raid".</param>
/// <param name="Clause">Head of a clause it takes ("agreed to <em>meet</em>"), or null.</param>
/// <param name="ClauseSubjects">Who is to act in a clause with a subject of its own ("demanded that <em>Tunis</em> act").</param>
public sealed record Frame(
    Word Trigger,
    string Lemma,
    Word Governor,
    ValueList<Word> Subjects,
    ValueList<Word> Objects,
    ValueList<Oblique> Obliques,
    Word? Clause,
    ValueList<Word> ClauseSubjects)
{
    /// <summary>The words that show it: the trigger with its particle, its light verb and the words in between.</summary>
    public TextSpan TriggerSpan
    {
        get
        {
            TextSpan span = Trigger.Child("compound:prt") is { } particle ? Trigger.Span.Union(particle.Span) : Trigger.Span;
            bool near = Governor != Trigger && Math.Abs(Governor.Index - Trigger.Index) <= 5;
            return near ? span.Union(Governor.Span) : span;
        }
    }

    public IEnumerable<Word> After(string preposition) =>
        from oblique in Obliques where oblique.Preposition == preposition select oblique.Word;
}

/// <param name="Preposition">Its lemma; "poss" for a possessor, "mod" for a name before a noun ("Russian attack"), "to" also for an indirect object.</param>
public readonly record struct Oblique(string Preposition, Word Word);
