using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A function of two numbers, written once for a whole lane.</summary>
internal interface IBinaryOperator<T>
{
    static abstract Vector512<T> Invoke(Vector512<T> x, Vector512<T> y);
}
