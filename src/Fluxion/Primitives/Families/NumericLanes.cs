using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Tells a visitor the lanes of operators that serve all four number types: those that <see cref="NumericLoops"/> runs.</summary>
internal static class NumericLanes
{
    internal static bool Unary<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>, IUnaryOperator<int>, IUnaryOperator<long>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Unary<float, TOperator>();
                return true;
            case DType.Float64:
                visitor.Unary<double, TOperator>();
                return true;
            case DType.Int32:
                visitor.Unary<int, TOperator>();
                return true;
            case DType.Int64:
                visitor.Unary<long, TOperator>();
                return true;
            default:
                return false;
        }
    }

    internal static bool Binary<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IBinaryOperator<float>, IBinaryOperator<double>, IBinaryOperator<int>, IBinaryOperator<long>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Binary<float, TOperator>();
                return true;
            case DType.Float64:
                visitor.Binary<double, TOperator>();
                return true;
            case DType.Int32:
                visitor.Binary<int, TOperator>();
                return true;
            case DType.Int64:
                visitor.Binary<long, TOperator>();
                return true;
            default:
                return false;
        }
    }

    internal static bool Predicate<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IPredicateOperator<float>, IPredicateOperator<double>, IPredicateOperator<int>, IPredicateOperator<long>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Predicate<float, TOperator>();
                return true;
            case DType.Float64:
                visitor.Predicate<double, TOperator>();
                return true;
            case DType.Int32:
                visitor.Predicate<int, TOperator>();
                return true;
            case DType.Int64:
                visitor.Predicate<long, TOperator>();
                return true;
            default:
                return false;
        }
    }
}
