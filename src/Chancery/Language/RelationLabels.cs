using System.Numerics.Tensors;

namespace Chancery.Language;

/// <summary>Names the relation of a chosen arc: <c>argmax(relu(dependent + head) · weights + bias)</c>.</summary>
internal sealed class RelationLabels(float[] weights, float[] bias, int root)
{
    private readonly int _labels = bias.Length;

    /// <param name="dependent">The projection of the word as dependent.</param>
    /// <param name="head">The projection of its head as head.</param>
    /// <param name="isRoot">Only a child of ROOT is called root.</param>
    public int Best(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, bool isRoot)
    {
        if (isRoot) return root;
        Span<float> scores = stackalloc float[_labels];
        bias.CopyTo(scores);
        for (int i = 0; i < dependent.Length; i++)
        {
            float hidden = dependent[i] + head[i];
            if (hidden > 0) TensorPrimitives.MultiplyAdd(weights.AsSpan(i * _labels, _labels), hidden, scores, scores);
        }
        scores[root] = float.NegativeInfinity;
        return TensorPrimitives.IndexOfMax<float>(scores);
    }
}
