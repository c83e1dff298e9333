using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>An associative way to make one number of two. The identity fills lanes that hold no element.</summary>
internal interface IReductionOperator<T>
{
    static abstract T Identity { get; }

    static abstract Vector512<T> Combine(Vector512<T> x, Vector512<T> y);
}
