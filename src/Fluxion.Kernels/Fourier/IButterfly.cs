using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A short transform, unrolled: its outputs are turned by their twiddles on the way out.</summary>
internal interface IButterfly<T>
    where T : unmanaged
{
    static abstract int Radix { get; }

    /// <summary>
    /// Reads Radix numbers <paramref name="xStep"/> vectors apart and writes as many <paramref name="yStep"/> vectors apart, output j times
    /// twiddle j − 1.
    /// </summary>
    static abstract unsafe void Run(Vector512<T>* x, nint xStep, Vector512<T>* y, nint yStep, T* twiddles);
}
