using System.Globalization;
using Chancery.Reading;

namespace Chancery.Language;

/// <summary>Puts right what the model's trees often have wrong and the words around it settle.</summary>
internal static class TreeMender
{
    private static readonly HashSet<string> Days = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames];

    private static readonly HashSet<string> Months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames];

    /// <summary>Changes heads and relations of one sentence, before its words know their children.</summary>
    public static void Mend(ArraySegment<Word> words)
    {
        foreach (Word word in words)
        {
            RaiseVerb(word, words);
            RaiseDue(word, words);
            GiveBack(word, words);
            GiveToSubject(word, words);
            PartNames(word, words);
            PairNames(word, words);
            PairModifiers(word, words);
            RaiseParticiple(word, words);
            RaiseOverInfinitive(word);
            OpenClause(word, words);
            OpenContactClause(word, words);
            JoinMark(word, words);
            GiveToVerb(word, words);
            GiveToCaller(word, words);
            MakeNoun(word, words);
            GiveBesideDay(word, words);
            GiveNameAsSubject(word, words);
            GiveCase(word, words);
            GiveToNoun(word, words);
            GiveSubject(word, words);
            GiveToTelling(word, words);
            GiveObject(word, words);
            MakePast(word);
            MakePoint(word, words);
            RaiseInPoint(word, words);
            SayingMender.Mend(word, words);
            NameMender.Mend(word, words);
        }
    }

    /// <summary>"Chancellor Berg met President Ito": a name before the verb does not hang under one after it.</summary>
    private static void GiveBack(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "nmod:desc" or "nsubj", IsNominal: true, Head: { Relation: "obj", Head: { } verb } } || word.Index > verb.Index || !verb.HasFeature("VerbForm=Fin")) return;
        if (ChildrenOf(verb, words).Any(child => child.Relation.StartsWith("nsubj", StringComparison.Ordinal))) return;
        (word.Head, word.Relation) = (verb, "nsubj");
    }

    /// <summary>"scheduled for August 4 in Lima": a place is no part of the day it follows, but of what that day tells of.</summary>
    private static void GiveBesideDay(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "nmod", Head: { Head: { } happening } day } || word.Index < day.Index || !(day.Relation == "nmod" || day.Relation.StartsWith("obl", StringComparison.Ordinal)) || !IsDay(day, words)) return;
        if (ChildrenOf(word, words).Any(child => child.Relation == "case" && child.Form is "in" or "at" or "near")) (word.Head, word.Relation) = (happening, happening.IsVerb ? "obl" : "nmod");
    }

    private static bool IsDay(Word word, ArraySegment<Word> words) =>
        Days.Contains(word.Form) || word.Pos is PartOfSpeech.Num && ChildrenOf(word, words).Any(child => Months.Contains(child.Form));

    /// <summary>"Talks between A and B": a first word in the plural that the tree takes for a pronoun.</summary>
    private static void MakeNoun(Word word, ArraySegment<Word> words)
    {
        if (word is not { Pos: PartOfSpeech.Pron, Form: [.., 's'] } || word != words[0] || !ChildrenOf(word, words).Any(child => child.Relation == "nmod" && ChildrenOf(child, words).Any(mark => mark is { Relation: "case", Form: "between" }))) return;
        (word.Pos, word.Lemma) = (PartOfSpeech.Noun, word.Form[..^1].ToLowerInvariant());
    }

    /// <summary>"In May Lima vetoed it": a name right before a verb without a subject, and without a preposition of its own, is the subject.</summary>
    private static void GiveNameAsSubject(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "obl", Pos: PartOfSpeech.Propn, Head: { IsVerb: true } verb } || word.Index > verb.Index || !verb.HasFeature("VerbForm=Fin") || verb.HasFeature("Mood=Imp") || Days.Contains(word.Form) || Months.Contains(word.Form)) return;
        if (ChildrenOf(word, words).Any(child => child.Relation is "case" or "nummod" or "nmod:unmarked") || ChildrenOf(verb, words).Any(child => child.Relation.StartsWith("nsubj", StringComparison.Ordinal) || child.Relation is "csubj" or "expl" or "aux:pass" or "mark")) return;
        (word.Head, word.Relation) = (verb, "nsubj");
    }

    /// <summary>"called Berg to discuss the border": an object before the "to" of an infinitive is that of the verb above it.</summary>
    private static void GiveToCaller(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "obj", Head: { Relation: "xcomp" or "advcl", Head: { IsVerb: true } caller } deed } || !deed.HasFeature("VerbForm=Inf") || word.Index < caller.Index) return;
        if (ChildrenOf(deed, words).Any(mark => mark is { Relation: "mark", Form: "to" } && word.Index < mark.Index) && ChildrenOf(caller, words).All(child => child.Relation is not "obj")) word.Head = caller;
    }

    /// <summary>"Finnish President Stubb spoke": an adjective before the subject is no second subject.</summary>
    private static void GiveToSubject(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "nsubj", Pos: PartOfSpeech.Adj, Head: { } verb }) return;
        int at = word.Index - words[0].Index + 1;
        while (at < words.Count && words[at].Head is { Relation: "nsubj" } head && head.Index > words[at].Index) at++;
        if (at < words.Count && words[at] is { Relation: "nsubj", Pos: PartOfSpeech.Noun or PartOfSpeech.Propn } noun && noun.Head == verb) (word.Head, word.Relation) = (noun, "amod");
    }

    /// <summary>"Berg met Ito": a past verb that the tree takes for a preposition between two names is what they do.</summary>
    private static void RaiseVerb(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "case", Head: { Relation: "nmod", Head: { Head: null, IsNominal: true } first } other } || !word.HasFeature("Tense=Past|VerbForm=Fin")) return;
        if (first.Index > word.Index || word.Index > other.Index || words.Any(verb => verb != word && verb.IsVerb && verb.Head == first)) return;
        (word.Head, word.Relation, word.Pos) = (null, "root", PartOfSpeech.Verb);
        (first.Head, first.Relation) = (word, "nsubj");
        (other.Head, other.Relation) = (word, "obj");
        foreach (Word child in ChildrenOf(other, words).Concat(ChildrenOf(first, words)).Where(child => child.Index > other.Index).ToList())
        {
            bool isPhrase = child.Relation == "nmod" && ChildrenOf(child, words).Any(mark => mark.Relation == "case" && mark.Form is not "of");
            if (isPhrase || child.Relation is "punct") (child.Head, child.Relation) = (word, isPhrase ? "obl" : "punct");
        }
    }

    /// <summary>"A new round is due in Oslo next week": what is due is the clause, no preposition of the place.</summary>
    private static void RaiseDue(Word word, ArraySegment<Word> words)
    {
        if (word.Pos is not PartOfSpeech.Adj) return;
        bool isCase = word is { Relation: "case", Head: { } below } && word.Index < below.Index;
        if ((isCase ? word.Head : ChildrenOf(word, words).FirstOrDefault(child => child.Relation == "obl" && child.Index > word.Index)) is not { } place) return;
        Word[] children = [.. ChildrenOf(place, words).Where(child => child != word)];
        if (!children.Any(child => child.Relation == "cop" && child.Index < word.Index) || !children.Any(child => child.Relation == "case" && child.Index > word.Index)) return;
        if (isCase) (word.Head, word.Relation) = (place.Head, place.Relation);
        (place.Head, place.Relation) = (word, "obl");
        foreach (Word child in children.Where(child => child.Index < word.Index || child.Index > place.Index && child.Relation is "punct" or "nmod" or "nmod:unmarked" or "obl:unmarked" or "advcl" or "obl"))
            (child.Head, child.Relation) = (word, child.Relation.Replace("nmod", "obl", StringComparison.Ordinal));
    }

    /// <summary>"Rama and Prime Minister Kurti met": a name with "and" of its own is a second one, no part of the first.</summary>
    private static void PartNames(Word word, ArraySegment<Word> words)
    {
        if (word.Relation == "flat" && word.Pos is PartOfSpeech.Propn && ChildrenOf(word, words).Any(child => child.Relation == "cc" && child.Index < word.Index)) word.Relation = "conj";
    }

    /// <summary>"Jon Berg and President of Norland Ana Lopez met": what "and" joins goes with the whole name, and the name after it with the title there.</summary>
    private static void PairNames(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "conj", Head: { Relation: "flat", Head: { } name } }) return;
        word.Head = name;
        foreach (Word later in ChildrenOf(name, words).Where(child => child.Relation == "flat" && child.Index > word.Index).ToList()) later.Head = word;
    }

    /// <summary>"told reporters on Friday, accusing Oslo of …": after a comma a present participle goes with the verb, not with its object.</summary>
    private static void RaiseParticiple(Word word, ArraySegment<Word> words)
    {
        int at = word.Index - words[0].Index;
        if (word is not { Relation: "acl", Head: { Relation: "obj" or "iobj" or "obl", Head: { IsVerb: true } verb } noun } || at == 0 || words[at - 1].Form != "," || noun.Index < verb.Index) return;
        if (word.Form.EndsWith("ing", StringComparison.Ordinal) && word.IsVerb) (word.Head, word.Relation) = (verb, "advcl");
    }

    /// <summary>"U.S. and British forces": an adjective that "and" joins before its noun goes with the modifier before it, not with the noun.</summary>
    private static void PairModifiers(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "conj", Head: { IsNominal: true } noun } || word.Index > noun.Index) return;
        if (ChildrenOf(noun, words).LastOrDefault(child => child.Index < word.Index && child.Relation is "compound" or "amod" or "nmod:poss") is { } first) word.Head = first;
    }

    /// <summary>"had tried to deny it aid and accused Oslo": a past tense goes on with no infinitive.</summary>
    private static void RaiseOverInfinitive(Word word)
    {
        if (word is { Relation: "conj", Head: { Relation: "xcomp", Head: { } governor } infinitive } && word.HasFeature("Tense=Past|VerbForm=Fin") && infinitive.HasFeature("VerbForm=Inf")) word.Head = governor;
    }

    /// <summary>"called for increasing pressure and easing the sanctions": after a subordinator the participle is the clause and the noun its object.</summary>
    private static void OpenClause(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "amod", Head: { Relation: "obl", Head: { } verb } noun } || !word.HasFeature("VerbForm=Part") || !ChildrenOf(word, words).Any(child => child.Relation == "mark" && child.Index < word.Index)) return;
        (word.Head, word.Relation) = (verb, "advcl");
        (noun.Head, noun.Relation) = (word, "obj");
    }

    /// <summary>"…, a move Oslo's envoy denounced": a noun beside the subject with no comma between them is the subject, and the verb tells of the noun before it.</summary>
    private static void OpenContactClause(Word word, ArraySegment<Word> words)
    {
        Word? noun = word.Relation == "appos" ? word.Head : word.Relation == "nsubj" ? words.FirstOrDefault(other => other.Relation is "nsubj" or "dep" && other.Head == word.Head && other.Index < word.Index) : null;
        if (noun is not { Relation: "nsubj" or "dep", Pos: PartOfSpeech.Noun, Head: { Relation: "parataxis" or "conj" or "advcl", Head: { } main } verb } || word.Index < noun.Index || verb.Index < word.Index || main.Index > noun.Index) return;
        Word[] before = [.. ChildrenOf(noun, words).Where(child => child.Index < noun.Index && child.Relation != "punct")];
        int first = before.Length > 0 ? before[0].Index : noun.Index;
        bool isAside = before.Any(child => child is { Relation: "det", Form: "a" or "an" or "the" }) && first > words[0].Index && words[first - words[0].Index - 1].Form == ",";
        bool isTogether = Enumerable.Range(noun.Index + 1, word.Index - noun.Index - 1).All(index => words[index - words[0].Index].Pos is not PartOfSpeech.Punct);
        if (!isAside || !isTogether || ChildrenOf(verb, words).Any(child => child.Relation is "obj" or "ccomp" or "cc" or "mark")) return;
        (word.Head, word.Relation) = (verb, "nsubj");
        (noun.Head, noun.Relation) = (main, "appos");
        (verb.Head, verb.Relation) = (noun, "acl:relcl");
    }

    /// <summary>"accepted it provided that Lima paid": a participle of nothing before "that" opens the clause with it.</summary>
    private static void JoinMark(Word word, ArraySegment<Word> words)
    {
        if (word.Relation != "advcl" || !word.HasFeature("VerbForm=Part") || word.Index + 1 - words[0].Index >= words.Count) return;
        Word that = words[word.Index + 1 - words[0].Index];
        if (that is not { Relation: "mark", Head: { Relation: "advcl" } clause } || clause.Head != word.Head || ChildrenOf(word, words).Any()) return;
        (word.Head, word.Relation, word.Pos) = (clause, "mark", PartOfSpeech.Sconj);
    }

    /// <summary>"Berg spoke with Ito": what a preposition brings in after the verb goes with the verb, not with the subject before it.</summary>
    private static void GiveToVerb(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "nmod", Head: { Relation: "nsubj", Head: { IsVerb: true } verb } subject } || subject.Index > verb.Index || word.Index < verb.Index) return;
        if (ChildrenOf(word, words).Any(child => child.Relation == "case" && child.Form != "of")) (word.Head, word.Relation) = (verb, "obl");
    }

    /// <summary>"with the Speaker of the House": a preposition before a noun that has the later noun below it belongs to the first.</summary>
    private static void GiveCase(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "case", Head: { Relation: "nmod", Head: { } noun } below } || word.Index > noun.Index || noun.Index > below.Index) return;
        if (ChildrenOf(below, words).Any(child => child.Relation == "case" && child.Index > noun.Index) && ChildrenOf(noun, words).All(child => child.Relation != "case")) word.Head = noun;
    }

    /// <summary>"after a conversation with Berg scheduled for Monday": a bare participle that follows a noun at once and has words of its own tells of it, not of the verb.</summary>
    private static void GiveToNoun(Word word, ArraySegment<Word> words)
    {
        int at = word.Index - words[0].Index;
        if (word is not { Relation: "advcl", Head: { } verb } || at == 0 || !word.HasFeature("VerbForm=Part|Voice=Pass") || !ChildrenOf(word, words).Any(child => child.Relation == "obl")) return;
        if (ChildrenOf(word, words).Any(child => child.Relation is "mark" or "aux" or "nsubj" or "nsubj:pass")) return;
        Word? noun = words[at - 1];
        while (noun is not null && noun.Head != verb) noun = noun.Head;
        if (noun is { Relation: "obl", IsNominal: true } && noun.Index > verb.Index) (word.Head, word.Relation) = (noun, "acl");
    }

    /// <summary>"At the invitation of Berg, the President of Norland, Ana Lopez, paid a visit": a finite verb without a subject takes the noun with "the" that the tree hung beside the name before it.</summary>
    private static void GiveSubject(Word word, ArraySegment<Word> words)
    {
        int at = word.Index - words[0].Index;
        if (word is not { Relation: "appos", Head: { } name } || at < 2 || words[at - 1].Form != "the" || words[at - 2].Form != ",") return;
        Word upper = name;
        while (upper is { Relation: "nmod" or "appos" or "flat" or "conj", Head: { } above }) upper = above;
        if (upper is not { Relation: "obl", Head: { IsVerb: true } verb } || verb.Index < word.Index || !verb.HasFeature("VerbForm=Fin") || verb.HasFeature("Mood=Imp")) return;
        if (ChildrenOf(verb, words).Any(child => child.Relation.StartsWith("nsubj", StringComparison.Ordinal) || child.Relation is "csubj" or "expl")) return;
        foreach (Word later in ChildrenOf(name, words).Where(child => child.Relation == "appos" && child.Index > word.Index).ToList()) later.Head = word;
        (word.Head, word.Relation) = (verb, "nsubj");
    }

    /// <summary>"told reporters after talks that the border was open": what stands before "that" goes with the telling, not with what is told.</summary>
    private static void GiveToTelling(Word word, ArraySegment<Word> words)
    {
        if (word.Relation is not ("obl" or "obl:unmarked" or "advmod" or "advcl") || word.Head is not { Relation: "ccomp", Head: { IsVerb: true } telling } told || telling.Index > word.Index) return;
        if (ChildrenOf(told, words).FirstOrDefault(child => child is { Relation: "mark", Lemma: "that" }) is { } mark && word.Index < mark.Index) word.Head = telling;
    }

    /// <summary>"condemned in the strongest terms the raid": what follows "terms" without a comma is what is condemned.</summary>
    private static void GiveObject(Word word, ArraySegment<Word> words)
    {
        if (word is not { Relation: "appos" or "nmod" or "conj", Head: { Relation: "obl", Lemma: "term", Head: { IsVerb: true } verb } terms } || word.Index < terms.Index) return;
        Word[] children = [.. ChildrenOf(word, words)];
        Word first = children.Append(word).MinBy(child => child.Index)!;
        if (first.Index != terms.Index + 1 || children.Any(child => child.Relation is "case" or "punct" && child.Index < word.Index) || ChildrenOf(verb, words).Any(child => child.Relation == "obj")) return;
        (word.Head, word.Relation) = (verb, "obj");
    }

    /// <summary>"guards beat a man on Friday, the ministry said": under a past tense a form that is past as well as present is past.</summary>
    private static void MakePast(Word word)
    {
        if (word is not { IsVerb: true, Relation: "ccomp" or "conj" or "acl:relcl" or "parataxis", Head: { } head } || !word.HasFeature("Tense=Pres|VerbForm=Fin") || word.HasFeature("Number=Sing|Person=3")) return;
        if (head.HasFeature("Tense=Past|VerbForm=Fin") && VerbForms.English.IsPastToo(word.Form)) word.Features = "Mood=Ind|Tense=Past|VerbForm=Fin";
    }

    /// <summary>"5. Calls on the League to wait;": what a point of a resolution begins with is what the body does.</summary>
    private static void MakePoint(Word word, ArraySegment<Word> words)
    {
        if (word is not { Head: null, Pos: PartOfSpeech.Noun, Sentence.Section.Kind: SectionKind.List } || word != words[0] || words.Count < 4 || word.Form[^1] != 's' || !VerbForms.English.Knows(word.Form.ToLowerInvariant())) return;
        if (words[1].Pos is not (PartOfSpeech.Adp or PartOfSpeech.Det) && words[1].Form is not ("that" or "its" or "all" or "upon") || ChildrenOf(word, words).Any(child => child.Relation is "cop" or "nsubj" || child.Relation == "nmod" && child.Index > word.Index && ChildrenOf(child, words).Any(mark => mark is { Relation: "case", Form: "of" or "between" }))) return;
        (word.Pos, word.Features) = (PartOfSpeech.Verb, "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
        word.Lemma = VerbForms.English.LemmaOf(word.Form, word.Features, word.Lemma);
        foreach (Word child in ChildrenOf(word, words).ToList())
            child.Relation = child.Relation switch { "nmod" => "obl", "acl" => ChildrenOf(child, words).Any(mark => mark is { Relation: "mark", Form: "that" }) ? "ccomp" : "advcl", "appos" or "dep" => "obj", _ => child.Relation };
    }

    /// <summary>"3. Welcomes the truce signed by both sides, and urges them to extend it;": the second verb of a point is the body's too, not theirs of whom the first tells.</summary>
    private static void RaiseInPoint(Word word, ArraySegment<Word> words)
    {
        if (word is not { IsVerb: true, Relation: "conj", Head.Head: not null, Sentence.Section.Kind: SectionKind.List } || !word.HasFeature("Number=Sing|Person=3|Tense=Pres|VerbForm=Fin")) return;
        if (ChildrenOf(word, words).Any(child => child.Relation.StartsWith("nsubj", StringComparison.Ordinal)) || ChildrenOf(word, words).All(child => child.Relation != "cc")) return;
        Word? root = words.FirstOrDefault(other => other.Head is null);
        if (root is { IsVerb: true, Form: [.., 's'] } && root.Index - words[0].Index < 3 && ChildrenOf(root, words).All(child => !child.Relation.StartsWith("nsubj", StringComparison.Ordinal))) word.Head = root;
    }

    internal static IEnumerable<Word> ChildrenOf(Word word, ArraySegment<Word> words) => words.Where(other => other.Head == word);
}
