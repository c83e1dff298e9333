using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>Numbers as types, so that a tile kernel can be compiled for each number of rows and columns.</summary>
/// <remarks>
/// The number is the size of the struct: the JIT folds sizeof while it reads a method, so that the rows a tile lacks cost nothing, not even
/// time to compile.
/// </remarks>
internal static class Number
{
    [StructLayout(LayoutKind.Sequential, Size = 1)]
    public readonly struct Of1;

    [StructLayout(LayoutKind.Sequential, Size = 2)]
    public readonly struct Of2;

    [StructLayout(LayoutKind.Sequential, Size = 3)]
    public readonly struct Of3;

    [StructLayout(LayoutKind.Sequential, Size = 4)]
    public readonly struct Of4;

    [StructLayout(LayoutKind.Sequential, Size = 5)]
    public readonly struct Of5;

    [StructLayout(LayoutKind.Sequential, Size = 6)]
    public readonly struct Of6;

    [StructLayout(LayoutKind.Sequential, Size = 7)]
    public readonly struct Of7;

    [StructLayout(LayoutKind.Sequential, Size = 8)]
    public readonly struct Of8;

    [StructLayout(LayoutKind.Sequential, Size = 9)]
    public readonly struct Of9;

    [StructLayout(LayoutKind.Sequential, Size = 10)]
    public readonly struct Of10;

    [StructLayout(LayoutKind.Sequential, Size = 11)]
    public readonly struct Of11;

    [StructLayout(LayoutKind.Sequential, Size = 12)]
    public readonly struct Of12;
}
