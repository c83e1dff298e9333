using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>A new last axis that holds 1 at the index and 0 elsewhere.</summary>
internal sealed class OneHot(int depth, DType dtype) : NonDifferentiable
{
    internal override string Parameters => $"{depth}";

    internal override object? Identity => (depth, dtype);

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Integer(Name, inputs[0]);
        return new TensorType(dtype, Shape.Create([.. inputs[0].Shape, depth]));
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var indices = IndexList.Checked(Name, (DenseTensor)inputs[0], depth);
        return dtype switch
        {
            DType.Float32 => Run(indices, type.Shape, 1f),
            DType.Float64 => Run(indices, type.Shape, 1d),
            DType.Int32 => Run(indices, type.Shape, 1),
            DType.Int64 => Run(indices, type.Shape, 1L),
            _ => Run(indices, type.Shape, true),
        };
    }

    internal override RowFunction? AlongRows(ReadOnlySpan<DType> operands) => (operands[0], dtype) switch
    {
        (DType.Int64, DType.Float32) => new OneHotRows<float>(Name, 1),
        (DType.Int64, DType.Float64) => new OneHotRows<double>(Name, 1),
        _ => null,
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    private DenseTensor Run<T>(DenseTensor indices, Shape shape, T one)
        where T : unmanaged
    {
        var y = DenseTensor.Create<T>(shape, out var elements);
        OneHotRows<T>.Run(depth, indices.Elements<long>(), elements, one);
        GC.KeepAlive(indices);
        return y;
    }
}
