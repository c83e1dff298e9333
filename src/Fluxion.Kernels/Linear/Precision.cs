using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>How finely a type tells numbers apart.</summary>
internal static class Precision
{
    /// <summary>From one to the next number: 2⁻²³ or 2⁻⁵².</summary>
    public static T Unit<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.BitIncrement(T.One) - T.One;
}
