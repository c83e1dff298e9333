namespace Fluxion;

/// <summary>Facts about element types.</summary>
public static class DTypeExtensions
{
    /// <summary>Whether elements are floating-point numbers, the only ones that have derivatives.</summary>
    /// <param name="dtype">The element type.</param>
    public static bool IsFloating(this DType dtype) => dtype <= DType.Float64;

    /// <summary>Whether elements are whole numbers.</summary>
    /// <param name="dtype">The element type.</param>
    public static bool IsInteger(this DType dtype) => dtype is DType.Int32 or DType.Int64;

    /// <summary>The size of one element in bytes.</summary>
    /// <param name="dtype">The element type.</param>
    public static int SizeInBytes(this DType dtype) => dtype switch
    {
        DType.Float32 or DType.Int32 => 4,
        DType.Float64 or DType.Int64 => 8,
        DType.Bool => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "Not a known element type."),
    };

    /// <summary>The field's name of the type, such as <c>float32</c>.</summary>
    /// <param name="dtype">The element type.</param>
    public static string Name(this DType dtype) => dtype switch
    {
        DType.Float32 => "float32",
        DType.Float64 => "float64",
        DType.Int32 => "int32",
        DType.Int64 => "int64",
        DType.Bool => "bool",
        _ => throw new ArgumentOutOfRangeException(nameof(dtype), dtype, "Not a known element type."),
    };

    /// <summary>The element type that holds a C# type.</summary>
    internal static DType Of<T>() =>
        typeof(T) == typeof(float) ? DType.Float32
        : typeof(T) == typeof(double) ? DType.Float64
        : typeof(T) == typeof(int) ? DType.Int32
        : typeof(T) == typeof(long) ? DType.Int64
        : typeof(T) == typeof(bool) ? DType.Bool
        : throw new DTypeException($"A tensor holds float, double, int, long or bool, not {typeof(T).Name}; convert the values first.");
}
