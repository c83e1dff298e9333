namespace Fluxion.Kernels;

/// <summary>Where to cut a matrix that is worked on by halves.</summary>
internal static class MatrixHalves
{
    /// <summary>The size of the first half: whole blocks, and at least one.</summary>
    public static int First(int size, int block) => Math.Max(size / 2 / block, 1) * block;
}
