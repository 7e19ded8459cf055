using Chancery.Text;
using Microsoft.ML.OnnxRuntime;

namespace Chancery.Language;

/// <summary>The network of models/reader: one window of words in, scores out. One session serves all threads.</summary>
/// <remarks>One thread a call and one window a call: int8 scores depend on what shares a batch, and this is also the fastest.</remarks>
internal sealed class ReaderModel : IDisposable
{
    private static readonly string[] InputNames = ["input_ids", "attention_mask", "casing", "first_piece", "word_mask"];

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string[] _outputNames;

    private ReaderModel(InferenceSession session, ReaderLabels labels)
    {
        _session = session;
        Labels = labels;
        _outputNames = [.. labels.Outputs.Where(name => name is not ("lab_w" or "lab_b"))];
        using ModelWindow probe = new(128);
        probe.Fill(new PieceSequence(), 0, 0, isAlone: false);
        using IDisposableReadOnlyCollection<OrtValue> constants = session.Run(_options, InputNames, probe.Inputs, ["lab_w", "lab_b"]);
        Relations = new RelationLabels(
            constants[0].GetTensorDataAsSpan<float>().ToArray(), constants[1].GetTensorDataAsSpan<float>().ToArray(), labels.Root);
    }

    public ReaderLabels Labels { get; }

    public RelationLabels Relations { get; }

    public static ReaderModel Load(string folder)
    {
        string file = Path.Combine(folder, "reader.int8.onnx");
        ReaderLabels labels = ReaderLabels.Load(Path.Combine(folder, "labels.json"));
        using SessionOptions options = new()
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        try
        {
            InferenceSession session = new(file, options);
            string[] missing = [.. labels.Outputs.Except(session.OutputNames)];
            if (missing.Length == 0) return new ReaderModel(session, labels);
            session.Dispose();
            throw new ChanceryException($"{file} lacks the outputs {string.Join(", ", missing)} that labels.json names. Put model and labels of one version there.");
        }
        catch (OnnxRuntimeException fault)
        {
            throw new ChanceryException($"{file} can't be loaded: {fault.Message}", fault);
        }
    }

    public ModelScores Run(ModelWindow window) =>
        new(_session.Run(_options, InputNames, window.Inputs, _outputNames), _outputNames, window.Words);

    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }
}
