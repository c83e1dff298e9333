using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Runs elementwise lanes over dense tensors: picks the loop that fits how the operands lie in memory.</summary>
internal static class DenseLoops
{
    internal static DenseTensor Unary<T, TOperator>(DenseTensor x)
        where T : unmanaged
        where TOperator : struct, IUnaryOperator<T>
    {
        if (x.IsUniform)
        {
            var one = DenseTensor.Create<T>(Shape.Scalar, out var single);
            UnaryLoop.Run<T, TOperator>(x.ElementsAndGaps<T>(), single);
            return one.Repeated(x.Shape);
        }

        var y = DenseTensor.Create<T>(x.Shape, out var elements);
        if (x.IsContiguous)
        {
            UnaryLoop.Run<T, TOperator>(x.Elements<T>(), elements);
        }
        else
        {
            UnaryLoop.Run<T, TOperator>(x.Shape.Extents, x.Strided<T>(), elements);
        }

        return y;
    }

    internal static DenseTensor Binary<T, TOperator>(DenseTensor a, DenseTensor b)
        where T : unmanaged
        where TOperator : struct, IBinaryOperator<T>
    {
        if (a.IsUniform && b.IsUniform)
        {
            var one = DenseTensor.Create<T>(Shape.Scalar, out var single);
            BinaryLoop.Run<T, TOperator>(a.ElementsAndGaps<T>(), b.ElementsAndGaps<T>(), single);
            return one.Repeated(a.Shape);
        }

        var y = DenseTensor.Create<T>(a.Shape, out var elements);
        if ((a.IsContiguous || a.IsUniform) && (b.IsContiguous || b.IsUniform))
        {
            BinaryLoop.Run<T, TOperator>(a.ElementsAndGaps<T>(), b.ElementsAndGaps<T>(), elements);
        }
        else
        {
            BinaryLoop.Run<T, TOperator>(a.Shape.Extents, a.Strided<T>(), b.Strided<T>(), elements);
        }

        return y;
    }

    internal static DenseTensor Predicate<T, TOperator>(DenseTensor a, DenseTensor b)
        where T : unmanaged
        where TOperator : struct, IPredicateOperator<T>
    {
        var y = DenseTensor.Create<bool>(a.Shape, out var elements);
        if ((a.IsContiguous || a.IsUniform) && (b.IsContiguous || b.IsUniform))
        {
            PredicateLoop.Run<T, TOperator>(a.ElementsAndGaps<T>(), b.ElementsAndGaps<T>(), elements);
        }
        else
        {
            PredicateLoop.Run<T, TOperator>(a.Shape.Extents, a.Strided<T>(), b.Strided<T>(), elements);
        }

        return y;
    }

    internal static DenseTensor Select<T>(DenseTensor condition, DenseTensor a, DenseTensor b)
        where T : unmanaged
    {
        var y = DenseTensor.Create<T>(condition.Shape, out var elements);
        if (condition.IsContiguous && a.IsContiguous && b.IsContiguous)
        {
            SelectLoop.Run(condition.Elements<bool>(), a.Elements<T>(), b.Elements<T>(), elements);
        }
        else
        {
            SelectLoop.Run(condition.Shape.Extents, condition.Strided<bool>(), a.Strided<T>(), b.Strided<T>(), elements);
        }

        return y;
    }
}
