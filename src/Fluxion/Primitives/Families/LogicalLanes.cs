using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Tells a visitor the lanes of operators on bits, of truth values as bytes: those that <see cref="LogicalLoops"/> runs.</summary>
internal static class LogicalLanes
{
    internal static bool Unary<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IUnaryOperator<byte>, IUnaryOperator<int>, IUnaryOperator<long>
    {
        switch (dtype)
        {
            case DType.Int32:
                visitor.Unary<int, TOperator>();
                return true;
            case DType.Int64:
                visitor.Unary<long, TOperator>();
                return true;
            case DType.Bool:
                visitor.Unary<byte, TOperator>();
                return true;
            default:
                return false;
        }
    }

    internal static bool Binary<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IBinaryOperator<byte>, IBinaryOperator<int>, IBinaryOperator<long>
    {
        switch (dtype)
        {
            case DType.Int32:
                visitor.Binary<int, TOperator>();
                return true;
            case DType.Int64:
                visitor.Binary<long, TOperator>();
                return true;
            case DType.Bool:
                visitor.Binary<byte, TOperator>();
                return true;
            default:
                return false;
        }
    }
}
