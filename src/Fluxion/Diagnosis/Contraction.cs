namespace Fluxion;

/// <summary>Fixed weights, all different, that make one number of any tensors: a derivative in the wrong place changes it.</summary>
internal static class Contraction
{
    internal static Tensor Of(Tensor y) => y.Rank == 0 ? y : (y * Weights(y.Type)).Sum();

    /// <summary>The sum over the floating-point leaves.</summary>
    internal static Tensor Of<T>(T tree)
        where T : ITree<T>
    {
        Tensor? sum = null;
        var leaves = Tree.Leaves(tree).Where(leaf => leaf.DType.IsFloating()).ToArray();
        foreach (var leaf in leaves)
        {
            var part = (leaf * Weights(leaf.Type)).Sum().Cast(leaves[0].DType);
            sum = sum is null ? part : sum + part;
        }

        return sum!;
    }

    internal static T Direction<T>(T tree)
        where T : ITree<T> => Tree.Map(tree, leaf => leaf.DType.IsFloating() ? Weights(leaf.Type) : Tensor.Zeros(leaf.Shape, leaf.DType));

    // ± (½ + the multiples of the golden ratio modulo 1), which fill the interval evenly and never repeat.
    private static Tensor Weights(TensorType type)
    {
        var values = new double[type.Shape.Size];
        for (var i = 0; i < values.Length; i++)
        {
            var multiple = (i + 1) * 0.6180339887498949;
            values[i] = (i % 2 == 0 ? 1 : -1) * (0.5 + multiple - Math.Floor(multiple));
        }

        return Tensor.Of<double>(values, type.Shape).Cast(type.DType);
    }
}
