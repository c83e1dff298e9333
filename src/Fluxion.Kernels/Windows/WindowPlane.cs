namespace Fluxion.Kernels;

/// <summary>A window that moves over a plane, row by row.</summary>
/// <param name="Rows">How it moves down.</param>
/// <param name="Columns">How it moves across.</param>
internal readonly record struct WindowPlane(WindowAxis Rows, WindowAxis Columns)
{
    /// <summary>Elements of a plane.</summary>
    public int Input => Rows.Input * Columns.Input;

    /// <summary>Places of the window.</summary>
    public int Output => Rows.Output * Columns.Output;

    /// <summary>Taps of the window.</summary>
    public int Taps => Rows.Kernel * Columns.Kernel;

    /// <summary>Whether what the window sees is the plane itself.</summary>
    public bool IsIdentity => Rows.IsIdentity && Columns.IsIdentity;

    /// <summary>Whether each tap sees the whole plane shifted, so that most of it can be read in one piece.</summary>
    public bool IsShift => Rows.KeepsExtent && Columns.KeepsExtent;
}
