using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The loops of operators that serve all four number types.</summary>
internal static class NumericLoops
{
    internal static DenseTensor Unary<TOperator>(Tensor x)
        where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>, IUnaryOperator<int>, IUnaryOperator<long> => x.DType switch
        {
            DType.Float32 => DenseLoops.Unary<float, TOperator>((DenseTensor)x),
            DType.Float64 => DenseLoops.Unary<double, TOperator>((DenseTensor)x),
            DType.Int32 => DenseLoops.Unary<int, TOperator>((DenseTensor)x),
            _ => DenseLoops.Unary<long, TOperator>((DenseTensor)x),
        };

    internal static DenseTensor Binary<TOperator>(Tensor a, Tensor b)
        where TOperator : struct, IBinaryOperator<float>, IBinaryOperator<double>, IBinaryOperator<int>, IBinaryOperator<long> => a.DType switch
        {
            DType.Float32 => DenseLoops.Binary<float, TOperator>((DenseTensor)a, (DenseTensor)b),
            DType.Float64 => DenseLoops.Binary<double, TOperator>((DenseTensor)a, (DenseTensor)b),
            DType.Int32 => DenseLoops.Binary<int, TOperator>((DenseTensor)a, (DenseTensor)b),
            _ => DenseLoops.Binary<long, TOperator>((DenseTensor)a, (DenseTensor)b),
        };

    internal static DenseTensor Predicate<TOperator>(Tensor a, Tensor b)
        where TOperator : struct, IPredicateOperator<float>, IPredicateOperator<double>, IPredicateOperator<int>, IPredicateOperator<long> => a.DType switch
        {
            DType.Float32 => DenseLoops.Predicate<float, TOperator>((DenseTensor)a, (DenseTensor)b),
            DType.Float64 => DenseLoops.Predicate<double, TOperator>((DenseTensor)a, (DenseTensor)b),
            DType.Int32 => DenseLoops.Predicate<int, TOperator>((DenseTensor)a, (DenseTensor)b),
            _ => DenseLoops.Predicate<long, TOperator>((DenseTensor)a, (DenseTensor)b),
        };
}
