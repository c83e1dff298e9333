using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>A function of two numbers of any type that has no lane; see <see cref="ByNumberPair{TFunction}"/>.</summary>
internal interface INumberPairFunction
{
    static abstract T Invoke<T>(T x, T y)
        where T : INumber<T>;
}
