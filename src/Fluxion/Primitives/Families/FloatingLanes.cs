using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Tells a visitor the lanes of operators that serve the floating-point types. False beside any other type.</summary>
internal static class FloatingLanes
{
    internal static bool Unary<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IUnaryOperator<float>, IUnaryOperator<double>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Unary<float, TOperator>();
                return true;
            case DType.Float64:
                visitor.Unary<double, TOperator>();
                return true;
            default:
                return false;
        }
    }

    internal static bool Binary<TOperator>(DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IBinaryOperator<float>, IBinaryOperator<double>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.Binary<float, TOperator>();
                return true;
            case DType.Float64:
                visitor.Binary<double, TOperator>();
                return true;
            default:
                return false;
        }
    }

    internal static bool BinaryBeside<TOperator>(int left, DType dtype, ILaneVisitor visitor)
        where TOperator : struct, IBinaryOperator<float>, IBinaryOperator<double>
    {
        switch (dtype)
        {
            case DType.Float32:
                visitor.BinaryBeside<float, TOperator>(left);
                return true;
            case DType.Float64:
                visitor.BinaryBeside<double, TOperator>(left);
                return true;
            default:
                return false;
        }
    }
}
