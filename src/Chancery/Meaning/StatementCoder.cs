using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Records;
using Chancery.Text;

namespace Chancery.Meaning;

/// <summary>Makes the record's statements. Safe to share between threads.</summary>
public sealed class StatementCoder
{
    private readonly ReportingLexicon _lexicon = ReportingLexicon.Load();
    private readonly MediumLexicon _media = MediumLexicon.Load();
    private readonly FrozenDictionary<string, string> _signs = ActChooser.LoadSigns();
    private readonly DocumentSigns _documents = DocumentSigns.Load();

    public ValueList<Statement> Code(Scene scene)
    {
        Desk desk = new(scene, _lexicon, _media);
        MediumFinder media = new(desk);
        (List<Draft> drafts, Document? document) = Collect(desk);
        for (int i = 0; i < drafts.Count; i++) drafts[i] = drafts[i] with { Medium = media.In(drafts[i]) };
        drafts = [.. drafts.Where(draft => draft.Content.Count > 0 || draft.IsBare)];
        new PairFinder(desk).GiveToBoth(drafts);
        Medium? issuer = Issuer.Of(scene) ?? (document is { IsInFirstPerson: false } ? document.Medium : null);
        drafts = DropTwins(DropRepeated(drafts, new ActChooser(desk, _signs), media, issuer, desk));
        int[] parents = VoiceTree.ParentsOf(drafts);
        for (int i = 0; i < drafts.Count; i++)
            for (int above = parents[i]; above >= 0; above = parents[above])
                drafts[i] = drafts[i] with { Medium = MediumFinder.Inherited(drafts[i], drafts[above]) };
        media.CarryOn(drafts, parents);
        if (issuer is not null)
            for (int i = 0; i < drafts.Count; i++)
                if (drafts[i] is { Medium: null, Trigger: not null } && !IsInTurn(drafts, parents, i)) drafts[i] = drafts[i] with { Medium = issuer };
        return Write(drafts, parents, new TopicFinder(desk), desk);
    }

    /// <summary>Inside what a person says in a transcript: nobody but he tells it.</summary>
    private static bool IsInTurn(List<Draft> drafts, int[] parents, int draft)
    {
        for (int above = parents[draft]; above >= 0; above = parents[above])
            if (drafts[above].Rule is "turn") return true;
        return false;
    }

    private static (List<Draft> Drafts, Document? Document) Collect(Desk desk)
    {
        SpeakerFinder speakers = new(desk);
        VerbFinder verbs = new(desk, speakers);
        NounFinder nouns = new(desk, speakers);
        PhraseFinder phrases = new(desk, speakers);
        List<Draft> drafts = [];
        foreach (Sentence sentence in desk.Analysis.Sentences) drafts.AddRange([.. verbs.FindIn(sentence), .. nouns.FindIn(sentence)]);
        drafts = [.. new ReaderMerger(desk, speakers).Merge(drafts).Select(draft => BackReference.Resolve(draft, desk))];
        drafts.AddRange(new FrenchFinder(desk).Find());
        ILookup<int, Draft> bySentence = drafts.ToLookup(draft => draft.Cue!.Sentence.Index);
        drafts = [.. desk.Analysis.Sentences.SelectMany(sentence => phrases.Join(sentence, [.. bySentence[sentence.Index]]))];
        drafts = new QuotationAttacher(desk).Attach(drafts);
        (List<Draft> formed, Document? document) = new FormFinder(desk).Find(drafts);
        return ([.. drafts, .. formed], document);
    }

    /// <summary>"We condemn" inside his own words is no second statement: it lends its act to the one it stands in.</summary>
    private List<Draft> DropRepeated(List<Draft> drafts, ActChooser acts, MediumFinder media, Medium? issuer, Desk desk)
    {
        int[] parents = VoiceTree.ParentsOf(drafts);
        for (int i = 0; i < drafts.Count; i++)
            if (parents[i] >= 0 && RepeatsVoice(drafts[i], drafts[parents[i]], desk)) drafts[i] = drafts[i] with { IsOwnVoice = true };
        HashSet<int> cues = [.. drafts.Where(draft => draft.Cue is not null && !draft.IsOwnVoice).Select(draft => draft.Cue!.Index)];
        ILookup<int, Draft> own = Enumerable.Range(0, drafts.Count).Where(i => drafts[i].IsOwnVoice && parents[i] >= 0).ToLookup(i => parents[i], i => drafts[i]);
        List<Draft> kept = [];
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            if (draft.IsOwnVoice && parents[i] >= 0 && IsOneOfSeveral(draft, drafts[parents[i]], desk)) draft = draft with { Speakers = drafts[parents[i]].Speakers, IsOwnVoice = false };
            if (draft.IsOwnVoice)
            {
                bool isImpersonal = draft.Source is null && parents[i] < 0 && !(draft.Cue is { } told && _documents.Has("hearsay", told.Lemma) && (issuer is null || !_documents.Has("impersonal", told.Lemma)));
                Medium? account = isImpersonal ? issuer ?? media.OwnerFor(draft)?.ToMedium() : null;
                if (account is not { Owner: { } owner }) continue;
                draft = draft with { Speakers = [owner], Medium = account };
            }
            kept.Add(draft with { Act = acts.Choose(draft, own[i], cues) });
        }
        return kept;
    }

    /// <summary>"He went on by announcing: …": two cues of one voice with the same words are one statement, that of the cue that says more.</summary>
    private static List<Draft> DropTwins(List<Draft> drafts) =>
    [
        .. drafts.Where((draft, i) => !drafts.Where((other, k) => k != i && other.Content.Count > 0 && other.Content.Equals(draft.Content) && other.Speakers.Equals(draft.Speakers)
            && (draft.Act is Act.Claim ? other.Act is not Act.Claim || k < i : other.Act == draft.Act && k < i)).Any()),
    ];

    /// <summary>
    /// "The palace said it condemned the raid": the pronoun is the speaker, the condemning is done by saying so. "He said he had told her" is two.
    /// In a statement of its own a body says so by its name, or its country's.
    /// </summary>
    private static bool RepeatsVoice(Draft draft, Draft parent, Desk desk)
    {
        if (draft is not { Cue: { } cue, Source: { } source, Speakers.Count: > 0 } || cue.Children.Any(child => child.Is("aux") && child.Lemma == "have")) return false;
        if (draft.Speakers.Equals(parent.Speakers)) return source.Pos is PartOfSpeech.Pron || IsDocument(parent);
        return IsDocument(parent) && draft.Speakers is [ActorId state] && state.IsKind("state") && parent.Speakers is [ActorId body] && body.IsKind("office") && desk.Cast.Knows(body) && desk.Cast[body].Country == state.Slug;
    }

    /// <summary>"That is not true. … We urge Oslo to stop.": a long answer or post does several things to others, each in a sentence of its own.</summary>
    private static bool IsOneOfSeveral(Draft draft, Draft parent, Desk desk) =>
        parent is { Trigger: null, Medium: null or { Kind: not MediumKind.Communique } } && draft is { Cue: { } cue, Act: Act.Demand or Act.Request or Act.CallFor or Act.Condemn or Act.Accuse or Act.Offer or Act.Threaten }
        && cue.Is("root") && desk.Analysis.Sentences.Count(sentence => parent.Content.Any(content => content.Covers(sentence.Span))) > 1;

    private static bool IsDocument(Draft draft) => draft is { Trigger: null, Medium.Kind: MediumKind.Communique };

    private static ValueList<Statement> Write(List<Draft> drafts, int[] parents, TopicFinder topics, Desk desk)
    {
        int[] order = [.. Enumerable.Range(0, drafts.Count).OrderBy(i => StartOf(drafts[i])).ThenBy(i => drafts[i].Anchor.Start).ThenBy(i => i)];
        string[] ids = new string[drafts.Count];
        for (int i = 0; i < order.Length; i++) ids[order[i]] = $"s{i + 1}";
        return
        [
            .. from i in order
               let draft = drafts[i]
               select new Statement(
                   ids[i], parents[i] < 0 ? null : ids[parents[i]], draft.Speakers, draft.Addressees, draft.Medium, draft.Act, DeliveryOf(draft, desk),
                   draft.Denied, draft.Hedged, draft.SourceSpan, draft.Trigger, draft.Content, draft.Quoted, topics.Of(draft.Content), draft.Rule),
        ];
    }

    private static int StartOf(Draft draft) =>
        draft.Content.Select(span => span.Start).Append(draft.Trigger?.Span.Start ?? int.MaxValue).Append(draft.SourceSpan?.Start ?? int.MaxValue).Min();

    /// <summary>Direct if all of the content is quoted, mixed if some is, or if it is a fragment of the sentence that quotes it; posts and turns are the speaker's own words.</summary>
    private static Delivery DeliveryOf(Draft draft, Desk desk)
    {
        if (draft.Trigger is null) return Delivery.Direct;
        int quoted = draft.Quoted.Sum(span => span.Length);
        if (quoted == 0) return Delivery.Indirect;
        return draft.ContentLength - quoted <= 2 + draft.Content.Count * 2 && !IsFragment(draft, desk) ? Delivery.Direct : Delivery.Mixed;
    }

    /// <summary>"accused Oslo of "breaking its word"", "called it "provocative"": what the verb takes as its object, begun in small letters.</summary>
    private static bool IsFragment(Draft draft, Desk desk)
    {
        if (draft is not { Cue: { Sentence.IsParsed: true } cue, Content: [TextSpan only], Quoted: [TextSpan words] } || only.Start < cue.Span.End || words.IsEmpty || !char.IsLower(desk.Analysis.Report.Source.Text[words.Start])) return false;
        WordRange range = desk.Analysis.WordsIn(words);
        return range.Length > 0 && desk.Analysis.Words[range.First].Sentence == cue.Sentence && !Enumerable.Range(range.First, range.Length).Any(i => desk.Analysis.Words[i].HasFeature("Mood=Ind"));
    }
}
