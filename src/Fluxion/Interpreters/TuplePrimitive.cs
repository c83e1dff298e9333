namespace Fluxion;

/// <summary>
/// An operation with several results. Its rules speak of all of them; to interpreters it is an operation with one output, a
/// <see cref="TupleTensor"/>, from which <see cref="Result"/> takes each.
/// </summary>
internal abstract class TuplePrimitive : Primitive
{
    /// <summary>Applies the operation and takes its results apart.</summary>
    internal Tensor[] ApplyAll(params ReadOnlySpan<Tensor> inputs)
    {
        var types = InferAll(inputs);
        return Result.All(Apply(inputs), types);
    }

    /// <summary>The results' types, or an error in words where the inputs do not fit.</summary>
    internal abstract TensorType[] InferAll(ReadOnlySpan<Tensor> inputs);

    /// <summary>The results' values, of the types that <see cref="InferAll"/> says. Inputs are dense.</summary>
    internal abstract void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y);

    /// <summary>The results' tangents; null stands for zero.</summary>
    protected abstract Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y);

    /// <summary>A cotangent for each input from those of the results; null stands for zero.</summary>
    protected abstract Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted);

    /// <summary>The results for a whole batch, each with the batch as its first axis.</summary>
    protected abstract Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size);

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var types = InferAll(inputs);
        var floating = Array.FindIndex(types, type => type.DType.IsFloating());
        return new TensorType(types[Math.Max(0, floating)].DType, Shape.Scalar);
    }

    internal sealed override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var types = InferAll(inputs);
        var results = new Tensor[types.Length];
        EvaluateAll(inputs, types, results);
        return new TupleTensor(results);
    }

    internal sealed override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var tangents = JvpAll(x, dx, Result.All(y, InferAll(x)));
        return Array.TrueForAll(tangents, tangent => tangent is null) ? null : new TupleTensor(tangents);
    }

    internal sealed override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var (wanted, parts) = (new bool[x.Length], new Tensor?[x.Length]);
        wanted[input] = true;
        Vjp(yBar, x, y, wanted, parts);
        return parts[input];
    }

    internal sealed override void Vjp(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y, ReadOnlySpan<bool> wanted, Span<Tensor?> parts) =>
        VjpAll(((TupleTensor)yBar).Parts, x, Result.All(y, InferAll(x)), wanted).CopyTo(parts);

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => new TupleTensor(BatchAll(x, batched, size));
}
