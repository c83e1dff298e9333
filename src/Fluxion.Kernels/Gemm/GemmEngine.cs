using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The product by the kernels of one instruction set: which of the algorithms, by shape.</summary>
internal static class GemmEngine<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    // Up to here packing costs more than it brings: B stays in the second cache while the strips of A pass by.
    private const int DirectBytes = 512 << 10;

    public static void Multiply(in GemmProblem<T> problem)
    {
        if (problem.M == 1 || problem.N == 1)
        {
            VectorGemm<T, TVector, TSimd>.Multiply(problem);
        }
        else if (FitsDirect(problem))
        {
            DirectGemm<T, TVector, TSimd>.Multiply(problem);
        }
        else
        {
            PackedGemm<T, TVector, TSimd>.Multiply(problem);
        }
    }

    private static unsafe bool FitsDirect(in GemmProblem<T> problem) =>
        (double)problem.K * problem.N * sizeof(T) <= DirectBytes;
}
