namespace Fluxion.Kernels;

/// <summary>The widths that the matrix kernels are compiled for, widest first.</summary>
internal enum InstructionSet
{
    /// <summary>512-bit vectors.</summary>
    Avx512,

    /// <summary>256-bit vectors.</summary>
    Avx2,

    /// <summary>128-bit vectors: NEON on Arm, SSE on x86.</summary>
    V128,

    /// <summary>One number at a time.</summary>
    Plain,
}
