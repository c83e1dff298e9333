namespace Fluxion;

/// <summary>The type of a tensor's elements.</summary>
public enum DType
{
    /// <summary>32-bit IEEE floating point, C# <c>float</c>: the default of factories and models.</summary>
    Float32,

    /// <summary>64-bit IEEE floating point, C# <c>double</c>.</summary>
    Float64,

    /// <summary>32-bit signed integer, C# <c>int</c>.</summary>
    Int32,

    /// <summary>64-bit signed integer, C# <c>long</c>: the type of indices.</summary>
    Int64,

    /// <summary>Truth value, C# <c>bool</c>, one byte.</summary>
    Bool,
}
