namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Functions of rows as one writes them by hand, and as operations.</summary>
internal static class RowFunctions
{
    internal static IReadOnlyList<(string Name, Func<Tensor, Tensor> Function)> All { get; } =
    [
        ("softmax", Softmax),
        ("layer norm", LayerNorm),
        ("layer norm, affine", x => (LayerNorm(x) * Weights(x)) + 0.5f),
        ("log-sum-exp", LogSumExp),
        ("cross-entropy", CrossEntropy),
        ("standard range", x => (x - x.Min(-1, true)) / (x.Max(-1, true) - x.Min(-1, true))),
        ("product and sum of rows that are added", x => (x + x.Product(-1, true)).Sum(-1) + Weights(x).Sum()),
        .. Operations,
    ];

    internal static IReadOnlyList<(string Name, Func<Tensor, Tensor> Function)> Operations =>
    [
        ("Softmax", x => x.Softmax()),
        ("LogSoftmax", x => x.LogSoftmax() * 2),
        ("LogSumExp", x => (x + 1).LogSumExp(-1)),
        ("LayerNorm", x => x.LayerNorm().Tanh()),
        ("LayerNorm, affine", x => x.LayerNorm(Weights(x), -Weights(x))),
        ("RmsNorm, affine", x => x.RmsNorm(Weights(x)) + x),
        ("SoftmaxCrossEntropy of labels", x => x.SoftmaxCrossEntropy(Labels(x))),
        ("SoftmaxCrossEntropy", x => (x * 2).SoftmaxCrossEntropy((x + 1).Softmax())),
    ];

    internal static Tensor Softmax(Tensor x)
    {
        var e = (x - x.Max(-1, true)).Exp();
        return e / e.Sum(-1, true);
    }

    internal static Tensor LayerNorm(Tensor x)
    {
        var d = x - x.Mean(-1, true);
        return d / ((d * d).Mean(-1, true) + 1e-5f).Sqrt();
    }

    internal static Tensor LogSumExp(Tensor x)
    {
        var max = x.Max(-1, true);
        return ((x - max).Exp().Sum(-1, true).Log() + max).Reshape(x.Shape[0]);
    }

    // Of the class that is the row's number.
    internal static Tensor CrossEntropy(Tensor x)
    {
        var hot = Labels(x).OneHot(x.Shape[1]).Cast(x.DType);
        return LogSumExp(x) - (x * hot).Sum(-1);
    }

    /// <summary>The gradient of a function, weighted so that no two cotangents are the same.</summary>
    internal static Func<Tensor, Tensor> Gradient(Func<Tensor, Tensor> function) => Transforms.Grad((Tensor x) =>
    {
        var y = function(x);
        return (y * (Tensor.Arange(1, y.Size + 1).Cast(y.DType) / y.Size).Reshape(y.Shape.Extents)).Sum();
    });

    private static Tensor Labels(Tensor x) => Tensor.Arange(0, x.Shape[0], dtype: DType.Int64) % x.Shape[1];

    private static Tensor Weights(Tensor x) => Tensor.Arange(1, x.Shape[1] + 1).Cast(x.DType) / x.Shape[1];
}
