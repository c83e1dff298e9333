namespace Fluxion;

/// <summary>Two numbers for a plane, such as the extents of a window or its stride. One number stands for both.</summary>
/// <param name="Height">Down, along the last axis but one.</param>
/// <param name="Width">Across, along the last axis.</param>
public readonly record struct HeightWidth(int Height, int Width)
{
    /// <summary>The same number down and across.</summary>
    /// <param name="both">The number.</param>
    public static implicit operator HeightWidth(int both) => new(both, both);

    /// <summary>A number down and a number across.</summary>
    /// <param name="pair">The two.</param>
    public static implicit operator HeightWidth((int Height, int Width) pair) => new(pair.Height, pair.Width);

    /// <summary>Such as <c>(3, 5)</c>.</summary>
    public override string ToString() => $"({Height}, {Width})";
}
