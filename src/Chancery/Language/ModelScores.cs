using Microsoft.ML.OnnxRuntime;

namespace Chancery.Language;

/// <summary>The scores of one window. Rows of words start at 1; row 0 is ROOT.</summary>
internal sealed class ModelScores(IDisposableReadOnlyCollection<OrtValue> values, string[] names, int words) : IDisposable
{
    public int Words => words;

    /// <summary>All of an output, with the row of ROOT.</summary>
    public ReadOnlySpan<float> All(string output) => values[Array.IndexOf(names, output)].GetTensorDataAsSpan<float>();

    /// <summary>An output's rows of the words alone.</summary>
    public ReadOnlySpan<float> OfWords(string output)
    {
        ReadOnlySpan<float> all = All(output);
        return all[(all.Length / (words + 1))..];
    }

    public void Dispose() => values.Dispose();
}
