using Chancery.Language;
using Chancery.Reading;
using Chancery.Text;

namespace Chancery.World;

/// <summary>Tells whom a pronoun means, or leaves it: a pronoun two may claim is nobody's.</summary>
internal sealed class PronounResolver(Stage stage)
{
    private const int Reach = 3;

    /// <summary>A runner-up this near to the best makes a pronoun doubtful.</summary>
    private const double Doubt = 0.93;

    private readonly Lazy<ValueList<ActorId>> _author = new(() => AuthorFinder.Of(stage));
    private readonly Lazy<ValueList<ActorId>> _group = new(() => AuthorFinder.OfGroup(stage));
    private readonly Lazy<TurnMap> _turns = new(() => new TurnMap(stage));

    public ValueList<ActorId> Resolve(Phrase pronoun) => pronoun.Word!.Detail switch
    {
        "he" => One(pronoun, Gender.Male),
        "she" => One(pronoun, Gender.Female),
        "it" => IsAboutActors(pronoun) ? (Controller(pronoun) ?? SpokenFor(pronoun)) is { } body ? [body] : Best(pronoun, referent => referent.IsThing && !IsSpeechless(referent.Actors[0]) && (!IsReporter(referent) || stage.Speech.IsCue(pronoun.Head.Head)) && MayBeIt(referent, pronoun) ? 1 : 0) : [],
        // "five firms, among them a bank": those just counted.
        "they" => pronoun.Head.Child("case") is { Form: "among" } ? [] : Several(pronoun),
        "who" => Antecedent(pronoun),
        _ => [],
    };

    /// <summary>I, we, my and our inside a quotation: its speaker, or the speaker's side for "our troops". "I" outside: whose turn it is, or who signs the text.</summary>
    public ValueList<ActorId> ResolveSpeaker(Phrase pronoun)
    {
        if (pronoun.Word?.Detail is "you") return stage.Speech.IsQuoted(pronoun.Head) ? [] : _turns.Value.AnswererOf(pronoun.Head);
        if (!stage.Speech.IsQuoted(pronoun.Head) && pronoun.Word?.Detail is "i") return _turns.Value.At(pronoun.Head) ?? _author.Value;
        // "We" of who has the floor for a country is his side; in a text that begins with it, those who issue that.
        if (!stage.Speech.IsQuoted(pronoun.Head) && pronoun.Word?.Detail is "we") return _turns.Value.At(pronoun.Head) is [ActorId official] && stage.CountryOf(official) is not null ? [official] : _group.Value;
        if (!stage.Speech.IsQuoted(pronoun.Head) || stage.Speech.SpeechAt(pronoun.Head) is not { } speech) return [];
        foreach (WordRange source in speech.Sources)
            if (SpeakerIn(source) is { Count: > 0 } speakers) return speakers.Any(speaker => speaker.IsKind("media")) ? [] : speakers;
        return [];
    }

    /// <summary>Who the words of a source name: the phrase that is its head, else the first inside.</summary>
    public ValueList<ActorId> SpeakerIn(WordRange source)
    {
        if (source.IsEmpty) return [];
        if (stage.PhraseOf(NameSpotter.HeadOf(stage.Analysis.Words, source)) is { Actors.Count: > 0 } heading) return heading.Actors;
        for (int word = source.First; word < source.End; word++)
            if (stage.PhraseOf(stage.Analysis.Words[word]) is { Actors.Count: > 0, IsPlace: false, IsSilent: false } inside) return inside.Actors;
        return [];
    }

    /// <summary>"called on Serbia to pull its forces back", "urged Oslo to open its port": what is to be done is done with one's own.</summary>
    private ActorId? Controller(Phrase pronoun)
    {
        if (!pronoun.Head.Is("nmod:poss") || pronoun.Head.Head is not { } owned || !(owned.Is("obj") || owned.Is("obl")) || owned.Head is not { } deed) return null;
        if (!(deed.Is("xcomp") || deed.Is("advcl")) || !deed.HasFeature("VerbForm=Inf") || deed.Head is not { IsVerb: true } asking) return null;
        Word? asked = asking.Child("obj", "iobj") ?? asking.ChildrenOf("obl").FirstOrDefault(oblique => oblique.Child("case") is { Form: "on" or "upon" or "to" });
        return asked is not null && asked.Index < deed.Index && stage.PhraseOf(asked) is { Actors: [ActorId actor] } && !Referent.IsHuman(actor) ? actor : null;
    }

    /// <summary>"Houthi spokesman Yahya Saree said it had struck": whom a spokesman speaks for, where nobody else of the sentence can be meant.</summary>
    private ActorId? SpokenFor(Phrase pronoun)
    {
        if (stage.Speech.SpeechAt(pronoun.Head) is not { } speech || !pronoun.Head.Is("nsubj")) return null;
        foreach (WordRange source in speech.Sources)
        {
            if (source.IsEmpty || stage.PhraseOf(NameSpotter.HeadOf(stage.Analysis.Words, source)) is not { } speaker || speaker.Head.Index > pronoun.Head.Index) continue;
            Phrase? role = speaker.Kind == PhraseKind.Role ? speaker : stage.Phrases.Find(title => title.Describes == speaker && stage.Lexicon.Is(title.Head, CastClass.SpeaksFor));
            if (role is null || !stage.Lexicon.Is(role.Head, CastClass.SpeaksFor)) continue;
            bool isOther = stage.Phrases.Exists(other => other.Actors is [ActorId thing] && !Referent.IsHuman(thing) && speaker.Head.Index < other.Head.Index && other.Head.Index < pronoun.Head.Index && other.Sentence == pronoun.Sentence && speech.Contents.Count > 0);
            if (isOther) return null;
            if (role.Owner is { Actors: [ActorId body] } && !Referent.IsHuman(body)) return body;
            return role.Country is { } country && stage.Tables.States.Find(country) is not null ? ActorId.State(country) : null;
        }
        return null;
    }

    private ValueList<ActorId> One(Phrase pronoun, Gender gender)
    {
        if (!pronoun.Sentence.IsParsed) return FirstBefore(pronoun, gender);
        if (Ahead(pronoun) is { } ahead && Agrees(ahead, gender)) return [ahead];
        Phrase? spokesman = SpokesmanOf(pronoun);
        ValueList<ActorId> turn = stage.Speech.IsQuoted(pronoun.Head) ? [] : _turns.Value.At(pronoun.Head) ?? [];       // who has the floor says "I" of himself
        ValueList<ActorId> best = Best(pronoun, referent => turn.Count > 0 && turn.Contains(referent.Actors[0]) ? 0 : ServedBy(spokesman, referent) * (referent.IsPerson && referent.Actors[0].IsKind("unnamed") ? Unnamed(referent, gender, pronoun) : referent.IsPerson && referent.Phrase is not { IsPlural: true } && Agrees(referent.Actors[0], gender) ? Knows(referent.Actors[0], gender) ? 1.15 : 1 : 0));
        if (best is [ActorId id] && stage.Roster.Find(id) is { Gender: Gender.Unknown } person) person.Gender = gender;
        return best;
    }

    /// <summary>Without trees, "il" is whom the sentence before names first.</summary>
    private ValueList<ActorId> FirstBefore(Phrase pronoun, Gender gender) =>
        stage.Discourse.Recent().Where(referent => referent.IsPerson && referent.Head.Sentence.Section == pronoun.Sentence.Section && stage.Distance(referent.Head, pronoun.Head) == 1 && Agrees(referent.Actors[0], gender)).LastOrDefault()?.Actors ?? [];

    /// <summary>The spokesman in whose words the pronoun stands, if his are.</summary>
    private Phrase? SpokesmanOf(Phrase pronoun) =>
        stage.Speech.SpeechAt(pronoun.Head) is not { } speech ? null
            : speech.Sources.Where(source => !source.IsEmpty).Select(source => stage.PhraseOf(NameSpotter.HeadOf(stage.Analysis.Words, source)))
                .FirstOrDefault(speaker => speaker is not null && stage.Phrases.Exists(role => (role == speaker || role.Describes == speaker) && stage.Lexicon.Is(role.Head, CastClass.SpeaksFor)));

    /// <summary>A spokesman's "he" is rather the one he speaks for, a holder of high office, than himself.</summary>
    private double ServedBy(Phrase? spokesman, Referent referent)
    {
        if (spokesman is null) return 1;
        if (referent.Actors.Count == 1 && spokesman.Actors.Contains(referent.Actors[0])) return 0.35;
        if (stage.Phrases.Exists(role => (role == spokesman || role.Describes == spokesman) && role.Owner is { Actors: [ActorId served] } && served == referent.Actors[0])) return 1.6;
        return stage.Roster.Find(referent.Actors[0]) is { } person && person.Offices.Any(office => office is OfficeKind.HeadOfState or OfficeKind.HeadOfGovernment or OfficeKind.ForeignMinister or OfficeKind.DefenseMinister) ? 1 : 0.5;
    }

    /// <summary>Nobody's name is soon forgotten: only a spokeswoman is "she".</summary>
    private double Unnamed(Referent referent, Gender gender, Phrase pronoun)
    {
        if (referent.Phrase is not { IsPlural: false } phrase) return 0;
        CastClass against = gender == Gender.Male ? CastClass.Female : CastClass.Male;
        bool speaks = referent.Head.Sentence == pronoun.Sentence && referent.Head.Is("nsubj") && stage.Speech.IsCue(referent.Head.Head);
        return stage.Lexicon.Is(phrase.Head, against) ? 0 : speaks ? 0.9 : 0.6;
    }

    private ValueList<ActorId> Several(Phrase pronoun) => HasRival(pronoun) || FollowsThose(pronoun) ? [] :
        Best(pronoun, referent => referent.IsTogether ? 1 : referent.IsPerson ? 0 : referent.Phrase is { IsPlural: true } ? 0.9 : IsBody(referent.Actors[0]) && MayBeThey(referent, pronoun) ? 0.5 : 0);

    /// <summary>Speech calls a government "they"; prose only a group or a people.</summary>
    private bool MayBeThey(Referent referent, Phrase pronoun) =>
        referent.Phrase is { IsPlace: false } && !HasRival(pronoun, isAny: true) && !FollowsPlural(pronoun, referent.Head.Index + 1) && (stage.Speech.IsQuoted(pronoun.Head) || !referent.Actors[0].IsKind("state") && referent.Head.Is("nsubj"));

    /// <summary>A plural noun since the government was spoken of that is no actor: "women ... when they decide".</summary>
    private bool FollowsPlural(Phrase pronoun, int first)
    {
        for (int i = Math.Min(first, pronoun.Sentence.Range.First); i < pronoun.Head.Index; i++)
            if (stage.Analysis.Words[i] is { Pos: PartOfSpeech.Noun } word && word.HasFeature("Number=Plur") && stage.PhraseOf(word) is not { Actors.Count: > 0 }) return true;
        return false;
    }

    /// <summary>"those who volunteered for their country": a nameless many of the same sentence.</summary>
    private bool FollowsThose(Phrase pronoun)
    {
        for (int i = pronoun.Sentence.Range.First; i < pronoun.Head.Index; i++)
            if (stage.Analysis.Words[i] is { Pos: PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Num } word && word.Form.ToLowerInvariant() is "those" or "others" or "many" or "thousands" or "hundreds" && stage.PhraseOf(stage.Analysis.Words[i]) is null) return true;
        return false;
    }

    private static bool IsBody(ActorId id) => id.IsKind("state") || id.IsKind("armed-group") || id.IsKind("org") || id.IsKind("population");

    private static bool IsSpeechless(ActorId id) => id.IsKind("agreement") || id.IsKind("population") || id.IsKind("format");

    /// <summary>An outlet that only tells what others did.</summary>
    private bool IsReporter(Referent referent) =>
        referent.Actors[0].IsKind("media") && (stage.Speech.IsSource(referent.Head) || stage.Speech.IsCue(referent.Head.Head));

    private bool Agrees(ActorId id, Gender gender) => stage.Roster.Find(id) is not { } person || person.Gender == Gender.Unknown || person.Gender == gender;

    private bool Knows(ActorId id, Gender gender) => stage.Roster.Find(id) is { } person && person.Gender == gender;

    /// <summary>"In his speech, Macron said": a pronoun before the subject of its sentence, in a phrase the subject governs.</summary>
    private ActorId? Ahead(Phrase pronoun)
    {
        if (!pronoun.Head.Is("nmod:poss") && !pronoun.Head.Is("nsubj")) return null;
        Word? clause = pronoun.Head.Head;
        for (int steps = 0; clause is not null && steps < 4; steps++, clause = clause.Head)
        {
            if (!clause.Is("obl") && !clause.Is("advcl")) continue;
            if (clause.Head?.Child("nsubj") is { } subject && pronoun.Head.Index < subject.Index && clause.Index < subject.Index
                && stage.PhraseOf(subject) is { Kind: PhraseKind.Person, Actors: [ActorId id] }) return id;
        }
        return null;
    }

    /// <summary>The noun a relative clause hangs from.</summary>
    private ValueList<ActorId> Antecedent(Phrase pronoun)
    {
        foreach (Word ancestor in pronoun.Head.Ancestors())
            if (ancestor.Is("acl"))
                return stage.PhraseOf(ancestor.Head) is { IsPlace: false } phrase && phrase.Head.Index < pronoun.Head.Index
                    && phrase.Actors.All(actor => Referent.IsHuman(actor) ? pronoun.Head.Form != "which" : pronoun.Head.Form is "whose" || !pronoun.Head.Form.StartsWith("who", StringComparison.OrdinalIgnoreCase)) ? phrase.Actors : [];
        return [];
    }

    private ValueList<ActorId> Best(Phrase pronoun, Func<Referent, double> fit)
    {
        Dictionary<string, (double Score, ValueList<ActorId> Actors)> scores = new(StringComparer.Ordinal);
        ValueList<ActorId> excluded = Excluded(pronoun);
        foreach (Referent referent in stage.Discourse.Recent())
        {
            int distance = stage.Distance(referent.Head, pronoun.Head);
            if (distance > Reach) break;
            if (referent.Head.Index >= pronoun.Head.Index || Discourse.IsApart(referent.Head.Sentence, pronoun.Sentence)) continue;
            double score = fit(referent);
            if (score <= 0 || referent.IsOne && excluded.Contains(referent.Actors[0])) continue;
            score *= Salience(referent, pronoun, distance);
            string key = string.Join(',', referent.Actors);
            if (!scores.TryGetValue(key, out (double Score, ValueList<ActorId> Actors) old) || old.Score < score) scores[key] = (score, referent.Actors);
        }
        List<(double Score, ValueList<ActorId> Actors)> ranked = [.. scores.Values.OrderByDescending(entry => entry.Score)];
        if (ranked.Count == 0) return [];
        if (ranked.Count > 1 && ranked[1].Score > Doubt * ranked[0].Score) return [];
        return ranked[0].Actors;
    }

    private double Salience(Referent referent, Phrase pronoun, int distance)
    {
        double score = Weight(referent.Head) * distance switch { 0 => pronoun.Head.Is("nsubj") ? 1.0 : 1.3, 1 => 0.75, 2 => 0.35, _ => 0.18 };
        if (referent.Head.Sentence.Section.Kind is SectionKind.Headline or SectionKind.Heading) score *= 0.5;
        if (stage.Speech.IsQuoted(referent.Head) && !stage.Speech.IsQuoted(pronoun.Head)) score *= 0.3;
        if (pronoun.Head.Is("nsubj") && referent.Head.Is("nsubj")) score *= 1.2;
        if (distance == 0 && referent.Head.Is("nsubj") && pronoun.Head.Is("nsubj") && pronoun.Head.Ancestors().Skip(1).Contains(referent.Head.Head)) score *= 1.2;
        if (pronoun.Head.Is("nsubj") && stage.Speech.IsCue(pronoun.Head.Head) && IsSpeaker(referent.Head)) score *= 1.25;
        if (referent.Phrase is { IsSilent: true }) score *= 0.3;
        if (referent.Phrase is null && distance == 0) score *= 2;
        if (distance == 0 && referent.Head.Is("obl") && stage.Speech.IsCue(referent.Head.Head) && referent.Head.Child("case") is { Form: "of" or "about" }) score *= 2.5;
        if (distance == 0 && referent.Head.Is("nsubj") && IsOwnSubject(referent.Head, pronoun.Head)) score *= 1.4;
        if (Owns(referent.Head, pronoun.Head) || IsReasonOf(referent.Head, pronoun.Head)) score *= 2.5;
        if (distance > 0) score *= Math.Pow(0.8, Depth(referent.Head));
        return score * (1 + 0.04 * Math.Min(5, stage.Discourse.CountOf(referent.Actors[0])));
    }

    /// <summary>"China's development of its fleet", "the integrity of Norland within its borders": who owns the noun the pronoun's own noun hangs from.</summary>
    private static bool Owns(Word owner, Word pronoun) =>
        pronoun.Is("nmod:poss") && (owner.Is("nmod:poss") || owner.Is("nmod") && owner.Child("case") is { Form: "of" }) && owner.Head is { } owned && pronoun.Ancestors().Skip(1).Take(2).Any(above => above == owned || above == owner);

    /// <summary>"Berg said that Orlov had broken his word": the subject of the pronoun's own clause.</summary>
    private static bool IsOwnSubject(Word subject, Word pronoun) =>
        pronoun.Is("nmod:poss") && pronoun.Ancestors().FirstOrDefault(above => above.Child("nsubj", "nsubj:pass") is not null || above is { IsVerb: true } && !above.Is("xcomp")) is { } clause && subject.Head == clause && subject.Index < pronoun.Index;

    /// <summary>"congratulated Ortega on his victory": whose deed the verb's object is praised or blamed for.</summary>
    private static bool IsReasonOf(Word referent, Word pronoun) =>
        referent.Is("obj") && pronoun.Is("nmod:poss") && pronoun.Head is { } deed && deed.Is("obl") && deed.Head == referent.Head && deed.Child("case") is { Form: "on" or "for" or "over" };

    /// <summary>How many clauses stand above the word's own, two at most: who is only told of is less spoken of than who tells.</summary>
    private static int Depth(Word head) => Math.Min(2, head.Ancestors().Count(word => word.Is("ccomp") || word.Is("advcl") || word.Is("acl")));

    private bool IsSpeaker(Word head) => head.Is("nsubj") && stage.Speech.IsCue(head.Head) || IsQuoted(head);

    /// <summary>"It quoted Xi as telling": the object speaks.</summary>
    private static bool IsQuoted(Word head) => head.Is("obj") && head.Head is { Lemma: "quote" or "cite" or "report" };

    private double Weight(Word head)
    {
        Word word = head;
        // "The Kremlin statement was longer": who speaks in it.
        if ((head.Is("compound") || head.Is("nmod:poss")) && head.Head is { } statement && (stage.Lexicon.Is(statement, CastClass.SpeaksFor) || statement.Lemma == "office" && stage.Speech.IsCue(statement.Head)) && !statement.HasFeature("Number=Plur")) word = statement;
        if (word.Is("appos") && word.Head?.Child("nmod:poss") is { Form: "whose" }) return 0.9;
        for (int steps = 0; steps < 3 && (word.Is("conj") || word.Is("appos")) && word.Head is { IsNominal: true } first; steps++) word = first;
        if (word.Is("nsubj:pass")) return 3.5;
        if (word.Is("nsubj") || IsQuoted(word)) return 4;
        if (word.Is("obj")) return 2.5;
        if (word.Is("iobj")) return 2.3;
        if (word.Is("obl")) return 2;
        if (word.Is("nmod:poss")) return word.Head is { } owned && owned.Is("nsubj") ? 2.4 : 1.6;
        if (word.Is("root") || word.Is("parataxis")) return 2.5;
        return word.Is("nmod") ? 1.4 : 0.9;
    }

    /// <summary>The subject of the same verb for an object, and the one whose own quotation speaks of someone else.</summary>
    private ValueList<ActorId> Excluded(Phrase pronoun)
    {
        List<ActorId> excluded = [];
        Word head = pronoun.Head;
        bool isReflexive = head.Form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || head.Form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);
        if (!isReflexive && (head.Is("obj") || head.Is("iobj") || head.Is("obl")) && Discourse.SubjectOf(head.Head) is { } subject && stage.PhraseOf(subject) is { } phrase)
            excluded.AddRange(phrase.Actors);
        if (stage.Speech.IsQuoted(head) && stage.Speech.SpeechAt(head) is { } speech)
            foreach (WordRange source in speech.Sources) excluded.AddRange(SpeakerIn(source));
        return [.. excluded];
    }

    /// <summary>"it" and "its" are actors' only where something acts or speaks: not "it was raining", not "the plan and its cost".</summary>
    private bool IsAboutActors(Phrase pronoun)
    {
        Word head = pronoun.Head;
        if (head.Is("expl") || stage.Speech.IsQuoted(head) && !head.Is("nmod:poss")) return false;
        if (head.Is("nsubj"))
        {
            if (head.Is("nsubj:pass") || head.Head is not { } verb) return false;
            return verb.IsVerb || stage.Speech.SpeechAt(head) is not null && verb.Child("cop") is not null && verb.Pos == PartOfSpeech.Adj;
        }
        return IsAccused(head) || head.Is("nmod:poss") && !HasRival(pronoun);
    }

    /// <summary>"accused it of double standards": only an actor is spoken to or of so.</summary>
    private bool IsAccused(Word head) => head.Is("obj") && stage.Speech.IsCue(head.Head) && head.Head!.ChildrenOf("obl").Any(charge => charge.Child("case", "mark") is { Form: "of" or "for" });

    /// <summary>Whoever acts or owns may be taken up by "it"; a place in passing may not.</summary>
    private bool MayBeIt(Referent referent, Phrase pronoun)
    {
        Word head = referent.Head.Is("conj") && referent.Head.Head is { } first ? first : referent.Head;
        if (referent.Phrase is { IsPlace: true }) return false;
        if (head.Is("nsubj") || stage.Speech.IsSource(head)) return head.Sentence == pronoun.Sentence || Depth(head) == 0 || stage.Speech.IsCue(pronoun.Head.Head);
        return pronoun.Head.Is("nmod:poss") && head.Sentence == pronoun.Sentence && (head.Is("nmod:poss") || head.Is("obj") || head.Is("obl:agent") || Owns(head, pronoun.Head));
    }

    /// <summary>A nearer subject of the sentence that is no actor.</summary>
    private bool HasRival(Phrase pronoun, bool isAny = false)
    {
        for (int i = pronoun.Head.Index - 1; i >= pronoun.Sentence.Range.First; i--)
        {
            Word word = stage.Analysis.Words[i];
            if (!word.Is("nsubj") || !isAny && pronoun.Word!.Detail == "they" && !word.HasFeature("Number=Plur") || word.Pos is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron)) continue;
            return stage.PhraseOf(word) is not { Actors.Count: > 0 };
        }
        return false;
    }
}
