namespace Fluxion;

/// <summary>One result of an operation that has several.</summary>
internal sealed class Result(int place, int count, TensorType type) : Primitive
{
    /// <summary>Which of the results it is.</summary>
    internal int Place => place;

    internal override string Parameters => $"{place + 1} of {count}";

    internal override object? Identity => (place, count, type);

    internal override bool IsDifferentiable => type.DType.IsFloating();

    /// <summary>All results, of the given types.</summary>
    internal static Tensor[] All(Tensor tuple, TensorType[] types)
    {
        var results = new Tensor[types.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = tuple is TupleTensor { Parts: var parts } ? parts[i]! : new Result(i, types.Length, types[i]).Apply(tuple);
        }

        return results;
    }

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => type;

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType _) => ((TupleTensor)inputs[0]).Parts[place]!;

    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) => ((TupleTensor?)dx[0])?.Parts[place];

    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var parts = new Tensor?[count];
        parts[place] = yBar;
        return new TupleTensor(parts);
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) =>
        new Result(place, count, new TensorType(type.DType, Shape.Create([size, .. type.Shape]))).Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType _) => IndexSets.Blocks(x, 1, type.Shape.Size);
}
