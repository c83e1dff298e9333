using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>
/// A function of one number, written once for a whole lane. Loops, tails and fused kernels all run this body,
/// so that an element's bits depend only on the element. On narrower machines the JIT splits the lane into halves.
/// </summary>
internal interface IUnaryOperator<T>
{
    static abstract Vector512<T> Invoke(Vector512<T> x);
}
