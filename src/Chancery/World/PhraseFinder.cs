using Chancery.Language;

namespace Chancery.World;

/// <summary>Finds every phrase of a sentence that may name or describe an actor, and ties titles and appositions to names.</summary>
internal sealed class PhraseFinder(WorldTables tables, CastWords lexicon)
{
    private readonly NameSpotter _names = new(tables, lexicon);
    private readonly PhraseEdges _edges = new(lexicon);
    private readonly FrenchPhrases _french = new(tables);

    /// <summary>Phrases by their first word, the longer first; a title lies inside the phrase of its name.</summary>
    public List<Phrase> FindIn(Analysis analysis, Sentence sentence, IReadOnlyDictionary<int, NameSpan> modelNames)
    {
        List<Phrase> phrases = _names.FindIn(analysis, sentence, modelNames);
        if (sentence.IsParsed)
        {
            AddDescriptions(analysis.Words, sentence, phrases);
            Apposition.Tie(analysis.Words, phrases, lexicon);
        }
        else if (sentence.Section.Language == "fr")
        {
            _french.AddTo(phrases, analysis.Words, sentence);
        }
        phrases.Sort((a, b) => a.Range.First != b.Range.First ? a.Range.First.CompareTo(b.Range.First) : b.Range.End.CompareTo(a.Range.End));
        return phrases;
    }

    private void AddDescriptions(IReadOnlyList<Word> words, Sentence sentence, List<Phrase> phrases)
    {
        int end = sentence.Range.End;
        HashSet<int> named = [.. from name in phrases from word in Enumerable.Range(name.Core.First, name.Core.Length) select word];
        HashSet<int> inRoles = [.. LongRoles(words, sentence)];
        // "Minister of Foreign Affairs": no organization called Foreign Affairs.
        if (phrases.RemoveAll(name => name is { Kind: PhraseKind.Name or PhraseKind.Person, Entries.Count: 0 } && Enumerable.Range(name.Core.First, name.Core.Length).All(inRoles.Contains)) > 0)
            named = [.. from name in phrases from word in Enumerable.Range(name.Core.First, name.Core.Length) select word];
        HashSet<int> taken = [.. named, .. inRoles];
        List<Phrase> bodies = Cores(words, sentence, taken, (i, limit) => BodyAt(words, i, limit));
        foreach (Phrase body in bodies) Complete(words, body, phrases);
        phrases.AddRange(bodies);
        foreach (Phrase body in bodies) named.UnionWith(Enumerable.Range(body.Core.First, body.Core.Length));
        List<Phrase> roles = Cores(words, sentence, named, (i, limit) => RoleAt(words, i, limit));
        foreach (Phrase role in roles) Complete(words, role, phrases);
        phrases.AddRange(roles);
        foreach (Phrase role in roles) named.UnionWith(Enumerable.Range(role.Core.First, role.Core.Length));
        List<Phrase> described = Cores(words, sentence, named, (i, limit) => DescribedAt(words, i, limit));
        foreach (Phrase noun in described) Complete(words, noun, phrases);
        phrases.AddRange(described);
        for (int i = sentence.Range.First; i < end; i++)
            if (lexicon.Find(words[i], CastClass.Pronoun) is { } pronoun && !named.Contains(i) && IsPronoun(words[i], pronoun) && !(i + 1 < end && words[i + 1].Form is "Majesty" or "Highness" or "Royal" or "Excellency" or "Holiness" or "Eminence"))
                phrases.Add(new Phrase(new WordRange(i, i + 1), new WordRange(i, i + 1), words[i], PhraseKind.Pronoun) { Word = pronoun, Form = MentionForm.Pronoun });
    }

    /// <summary>Words of roles that hold a body's word: "secretary of state".</summary>
    private IEnumerable<int> LongRoles(IReadOnlyList<Word> words, Sentence sentence)
    {
        for (int i = sentence.Range.First; i < sentence.Range.End; i++)
        {
            int length = tables.Roles.LongestAt(words, i, sentence.Range.End, out Role? role);
            if (length < 2 || role is not { Shape: RoleShape.Person } || lexicon.LongestAt(words, i, sentence.Range.End, CastClass.Body, CastClass.Pair) is { } body && body.Parts.Length >= length) continue;
            for (int word = i; word < i + length; word++) yield return word;
            i += length - 1;
        }
    }

    private void Complete(IReadOnlyList<Word> words, Phrase phrase, List<Phrase> phrases)
    {
        _edges.ExtendLeft(words, phrase, phrases);
        _edges.ExtendRight(words, phrase, phrases);
    }

    private static List<Phrase> Cores(IReadOnlyList<Word> words, Sentence sentence, HashSet<int> taken, Func<int, int, Phrase?> coreAt)
    {
        List<Phrase> found = [];
        for (int i = sentence.Range.First; i < sentence.Range.End; i++)
        {
            if (taken.Contains(i)) continue;
            int limit = i + 1;
            while (limit < sentence.Range.End && !taken.Contains(limit)) limit++;
            if (coreAt(i, limit) is not { } core) continue;
            found.Add(core);
            i = core.Core.End - 1;
        }
        return found;
    }

    /// <summary>A described ministry, government, army, people or collective that starts here.</summary>
    private Phrase? BodyAt(IReadOnlyList<Word> words, int i, int limit)
    {
        int role = tables.Roles.LongestAt(words, i, limit, out Role? known);
        CastWord? word = lexicon.LongestAt(words, i, limit, CastClass.Body, CastClass.Pair, CastClass.Power, CastClass.People, CastClass.Bridge, CastClass.BridgeBody);
        if (word is null && lexicon.Find(words[i], CastClass.Number) is { } number && IsNounless(words[i]))
            return new Phrase(new WordRange(i, i + 1), new WordRange(i, i + 1), words[i], PhraseKind.Pair)
            {
                Word = new CastWord([number.Parts[0]], CastClass.Pair, "any"), IsPlural = true, Count = int.Parse(number.Detail, System.Globalization.CultureInfo.InvariantCulture),
            };
        if (word is null || role > word.Parts.Length) return null;
        // "the deal" points back; "the 2008 framework agreement" is another, and its states are states.
        if (word.Detail is "agreement" && (i == words[i].Sentence.Range.First || words[i - 1].Form.ToLowerInvariant() is not ("the" or "this" or "that") || char.IsUpper(words[i].Form[0]))) return null;
        WordRange core = new(i, i + word.Parts.Length);
        Word head = NameSpotter.HeadOf(words, core);
        if (!head.IsNominal && (head.Pos != PartOfSpeech.Adj || word.Class == CastClass.People)) return null;
        if (IsTitle(head) && !head.HasFeature("Number=Plur") && word.Class == CastClass.Power || word.Parts.Length == 1 && IsOfName(words, i)) return null;
        // "Norland's representative, Ana Lopez": one person, whoever sends her.
        if (word.Class == CastClass.Power && !head.HasFeature("Number=Plur") && head.ChildrenOf("appos").Any(name => name.Pos is PartOfSpeech.Propn && name.Index > core.End) && lexicon.Is(head, CastClass.Unnamed)) return null;
        if (word.Detail is "former" or "latter" && (head.Is("amod") || i == 0 || words[i - 1].Form.ToLowerInvariant() != "the")) return null;
        if (known is { Shape: RoleShape.Person } && role == word.Parts.Length && word.Class is CastClass.Bridge or CastClass.BridgeBody) return null;
        PhraseKind kind = word.Class switch
        {
            CastClass.Body => PhraseKind.Body,
            CastClass.Pair => PhraseKind.Pair,
            CastClass.Power => PhraseKind.Power,
            CastClass.People => PhraseKind.People,
            _ => PhraseKind.Bridge,
        };
        return new Phrase(core, core, head, kind) { Word = word, IsPlural = head.HasFeature("Number=Plur") };
    }

    /// <summary>"The two agreed", "both left": a number that stands for those it counts.</summary>
    private static bool IsNounless(Word word) =>
        word.Form.ToLowerInvariant() is "two" or "both" or "three" && (word.Is("nsubj") || word.Is("nsubj:pass"))
        && !word.Children.Any(child => child.Index > word.Index && (child.Is("nmod") || child.Is("conj") || child.Is("acl")));

    /// <summary>A role that starts here: from the table, or a noun that stands as a title before a name.</summary>
    private Phrase? RoleAt(IReadOnlyList<Word> words, int i, int limit)
    {
        int length = tables.Roles.LongestAt(words, i, limit, out Role? role);
        CastWord? word = lexicon.LongestAt(words, i, limit, CastClass.Alike, CastClass.Leader, CastClass.Unnamed, CastClass.Title, CastClass.Kin);
        if (word is not null && word.Parts.Length >= length) length = word.Parts.Length;
        if (length > 0 && role is { Shape: not RoleShape.Person } && word is null) return null;
        if (length == 0 && IsTitle(words[i])) length = 1;
        if (length == 0) return null;
        WordRange core = new(i, i + length);
        Word head = NameSpotter.HeadOf(words, core);
        if (!head.IsNominal || length == 1 && word?.Class == CastClass.Unnamed && EndsName(words, i)) return null;
        return new Phrase(core, core, head, PhraseKind.Role) { Role = role, Word = word, IsPlural = head.HasFeature("Number=Plur") };
    }

    /// <summary>A noun for people or a body that nobody names; one in capitals is part of a name, but for a number of them ("19 Christians").</summary>
    private Phrase? DescribedAt(IReadOnlyList<Word> words, int i, int limit)
    {
        int length = tables.Described.LongestAt(words, i, limit, out Role? role);
        if (length == 0 || char.IsUpper(words[i].Form[0]) && i > words[i].Sentence.Range.First && !(words[i - 1].Pos is PartOfSpeech.Num && words[i].HasFeature("Number=Plur"))) return null;
        WordRange core = new(i, i + length);
        Word head = words[core.End - 1];
        if (head.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || NameSpotter.HeadOf(words, core) != head) return null;
        if (head.Is("compound") || head.Is("nmod:desc") || head.Is("amod") || head.Is("flat")) return null;
        return new Phrase(core, core, head, PhraseKind.Described) { Role = role, IsPlural = head.HasFeature("Number=Plur") };
    }

    /// <summary>"Insider" in "Business Insider": a capital after one that no table knows and that belongs to it.</summary>
    private bool EndsName(IReadOnlyList<Word> words, int i) =>
        char.IsUpper(words[i].Form[0]) && i > words[i].Sentence.Range.First && !words[i].Is("nmod:desc") && words[i - 1] is { Pos: PartOfSpeech.Propn } before && char.IsUpper(before.Form[0])
        && before.Head == words[i] && before.Is("compound") && tables.Names.Find(before.Form).Count == 0;

    /// <summary>A capital amid the sentence, before a capital it belongs to: "National" in "National Congress".</summary>
    private static bool IsOfName(IReadOnlyList<Word> words, int i) =>
        char.IsUpper(words[i].Form[0]) && i > words[i].Sentence.Range.First && words[i].Pos == PartOfSpeech.Adj && words[i].Head is { } head && head.Index == i + 1 && char.IsUpper(head.Form[0]);

    private static bool IsTitle(Word word) =>
        word.Is("nmod:desc") && word.Pos is PartOfSpeech.Noun or PartOfSpeech.Propn && word.Head is { Pos: PartOfSpeech.Propn } name && word.Index < name.Index;

    private static bool IsPronoun(Word word, CastWord pronoun) => pronoun.Detail switch
    {
        "who" => word.Form.ToLowerInvariant() is "who" or "whom" or "whose" || word.HasFeature("PronType=Rel"),
        "it" => !word.Is("expl"),
        "i" => word.Form is not "mine" || word.Pos == PartOfSpeech.Pron && !(word.Head is { IsNominal: true } owned && owned.Index > word.Index),
        "we" when word.Form == "US" => false,
        _ => true,
    };
}
