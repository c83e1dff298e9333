namespace Fluxion.Primitives;

/// <summary>Tensors joined along an axis. Linear in all of them; its transpose cuts them apart again.</summary>
internal sealed class Concatenate(int axis) : LinearPrimitive
{
    internal override string Parameters => $"axis {axis}";

    /// <summary>The axis along which the tensors are joined.</summary>
    internal int Axis => axis;

    internal override object? Identity => axis;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Span<int> extents = stackalloc int[inputs[0].Rank];
        inputs[0].Shape.Extents.CopyTo(extents);
        for (var i = 1; i < inputs.Length; i++)
        {
            Require.SameDType(Name, inputs[0], inputs[i]);
            var fits = inputs[i].Rank == extents.Length;
            for (var j = 0; fits && j < extents.Length; j++)
            {
                fits = j == axis || inputs[i].Shape[j] == extents[j];
            }

            if (!fits)
            {
                throw new ShapeException(
                    $"{Name}: tensors of shapes {inputs[0].Shape} and {inputs[i].Shape} do not join along axis {axis}; all other extents must be equal.");
            }

            extents[axis] += inputs[i].Shape[axis];
        }

        return new TensorType(inputs[0].DType, Shape.Create(extents));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => type.DType switch
    {
        DType.Float32 => Run<float>(inputs, type.Shape),
        DType.Float64 => Run<double>(inputs, type.Shape),
        DType.Int32 => Run<int>(inputs, type.Shape),
        DType.Int64 => Run<long>(inputs, type.Shape),
        _ => Run<bool>(inputs, type.Shape),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return new Concatenate(axis + 1).Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.Moved(this, x, x.Length);

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x)
    {
        var start = 0;
        for (var i = 0; i < input; i++)
        {
            start += x[i].Shape[axis];
        }

        return yBar.Slice(axis, start, x[input].Shape[axis]);
    }

    // Along the outer axes the operands' pieces alternate; each piece lies in one run.
    private DenseTensor Run<T>(ReadOnlySpan<Tensor> inputs, Shape shape)
        where T : unmanaged
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        var (outer, start) = (AxisExtents.Outer(shape, axis), 0);
        var row = outer == 0 ? 0 : shape.Size / outer;
        foreach (var input in inputs)
        {
            var x = ((DenseTensor)input).Contiguous();
            var piece = outer == 0 ? 0 : x.Size / outer;
            for (var i = 0; i < outer; i++)
            {
                x.Elements<T>().Slice(i * piece, piece).CopyTo(elements[((i * row) + start)..]);
            }

            start += piece;
            GC.KeepAlive(x);
        }

        return y;
    }
}
