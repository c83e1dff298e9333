using System.Diagnostics.CodeAnalysis;

namespace Fluxion;

/// <summary>What stands in a tensor whose elements were given to a compiled function, and what is said when it is used again.</summary>
internal static class DonatedTensor
{
    [DoesNotReturn]
    internal static object Throw() => throw new InvalidOperationException(
        "This tensor was donated to a compiled function, which updated it in place: its elements are now those of the function's result. "
        + "Use the result instead, or compile without donating this argument.");
}
