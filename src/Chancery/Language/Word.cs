using Chancery.Text;

namespace Chancery.Language;

/// <summary>One syntactic word of the text with its place in the sentence's dependency tree (Universal Dependencies).</summary>
/// <remarks>Made by the room alone and never changed once its <see cref="Analysis"/> exists.</remarks>
public sealed class Word
{
    internal Word(int index, TextSpan span, string form)
    {
        Index = index;
        Span = span;
        Form = form;
        Lemma = form;
    }

    /// <summary>Position in <see cref="Analysis.Words"/>.</summary>
    public int Index { get; }

    public TextSpan Span { get; }

    public string Form { get; }

    /// <summary>Dictionary form; proper names keep their capital.</summary>
    public string Lemma { get; internal set; }

    public PartOfSpeech Pos { get; internal set; } = PartOfSpeech.X;

    /// <summary>UD features of the model's joint tag, such as <c>Mood=Ind|Tense=Past|VerbForm=Fin</c>; <c>_</c> for none.</summary>
    public string Features { get; internal set; } = "_";

    /// <summary>UD relation to the head with subtype: <c>nsubj:pass</c>; <c>root</c> for the root; <c>dep</c> where no tree was read.</summary>
    public string Relation { get; internal set; } = "dep";

    /// <summary>Null for the root of its sentence and where no tree was read.</summary>
    public Word? Head { get; internal set; }

    /// <summary>In text order.</summary>
    public IReadOnlyList<Word> Children { get; internal set; } = [];

    public Sentence Sentence { get; internal set; } = null!;

    /// <summary>Probability of each event type, in the order of <see cref="EventType"/>, from "none"; empty unless verb, noun or adjective.</summary>
    public ReadOnlyMemory<float> EventScores { get; internal set; }

    /// <summary>Tagged a verb, or finite whatever the tag: the tagger at times calls "met" a preposition and still gives it a tense.</summary>
    public bool IsVerb => Pos is PartOfSpeech.Verb || (Pos is not PartOfSpeech.Aux && HasFeature("VerbForm=Fin"));

    public bool IsNominal => Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron;

    public bool HasFeature(string feature) => Features.Contains(feature, StringComparison.Ordinal);

    /// <summary>True if the relation is <paramref name="relation"/> or a subtype of it: "nsubj" holds for "nsubj:pass".</summary>
    public bool Is(string relation) =>
        Relation.StartsWith(relation, StringComparison.Ordinal) && (Relation.Length == relation.Length || Relation[relation.Length] == ':');

    /// <summary>The first child with one of the relations (subtypes count), or null.</summary>
    public Word? Child(params ReadOnlySpan<string> relations)
    {
        foreach (Word child in Children)
            foreach (string relation in relations)
                if (child.Is(relation)) return child;
        return null;
    }

    public IEnumerable<Word> ChildrenOf(string relation) => Children.Where(child => child.Is(relation));

    /// <summary>The word and all below it, in text order.</summary>
    public IEnumerable<Word> Subtree()
    {
        List<Word> found = [];
        Collect(this, found);
        found.Sort((a, b) => a.Index.CompareTo(b.Index));
        return found;

        static void Collect(Word word, List<Word> found)
        {
            found.Add(word);
            foreach (Word child in word.Children) Collect(child, found);
        }
    }

    /// <summary>From the head upwards to the root.</summary>
    public IEnumerable<Word> Ancestors()
    {
        for (Word? word = Head; word is not null; word = word.Head) yield return word;
    }

    public override string ToString() => Form;
}

public enum PartOfSpeech { Noun, Punct, Verb, Adp, Pron, Det, Adj, Propn, Aux, Adv, Cconj, Part, Num, Sconj, Intj, Sym, X }

/// <summary>The 16 event types of PLOVER and "none", in the order of the model's output.</summary>
public enum EventType
{
    None, Agree, Consult, Support, Concede, Cooperate, Aid, Retreat, Request, Accuse, Reject, Threaten, Protest, Sanction, Mobilize, Coerce, Assault,
}
