using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>A question about two numbers, written once for a whole lane: all bits set where true, none where false.</summary>
internal interface IPredicateOperator<T>
{
    static abstract Vector512<T> Invoke(Vector512<T> x, Vector512<T> y);
}
