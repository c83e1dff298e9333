using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>A batch of products: as one tall product where that is the same thing, else one product an item or all threads on each.</summary>
internal static unsafe class BatchedGemm
{
    // Fewer multiply-adds than this for a thread, and waking it costs more than it brings.
    private const double WorkPerThread = 1 << 20;

    public static void Multiply<T>(int batch, in GemmProblem<T> first, nint strideA, nint strideB, nint strideC)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (IsOneTallProduct(batch, first, strideA, strideB, strideC))
        {
            var tall = first;
            tall.M *= batch;
            GemmDispatch.Multiply(tall);
            return;
        }

        var work = new Products<T>(first, GemmInstructions.Current, strideA, strideB, strideC);
        if (batch < WorkSplitter.Threads)
        {
            work.Run(0, batch);
        }
        else
        {
            WorkSplitter.Run(batch, (int)Math.Min(batch, Math.Ceiling(WorkPerThread / first.Work)), work);
        }
    }

    // One B for all, and the rows of A and of C go on from one matrix to the next.
    private static bool IsOneTallProduct<T>(int batch, in GemmProblem<T> first, nint strideA, nint strideB, nint strideC)
        where T : unmanaged =>
        strideB == 0 && first.ADepth == 1 && first.M > 1 && first.N > 1
        && strideA == first.M * first.ARow && strideC == first.M * first.CRow && (long)first.M * batch <= int.MaxValue;

    private readonly struct Products<T>(GemmProblem<T> first, InstructionSet set, nint strideA, nint strideB, nint strideC) : IRangeWork
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public void Run(int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                var problem = first;
                problem.A += i * strideA;
                problem.B += i * strideB;
                problem.C += i * strideC;
                GemmDispatch.Multiply(set, problem);
            }
        }
    }
}
