using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>From the instruction set of the moment to the engine compiled for it.</summary>
internal static class GemmDispatch
{
    public static void Multiply<T>(in GemmProblem<T> problem)
        where T : unmanaged, IFloatingPointIeee754<T> => Multiply(GemmInstructions.Current, problem);

    public static void Multiply<T>(InstructionSet set, in GemmProblem<T> problem)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        switch (set)
        {
            case InstructionSet.Avx512:
                GemmEngine<T, Vector512<T>, Simd512<T>>.Multiply(problem);
                break;
            case InstructionSet.Avx2:
                GemmEngine<T, Vector256<T>, Simd256<T>>.Multiply(problem);
                break;
            case InstructionSet.V128:
                GemmEngine<T, Vector128<T>, Simd128<T>>.Multiply(problem);
                break;
            default:
                GemmEngine<T, T, SimdPlain<T>>.Multiply(problem);
                break;
        }
    }
}
