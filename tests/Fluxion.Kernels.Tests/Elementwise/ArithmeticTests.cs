using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>The operators that are exact or correctly rounded: every bit is that of the plain C# expression.</summary>
public class ArithmeticTests
{
    [Fact]
    public void Operators_of_all_number_types_agree_with_plain_code()
    {
        AllNumbers<float>();
        AllNumbers<double>();
        AllNumbers<int>();
        AllNumbers<long>();
    }

    [Fact]
    public void Operators_of_real_numbers_agree_with_plain_code()
    {
        Real<float>();
        Real<double>();
    }

    [Fact]
    public void Logical_operators_agree_with_plain_code()
    {
        LoopChecks.Binary<byte, AndOperator>((x, y) => (byte)(x & y));
        LoopChecks.Binary<byte, OrOperator>((x, y) => (byte)(x | y));
        LoopChecks.Binary<byte, XorOperator>((x, y) => (byte)(x ^ y));
        LoopChecks.Unary<byte, NotOperator>(x => (byte)(1 - x));
    }

    [Fact]
    public void Operators_on_bits_of_whole_numbers_agree_with_plain_code()
    {
        LoopChecks.Binary<int, AndOperator>((x, y) => x & y);
        LoopChecks.Binary<long, OrOperator>((x, y) => x | y);
        LoopChecks.Binary<int, XorOperator>((x, y) => x ^ y);
        LoopChecks.Unary<long, NotOperator>(x => ~x);
    }

    [Fact]
    public void Roundings_agree_with_plain_code()
    {
        LoopChecks.Unary<float, FloorOperator>(MathF.Floor);
        LoopChecks.Unary<double, CeilingOperator>(Math.Ceiling);
        LoopChecks.Unary<float, RoundOperator>(MathF.Round);
        LoopChecks.Unary<double, TruncateOperator>(Math.Truncate);
    }

    private static void AllNumbers<T>()
        where T : unmanaged, INumber<T>
    {
        if (typeof(T) == typeof(float))
        {
            AllNumbers<float, AddOperator, SubtractOperator, MultiplyOperator, MaximumOperator, MinimumOperator>();
            AllNumbers<float, NegateOperator, AbsOperator, SignOperator, SquareOperator>();
        }
        else if (typeof(T) == typeof(double))
        {
            AllNumbers<double, AddOperator, SubtractOperator, MultiplyOperator, MaximumOperator, MinimumOperator>();
            AllNumbers<double, NegateOperator, AbsOperator, SignOperator, SquareOperator>();
        }
        else if (typeof(T) == typeof(int))
        {
            AllNumbers<int, AddOperator, SubtractOperator, MultiplyOperator, MaximumOperator, MinimumOperator>();
            AllNumbers<int, NegateOperator, AbsOperator, SignOperator, SquareOperator>();
        }
        else
        {
            AllNumbers<long, AddOperator, SubtractOperator, MultiplyOperator, MaximumOperator, MinimumOperator>();
            AllNumbers<long, NegateOperator, AbsOperator, SignOperator, SquareOperator>();
        }
    }

    private static void AllNumbers<T, TAdd, TSubtract, TMultiply, TMaximum, TMinimum>()
        where T : unmanaged, INumber<T>
        where TAdd : struct, IBinaryOperator<T>
        where TSubtract : struct, IBinaryOperator<T>
        where TMultiply : struct, IBinaryOperator<T>
        where TMaximum : struct, IBinaryOperator<T>
        where TMinimum : struct, IBinaryOperator<T>
    {
        LoopChecks.Binary<T, TAdd>((x, y) => unchecked(x + y));
        LoopChecks.Binary<T, TSubtract>((x, y) => unchecked(x - y));
        LoopChecks.Binary<T, TMultiply>((x, y) => unchecked(x * y));
        LoopChecks.Binary<T, TMaximum>(T.Max);
        LoopChecks.Binary<T, TMinimum>(T.Min);
    }

    private static void AllNumbers<T, TNegate, TAbs, TSign, TSquare>()
        where T : unmanaged, INumber<T>
        where TNegate : struct, IUnaryOperator<T>
        where TAbs : struct, IUnaryOperator<T>
        where TSign : struct, IUnaryOperator<T>
        where TSquare : struct, IUnaryOperator<T>
    {
        LoopChecks.Unary<T, TNegate>(x => unchecked(-x));
        LoopChecks.Unary<T, TAbs>(x => T.IsNegative(x) ? unchecked(-x) : x);
        LoopChecks.Unary<T, TSign>(x => x > T.Zero ? T.One : x < T.Zero ? -T.One : x);
        LoopChecks.Unary<T, TSquare>(x => unchecked(x * x));
    }

    private static void Real<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            Real<float, DivideOperator, ReciprocalOperator, SqrtOperator, ReluOperator, StepOperator>();
            Strong<float, StrongMultiplyOperator, StrongMultiplyBothOperator>();
        }
        else
        {
            Real<double, DivideOperator, ReciprocalOperator, SqrtOperator, ReluOperator, StepOperator>();
            Strong<double, StrongMultiplyOperator, StrongMultiplyBothOperator>();
        }
    }

    private static void Real<T, TDivide, TReciprocal, TSqrt, TRelu, TStep>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where TDivide : struct, IBinaryOperator<T>
        where TReciprocal : struct, IUnaryOperator<T>
        where TSqrt : struct, IUnaryOperator<T>
        where TRelu : struct, IUnaryOperator<T>
        where TStep : struct, IUnaryOperator<T>
    {
        LoopChecks.Binary<T, TDivide>((x, y) => x / y);
        LoopChecks.Unary<T, TReciprocal>(x => T.One / x);
        LoopChecks.Unary<T, TSqrt>(T.Sqrt);
        LoopChecks.Unary<T, TRelu>(x => x <= T.Zero ? T.Zero : x);
        LoopChecks.Unary<T, TStep>(x => x > T.Zero ? T.One : T.Zero);
    }

    private static void Strong<T, TLeft, TBoth>()
        where T : unmanaged, IFloatingPointIeee754<T>
        where TLeft : struct, IBinaryOperator<T>
        where TBoth : struct, IBinaryOperator<T>
    {
        LoopChecks.Binary<T, TLeft>((x, y) => x == T.Zero ? T.Zero : x * y);
        LoopChecks.Binary<T, TBoth>((x, y) => x == T.Zero || y == T.Zero ? T.Zero : x * y);
    }
}
