namespace Fluxion.Primitives;

/// <summary>
/// Attention written with tensor operators, all scores at once: what the fused operations compute, in a form that every transform reads.
/// Forward mode and derivatives of derivatives go through it, so their memory grows with the square of the sequence.
/// </summary>
internal static class AttentionByTensors
{
    /// <summary>Results and log-sums.</summary>
    internal static Tensor[] Forward(AttentionSettings settings, Tensor q, Tensor k, Tensor v, Tensor? mask)
    {
        if (k.Shape[^2] == 0)
        {
            // Nothing to see, and no maximum.
            var rows = Shape.Create(q.Shape.Extents[..^1]);
            return [Tensor.Zeros(Shape.Create([.. rows.Extents, v.Shape[^1]]), q.DType), Tensor.Full(rows, double.NegativeInfinity, q.DType)];
        }

        var scores = Scores(settings, q, k, mask);
        var seesAny = scores.Max(-1, keepDims: true).NotEqualTo(double.NegativeInfinity);
        var logSums = scores.LogSumExp(-1);
        var p = Tensor.Where(seesAny.BroadcastTo(scores.Shape), (scores - Tensor.Where(seesAny, logSums.ExpandDims(-1), 0)).Exp(), 0);
        return [p.MatMul(v), logSums];
    }

    /// <summary>The cotangents of queries, keys and values.</summary>
    internal static Tensor[] Backward(AttentionSettings settings, Tensor q, Tensor k, Tensor v, Tensor? mask, Tensor logSums, Tensor deltas, Tensor yBar)
    {
        var scores = Scores(settings, q, k, mask);
        var sum = logSums.ExpandDims(-1);
        var seesAny = sum.NotEqualTo(double.NegativeInfinity);
        var p = Tensor.Where(seesAny.BroadcastTo(scores.Shape), (scores - Tensor.Where(seesAny, sum, 0)).Exp(), 0);
        var flow = p * (yBar.MatMul(v.SwapAxes(-1, -2)) - deltas.ExpandDims(-1));
        return [settings.Scale * flow.MatMul(k), settings.Scale * flow.SwapAxes(-1, -2).MatMul(q), p.SwapAxes(-1, -2).MatMul(yBar)];
    }

    private static Tensor Scores(AttentionSettings settings, Tensor q, Tensor k, Tensor? mask)
    {
        var scores = (settings.Scale * q).MatMul(k.SwapAxes(-1, -2));
        scores = mask is null ? scores : Tensor.Where(mask, scores, double.NegativeInfinity);
        if (!settings.IsCausal)
        {
            return scores;
        }

        var isSeen = Tensor.Arange(0, q.Shape[^2], dtype: DType.Int64).ExpandDims(1) >= Tensor.Arange(0, k.Shape[^2], dtype: DType.Int64);
        return Tensor.Where(isSeen.BroadcastTo(scores.Shape), scores, double.NegativeInfinity);
    }
}
