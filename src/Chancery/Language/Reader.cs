using Chancery.Reading;
using Chancery.Text;

namespace Chancery.Language;

/// <summary>The room's door: reads a report with the trained model. Safe to share between threads.</summary>
public sealed class Reader : IDisposable
{
    private readonly ReaderModel _model;
    private readonly WordPieces _pieces;

    private Reader(ReaderModel model, WordPieces pieces)
    {
        _model = model;
        _pieces = pieces;
    }

    /// <summary>Loads model, vocabulary and labels from <paramref name="modelFolder"/>; null finds <c>models/reader</c> beside the program.</summary>
    public static Reader Load(string? modelFolder = null)
    {
        string folder = modelFolder ?? Path.Combine(AppContext.BaseDirectory, "models", "reader");
        foreach (string file in (ReadOnlySpan<string>)["reader.int8.onnx", "labels.json", "vocab.txt"])
            if (!File.Exists(Path.Combine(folder, file)))
                throw new ChanceryException($"{folder} has no {file}. Put the reader model there or name the folder that has it.");
        Task<WordPieces> pieces = Task.Run(() => WordPieces.Load(Path.Combine(folder, "vocab.txt")));
        return new Reader(ReaderModel.Load(folder), pieces.GetAwaiter().GetResult());
    }

    public Analysis Read(Report report) => Analyze(report, Draft.Split(report.Source, Stretch.Of(report)));

    public void Dispose() => _model.Dispose();

    internal Analysis Analyze(Report report, Draft draft)
    {
        WindowReader.Read(_model, _pieces, draft);
        for (int first = 0, end; first < draft.Words.Length; first = end)
        {
            end = first + 1;
            while (end < draft.Words.Length && draft.Stretches[end] == draft.Stretches[first]) end++;
            if (!draft.Stretches[first].IsRead) SentenceEdges.MarkByPunctuation(draft, first, end);
        }
        return new Analysis(
            report, draft.Words, SentenceBuilder.Build(draft), draft.Names.ToValueList(), AttributionFinder.Find(draft),
            draft.Actors.ToValueList(), draft.Recipients.ToValueList(), UnreadLanguages.NotesOn(report));
    }
}
