using System.Runtime.CompilerServices;
using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Memory;

/// <summary>Long runs of compiled programs with flat memory.</summary>
[Collection(nameof(WholeProcess))]
public sealed class SoakTests
{
    // Handles and lists of leaves. The small weights alone would be 10.7 KB more, the large ones 102 KB more each.
    private const long MostBytesAStep = 6 << 10;

    [Fact]
    public void A_warm_training_step_allocates_handles_only()
    {
        using var limit = WorkSplitter.Limit(1);
        var step = Compiler.Compile<Perceptron, OptimizerState<Perceptron>, Tensor, Tensor, Perceptron, OptimizerState<Perceptron>>(Perceptron.Step, donate: [0, 1]);
        var model = Perceptron.Random(Key.Of(9));
        var state = Perceptron.Start(model);
        var (images, labels) = (Key.Of(1).Normal([50, 320]), Key.Of(2).Integers([50], 10).Cast(DType.Int64));
        Train(20);
        var (bytes, lent) = (GC.GetAllocatedBytesForCurrentThread(), BufferPool.LentBytes);
        Train(100);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - bytes) / 100, 0, MostBytesAStep);
        Assert.InRange(BufferPool.LentBytes - lent, long.MinValue, 0);

        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                (model, state) = step(model, state, images, labels);
            }
        }
    }

    [Fact]
    public void A_hundred_thousand_steps_keep_memory_flat()
    {
        var x = Key.Of(1).Normal([8, 4]);
        var w = Key.Of(2).Normal([4, 3]);
        var gradient = Transforms.Grad((Tensor weights) => x.MatMul(weights).Tanh().Square().Sum());
        var step = Compiler.Compile((Tensor weights) => weights - (0.001f * gradient(weights)), donate: [0]);
        Train(10_000);
        var before = Memory();
        Train(90_000);
        Assert.InRange(Memory() - before, long.MinValue, 1 << 20);

        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                w = step(w);
            }
        }
    }

    [Fact]
    public void Compilations_of_different_programs_leave_nothing_behind()
    {
        const int count = 10_000;
        CompileDifferent(0, count / 5);
        var before = Memory();
        CompileDifferent(count / 5, count);

        // Emitted code counts too: each kernel takes some kilobytes of it.
        Assert.InRange(Memory() - before, long.MinValue, 2 << 20);
        Assert.InRange(EmittedKernels.Count, 0, 1_000);
    }

    [Fact]
    public void A_compiled_function_that_is_dropped_is_collected()
    {
        var dropped = Dropped();
        Memory();
        Assert.False(dropped.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Dropped()
    {
        var compiled = Compiler.Compile((Tensor x) => (x.MatMul(x).Tanh() + 1).Sum(0));
        compiled(Tensor.Ones([4, 4]));
        return new WeakReference(((ICompiled)compiled.Target!).Function.Programs.Single().Plan);
    }

    // Kernels differ by which of the operations they consist of.
    private static void CompileDifferent(int first, int end)
    {
        Func<Tensor, Tensor>[] words = [x => x + x, x => x * x, x => -x, x => x.Abs()];
        var x = Tensor.Of(1f, 2f, 3f);
        for (var i = first; i < end; i++)
        {
            var digits = i;
            Compiler.Compile((Tensor start) =>
            {
                var y = start;
                for (var rest = digits + 4; rest > 0; rest /= 4)
                {
                    y = words[rest % 4](y) - start;
                }

                return y;
            })(x);
        }
    }

    private static long Memory()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true) + BufferPool.LentBytes;
    }
}
