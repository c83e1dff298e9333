using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// yₜ = aₜ yₜ₋₁ + bₜ along an axis, from 0. Its derivatives are recurrences with the same factors, the transposed ones in the other direction,
/// so the family is closed at every order and takes linear time.
/// </summary>
internal sealed class LinearRecurrence(int axis, bool reverse) : Primitive
{
    internal override string Parameters => AxisScan.Describe(axis, reverse);

    internal override object? Identity => (axis, reverse);

    /// <summary>g with gₜ = ȳₜ + aₜ₊₁ gₜ₊₁: from the cotangents of y to those of b.</summary>
    internal static Tensor Transposed(Tensor yBar, Tensor a, int axis, bool reverse) =>
        new LinearRecurrence(axis, !reverse).Apply(AxisLines.Previous(a, axis, !reverse, 0), yBar);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.SameDType(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.Numeric(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
        DType.Float64 => Run<double>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
        DType.Int32 => Run<int>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
        _ => Run<long>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
    };

    // dyₜ = aₜ dyₜ₋₁ + (yₜ₋₁ daₜ + dbₜ)
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var factor = dx[0] is { } da ? StrongMultiply.Chain(da, Before(y)) : null;
        return Flow.Sum(factor, dx[1]) is { } flow ? Apply(x[0], flow) : null;
    }

    // ā = y₋ g and b̄ = g.
    internal override Tensor Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var g = Transposed(yBar, x[0], axis, reverse);
        return input == 0 ? StrongMultiply.Chain(g, Before(y)) : g;
    }

    internal override void Vjp(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y, ReadOnlySpan<bool> wanted, Span<Tensor?> parts)
    {
        var g = Transposed(yBar, x[0], axis, reverse);
        parts[0] = wanted[0] ? StrongMultiply.Chain(g, Before(y)) : parts[0];
        parts[1] = wanted[1] ? g : parts[1];
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return new LinearRecurrence(axis + 1, reverse).Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    private Tensor Before(Tensor y) => AxisLines.Previous(y, axis, reverse, 0);

    private DenseTensor Run<T>(DenseTensor a, DenseTensor b)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        (a, b) = (a.Contiguous(), b.Contiguous());
        var y = DenseTensor.Create<T>(a.Shape, out var elements);
        var (outer, length, inner) = AxisLines.Of(a.Shape, axis);
        RecurrenceLoop.Run(outer, length, inner, reverse, a.Elements<T>(), b.Elements<T>(), elements);
        GC.KeepAlive(a);
        GC.KeepAlive(b);
        return y;
    }
}
