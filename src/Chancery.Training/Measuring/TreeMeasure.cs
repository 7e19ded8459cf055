using Chancery.Language;

namespace Chancery.Training.Measuring;

/// <summary>Scores words, sentences, tags and trees against a treebank.</summary>
internal sealed class TreeMeasure
{
    private readonly Score _words = new(), _sentences = new(), _pos = new(), _features = new(), _lemmas = new();
    private readonly Score _heads = new(), _arcs = new(), _ownArcs = new(), _ownStarts = new();

    public static string Header => "words F1, raw | sentences F1, raw | UPOS | feats | lemma | UAS | LAS | LAS, own sentences | sentence starts F1";

    public static string Run(Reader reader, IEnumerable<TreeDocument> documents)
    {
        TreeMeasure measure = new();
        foreach (TreeDocument document in documents) measure.Add(reader, document);
        return string.Join(" | ", new[]
        {
            measure._words.F1, measure._sentences.F1, measure._pos.Share, measure._features.Share, measure._lemmas.Share,
            measure._heads.Share, measure._arcs.Share, measure._ownArcs.Share, measure._ownStarts.F1,
        }.Select(Score.Show));
    }

    private void Add(Reader reader, TreeDocument document)
    {
        AddRaw(reader, document);
        TreeWord[] gold = [.. document.Sentences.SelectMany(sentence => sentence.Words)];
        bool[] starts = new bool[gold.Length];
        int[] offsets = new int[gold.Length];
        for (int sentence = 0, first = 0; sentence < document.Sentences.Count; first += document.Sentences[sentence++].Words.Count)
        {
            starts[first] = true;
            offsets.AsSpan(first, document.Sentences[sentence].Words.Count).Fill(first);
        }
        string[] forms = [.. gold.Select(word => word.Form)];
        AddTags(ReportOf.Read(reader, forms, (bool[])starts.Clone(), true), gold, offsets);
        bool[] onlyFirst = new bool[gold.Length];
        onlyFirst[0] = true;
        Analysis own = ReportOf.Read(reader, forms, onlyFirst, false);
        for (int i = 0; i < gold.Length; i++) _ownArcs.Add(HasHead(own.Words[i], gold[i], offsets[i]) && own.Words[i].Relation == gold[i].Relation);
        _ownStarts.Add(own.Sentences.Skip(1).Select(sentence => sentence.Range.First), Enumerable.Range(1, gold.Length - 1).Where(i => starts[i]));
    }

    private void AddRaw(Reader reader, TreeDocument document)
    {
        Analysis analysis = reader.Read(ReportOf.Text(document.Text));
        _words.Add(
            analysis.Words.Select(word => (word.Span.Start, word.Span.End)),
            document.Sentences.SelectMany(sentence => sentence.Words).Select((word, i) => (word.Start < 0 ? -i : word.Start, word.End)));
        _sentences.Add(
            analysis.Sentences.Select(sentence => (sentence.Span.Start, sentence.Span.End)),
            document.Sentences.Select(sentence => (sentence.Words[0].Start, sentence.Words[^1].End)));
    }

    private void AddTags(Analysis analysis, TreeWord[] gold, int[] offsets)
    {
        for (int i = 0; i < gold.Length; i++)
        {
            Word word = analysis.Words[i];
            _pos.Add(word.Pos.ToString().ToUpperInvariant() == gold[i].Pos);
            _features.Add(word.Features == gold[i].Features);
            _lemmas.Add(word.Lemma == gold[i].Lemma);
            bool hasHead = HasHead(word, gold[i], offsets[i]);
            _heads.Add(hasHead);
            _arcs.Add(hasHead && word.Relation == gold[i].Relation);
        }
    }

    private static bool HasHead(Word word, TreeWord gold, int offset) =>
        (word.Head?.Index ?? -1) == (gold.Head == 0 ? -1 : offset + gold.Head - 1);
}
