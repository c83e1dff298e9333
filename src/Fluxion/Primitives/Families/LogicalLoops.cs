using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The loops of operators on bits: whole numbers, and truth values as bytes.</summary>
internal static class LogicalLoops
{
    internal static DenseTensor Unary<TOperator>(DenseTensor x)
        where TOperator : struct, IUnaryOperator<byte>, IUnaryOperator<int>, IUnaryOperator<long> => x.DType switch
        {
            DType.Int32 => DenseLoops.Unary<int, TOperator>(x),
            DType.Int64 => DenseLoops.Unary<long, TOperator>(x),
            _ => OfBools<TOperator>(x.Contiguous()),
        };

    internal static DenseTensor Binary<TOperator>(DenseTensor a, DenseTensor b)
        where TOperator : struct, IBinaryOperator<byte>, IBinaryOperator<int>, IBinaryOperator<long> => a.DType switch
        {
            DType.Int32 => DenseLoops.Binary<int, TOperator>(a, b),
            DType.Int64 => DenseLoops.Binary<long, TOperator>(a, b),
            _ => OfBools<TOperator>(a, b),
        };

    private static DenseTensor OfBools<TOperator>(DenseTensor x)
        where TOperator : struct, IUnaryOperator<byte>
    {
        var y = DenseTensor.Create<bool>(x.Shape, out var elements);
        LogicalLoop.Run<TOperator>(x.Elements<bool>(), elements);
        GC.KeepAlive(x);
        return y;
    }

    private static DenseTensor OfBools<TOperator>(DenseTensor a, DenseTensor b)
        where TOperator : struct, IBinaryOperator<byte>
    {
        var y = DenseTensor.Create<bool>(a.Shape, out var elements);
        if (a.IsContiguous && b.IsContiguous)
        {
            LogicalLoop.Run<TOperator>(a.Elements<bool>(), b.Elements<bool>(), elements);
        }
        else
        {
            LogicalLoop.Run<TOperator>(a.Shape.Extents, a.Strided<bool>(), b.Strided<bool>(), elements);
        }

        return y;
    }
}
