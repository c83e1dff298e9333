namespace Fluxion.Primitives;

/// <summary>Indices into an axis as int64 from 0 on, those from the end among them; refused in words where they lie outside.</summary>
internal sealed class WrapIndex(string operation, int axis, int extent) : NonDifferentiable
{
    internal override string Parameters => $"{extent}";

    internal override object? Identity => (operation, axis, extent);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Integer(operation, inputs[0]);
        return new TensorType(DType.Int64, inputs[0].Shape);
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var indices = IndexList.Wide((DenseTensor)inputs[0]);
        var list = indices.Elements<long>();
        var negative = false;
        for (var i = 0; i < list.Length; i++)
        {
            negative |= list[i] < 0;
            if (list[i] >= extent || list[i] < -extent)
            {
                AlongAxis.CheckInside(operation, indices, i, extent, axis);
            }
        }

        return negative ? FromTheStart(indices) : indices;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    private DenseTensor FromTheStart(DenseTensor indices)
    {
        var y = DenseTensor.Create<long>(indices.Shape, out var elements);
        var list = indices.Elements<long>();
        for (var i = 0; i < list.Length; i++)
        {
            elements[i] = list[i] < 0 ? list[i] + extent : list[i];
        }

        GC.KeepAlive(indices);
        return y;
    }
}
