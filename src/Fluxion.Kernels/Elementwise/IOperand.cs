using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Where a loop gets an operand's lanes from: a span, or one element that stands beside all.</summary>
internal interface IOperand<T>
{
    /// <summary>The lane that starts at element <paramref name="i"/>.</summary>
    Vector512<T> Lane(int i);

    /// <summary>The first <paramref name="count"/> elements of that lane; the others are anything.</summary>
    Vector512<T> Lane(int i, int count);
}
