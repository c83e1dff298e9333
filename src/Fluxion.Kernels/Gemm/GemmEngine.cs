using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The product by the kernels of one instruction set: which of the algorithms, by shape.</summary>
internal static class GemmEngine<T, TVector, TSimd>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TVector : unmanaged
    where TSimd : ISimd<T, TVector>
{
    public static unsafe void Multiply(in GemmProblem<T> problem)
    {
        if (problem.M == 1 || problem.N == 1)
        {
            VectorGemm<T, TVector, TSimd>.Multiply(problem);
        }
        else if (DirectLimit.Fits(problem.K, problem.N, sizeof(T)) && !PackedGemm<T, TVector, TSimd>.IsBetter(problem))
        {
            DirectGemm<T, TVector, TSimd>.Multiply(problem);
        }
        else if (StreamedGemm<T, TVector, TSimd>.Suits(problem))
        {
            StreamedGemm<T, TVector, TSimd>.Multiply(problem);
        }
        else
        {
            PackedGemm<T, TVector, TSimd>.Multiply(problem);
        }
    }
}
