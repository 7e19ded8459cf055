using System.Numerics.Tensors;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>Turns the scores of one window into tags, trees, names and attribution spans of the draft's words.</summary>
internal readonly ref struct WindowDecoder
{
    private readonly ReaderModel _model;
    private readonly ModelScores _scores;
    private readonly Draft _draft;
    private readonly ReadOnlySpan<int> _words;
    private readonly int _kept;

    /// <param name="words">Index in the draft of each word of the window.</param>
    /// <param name="kept">How many of them this window decides; the next window reads the others again.</param>
    public WindowDecoder(ReaderModel model, ModelScores scores, Draft draft, ReadOnlySpan<int> words, int kept)
    {
        _model = model;
        _scores = scores;
        _draft = draft;
        _words = words;
        _kept = kept;
    }

    public void Decode(bool[] starts, TakeScores takeEventScores)
    {
        Tag(takeEventScores);
        for (int first = 0, end; first < _kept; first = end)
        {
            _draft.Starts[_words[first]] = true;
            end = first + 1;
            while (end < _kept && !starts[end]) end++;
            Attach(first, end);
        }
        ReaderLabels labels = _model.Labels;
        List<(int First, int End, string Kind)> spans = [];
        foreach ((int first, int end, string kind) in Spans(labels.Names, "ner", labels.NamePenalty, starts, spans))
        {
            WordRange range = RangeOf(first, end);
            _draft.Names.Add(new NameSpan(range, SpanOf(range), KindOf(kind)));
        }
        foreach ((int first, int end, _) in Spans(labels.Layer, "act", labels.ActorPenalty, starts, spans)) _draft.Actors.Add(RangeOf(first, end));
        foreach ((int first, int end, _) in Spans(labels.Layer, "rec", labels.RecipientPenalty, starts, spans)) _draft.Recipients.Add(RangeOf(first, end));
        Attribute();
    }

    private void Tag(TakeScores takeEventScores)
    {
        ReaderLabels labels = _model.Labels;
        ReadOnlySpan<float> parts = _scores.OfWords("upos"), features = _scores.OfWords("feats");
        ReadOnlySpan<float> lemmas = _scores.OfWords("lemma"), events = _scores.OfWords("event");
        int eventTypes = events.Length / _words.Length;
        for (int i = 0; i < _kept; i++)
        {
            Word word = _draft.Words[_words[i]];
            word.Pos = PartOf(word, parts.Slice(i * labels.Parts.Length, labels.Parts.Length), labels.Parts);
            word.Features = labels.Features[Best(features, i, labels.Features.Length)];
            word.Lemma = labels.Lemmas[Best(lemmas, i, labels.Lemmas.Length)].Apply(word.Form);
            if (word.Pos is PartOfSpeech.Noun) word.Lemma = VerbForms.NounLemmaOf(word.Form, word.Lemma);
            if (word.Pos is PartOfSpeech.Verb)
            {
                word.Lemma = VerbForms.English.LemmaOf(word.Form, word.Features, word.Lemma);
                word.Features = VerbForms.FeaturesOf(word.Form, word.Lemma, word.Features);
            }
            if (word.Pos is PartOfSpeech.Verb or PartOfSpeech.Noun or PartOfSpeech.Adj)
                word.EventScores = takeEventScores(events.Slice(i * eventTypes, eventTypes));
        }
    }

    /// <summary>The likeliest part of speech; nothing with a letter is punctuation, whatever the model says of a short line.</summary>
    private static PartOfSpeech PartOf(Word word, ReadOnlySpan<float> scores, PartOfSpeech[] parts)
    {
        int best = TensorPrimitives.IndexOfMax(scores);
        if (parts[best] is not PartOfSpeech.Punct || !word.Form.Any(char.IsLetter)) return parts[best];
        int next = best == 0 ? 1 : 0;
        for (int i = 0; i < scores.Length; i++)
            if (i != best && scores[next] < scores[i]) next = i;
        return parts[next];
    }

    private void Attach(int first, int end)
    {
        Span<int> heads = stackalloc int[end - first];
        int width = _words.Length + 1;
        ArborescenceFinder.Find(_scores.All("arc"), width, first + 1, heads);
        ReadOnlySpan<float> dependents = _scores.All("lab_dep"), governors = _scores.All("lab_head");
        int size = dependents.Length / width;
        for (int i = 0; i < heads.Length; i++)
        {
            bool isRoot = heads[i] == 0;
            int head = isRoot ? 0 : first + heads[i], row = first + i + 1;
            int label = _model.Relations.Best(dependents.Slice(row * size, size), governors.Slice(head * size, size), isRoot);
            Word word = _draft.Words[_words[first + i]];
            word.Head = isRoot ? null : _draft.Words[_words[head - 1]];
            word.Relation = _model.Labels.Relations[label];
        }
    }

    private void Attribute()
    {
        ReaderLabels labels = _model.Labels;
        List<(int First, int End, string Kind)> cues = [];
        labels.Layer.Decode(_scores.OfWords("cue"), labels.CuePenalty, cues);
        foreach ((int first, int end, _) in cues)
            if (first < _kept) _draft.Cues.Add(RangeOf(first, Math.Min(end, _kept)));
        AddLinked("src", labels.SourcePenalty, cues, _draft.Sources);
        AddLinked("con", labels.ContentPenalty, cues, _draft.Contents);
    }

    private void AddLinked(string layer, double penalty, List<(int First, int End, string Kind)> cues, List<LinkedSpan> found)
    {
        ReadOnlySpan<float> links = _scores.All("link");
        int width = _words.Length + 1;
        List<(int First, int End, string Kind)> spans = [];
        _model.Labels.Layer.Decode(_scores.OfWords(layer), penalty, spans);
        foreach ((int first, int end, _) in spans)
        {
            if (first >= _kept) continue;
            int best = -1;
            foreach ((int cue, _, _) in cues)
                if (best < 0 || links[((first + 1) * width) + cue + 1] > links[((first + 1) * width) + best + 1]) best = cue;
            found.Add(new LinkedSpan(RangeOf(first, Math.Min(end, _kept)), best < 0 ? -1 : _words[best], end > _kept || end == _words.Length));
        }
    }

    /// <summary>The layer's spans that begin among the kept words, cut where these end; none crosses a sentence start.</summary>
    private List<(int First, int End, string Kind)> Spans(SpanTags tags, string layer, double penalty, bool[] starts, List<(int First, int End, string Kind)> spans)
    {
        spans.Clear();
        tags.Decode(_scores.OfWords(layer), penalty, spans, starts);
        int kept = _kept;
        spans.RemoveAll(span => span.First >= kept);
        if (spans.Count > 0 && spans[^1].End > kept) spans[^1] = spans[^1] with { End = kept };
        return spans;
    }

    private WordRange RangeOf(int first, int end) => new(_words[first], _words[end - 1] + 1);

    private TextSpan SpanOf(WordRange range) => new(_draft.Words[range.First].Span.Start, _draft.Words[range.End - 1].Span.End);

    private static int Best(ReadOnlySpan<float> rows, int row, int size) => TensorPrimitives.IndexOfMax(rows.Slice(row * size, size));

    private static NameKind KindOf(string kind) => kind switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organization,
        "LOC" => NameKind.Location,
        _ => NameKind.Miscellaneous,
    };
}

/// <summary>Stores the probabilities of a row of event scores and gives them back.</summary>
internal delegate ReadOnlyMemory<float> TakeScores(ReadOnlySpan<float> row);
