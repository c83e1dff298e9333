using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Reduction over any axes, as passes over runs of neighbouring axes: each sees the tensor as (outer, length, inner).</summary>
internal static class AxisGroups
{
    private delegate void Pass<T>(int outer, int length, int inner, ReadOnlySpan<T> x, Span<T> y);

    /// <summary>Reduces tensors of any number type.</summary>
    internal static DenseTensor Reduce<TOperator>(DenseTensor x, ReadOnlySpan<int> axes, TensorType type)
        where TOperator : struct, IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long> =>
        type.DType switch
        {
            DType.Float32 => Reduce<float>(x, axes, type.Shape, ReductionLoop.Run<float, TOperator>),
            DType.Float64 => Reduce<double>(x, axes, type.Shape, ReductionLoop.Run<double, TOperator>),
            DType.Int32 => Reduce<int>(x, axes, type.Shape, ReductionLoop.Run<int, TOperator>),
            _ => Reduce<long>(x, axes, type.Shape, ReductionLoop.Run<long, TOperator>),
        };

    /// <summary>The passes one after the other, of axes given in rising order.</summary>
    internal static IReadOnlyList<AxisPass> Passes(Shape shape, ReadOnlySpan<int> axes)
    {
        var passes = new List<AxisPass>();
        var extents = shape.Extents.ToArray();
        for (var end = axes.Length; end > 0;)
        {
            passes.Add(Next(extents, axes, ref end));
        }

        return passes;
    }

    /// <summary>Tells a visitor the operator of a reduction.</summary>
    internal static void Tell<TOperator>(DType dtype, IReductionVisitor visitor)
        where TOperator : struct, IReductionOperator<float>, IReductionOperator<double>, IReductionOperator<int>, IReductionOperator<long>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Reduce<float, TOperator>();
                break;
            case DType.Float64:
                visitor.Reduce<double, TOperator>();
                break;
            case DType.Int32:
                visitor.Reduce<int, TOperator>();
                break;
            default:
                visitor.Reduce<long, TOperator>();
                break;
        }
    }

    /// <summary>What each group has, such as its cotangent, beside all elements of the group.</summary>
    internal static Tensor Spread(Tensor y, Shape shape, ReadOnlySpan<int> axes) =>
        y.Reshape(Reduced(shape, axes, keepDims: true).Extents).BroadcastTo(shape);

    /// <summary>Reduces the axes, given in rising order, from the innermost run outwards.</summary>
    private static DenseTensor Reduce<T>(DenseTensor x, ReadOnlySpan<int> axes, Shape result, Pass<T> pass)
        where T : unmanaged
    {
        x = x.Contiguous();
        Span<int> extents = stackalloc int[x.Rank];
        x.Shape.Extents.CopyTo(extents);
        var end = axes.Length;
        while (end > 0)
        {
            var (outer, length, inner) = Next(extents, axes, ref end);
            var y = DenseTensor.Create<T>(Shape.Create([outer, inner]), out var elements);
            pass(outer, length, inner, x.Elements<T>(), elements);
            GC.KeepAlive(x);
            x = y;
        }

        return x.View(result, null);
    }

    /// <summary>The shape without the axes, or with extent 1 in their place.</summary>
    internal static Shape Reduced(Shape shape, ReadOnlySpan<int> axes, bool keepDims)
    {
        Span<int> extents = stackalloc int[shape.Rank];
        var count = 0;
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            if (!axes.Contains(axis))
            {
                extents[count++] = shape[axis];
            }
            else if (keepDims)
            {
                extents[count++] = 1;
            }
        }

        return Shape.Create(extents[..count]);
    }

    /// <summary>Each element of a reduction depends on those it was made of.</summary>
    internal static IndexSets? Dependence(DependenceOperand x, ReadOnlySpan<int> axes, TensorType type)
    {
        // The output's elements by number, spread over the elements that they come from.
        var shape = x.Type.Shape;
        var numbers = Tensor.Arange(0, type.Shape.Size, dtype: DType.Int64).Reshape(Reduced(shape, axes, keepDims: true).Extents);
        return IndexSets.Grouped(x.Sets, numbers.BroadcastTo(shape).ToArray<long>(), type.Shape.Size);
    }

    // The innermost run of axes before the end, whose extents become 1.
    private static AxisPass Next(Span<int> extents, ReadOnlySpan<int> axes, ref int end)
    {
        var last = axes[end - 1];
        while (--end > 0 && axes[end - 1] == axes[end] - 1)
        {
        }

        var first = axes[end];
        var length = AxisExtents.Product(extents[first..(last + 1)]);
        extents[first..(last + 1)].Fill(1);
        return new AxisPass(AxisExtents.Product(extents[..first]), length, AxisExtents.Product(extents[(last + 1)..]));
    }
}
