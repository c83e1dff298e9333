using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>What is left of x after a whole number of y, with the sign of y.</summary>
internal readonly struct ModFunction : INumberPairFunction
{
    public static T Invoke<T>(T x, T y)
        where T : INumber<T>
    {
        var rest = RemainderFunction.Invoke(x, y);
        if (T.IsZero(rest))
        {
            return T.CopySign(rest, y);
        }

        return T.IsNegative(rest) == T.IsNegative(y) ? rest : rest + y;
    }
}
