using static Fluxion.Transforms;

namespace Fluxion.Tests;

/// <summary>Long runs with flat memory.</summary>
[Collection(nameof(WholeProcess))]
public class SoakTests
{
    [Fact]
    public void A_hundred_thousand_training_steps_keep_memory_flat()
    {
        var keys = Key.Of(1).Split(4);
        var inputs = keys[0].Normal([32, 8]);
        var labels = keys[1].Integers([32], 4);

        // The first product has 32 x 600 elements: more than 64 KB, so pooled blocks take part.
        var (w, v) = (keys[2].Normal([8, 600], deviation: 0.1), keys[3].Normal([600, 4], deviation: 0.1));
        var step = Grad((Tensor a, Tensor b) => inputs.MatMul(a).Relu().MatMul(b).SoftmaxCrossEntropy(labels).Mean());

        Train(10_000);
        var (managed, pooled) = Memory();
        Train(90_000);
        var (managedAfter, pooledAfter) = Memory();

        Assert.True(managedAfter < managed + (4 << 20), $"managed memory went from {managed} to {managedAfter} bytes");

        // The later steps hand out some 50 GB. Between two collections the pool may lend 256 MB, so that much is noise.
        Assert.True(pooledAfter < pooled + (256 << 20), $"pooled memory went from {pooled} to {pooledAfter} bytes");

        void Train(int steps)
        {
            for (var i = 0; i < steps; i++)
            {
                var (dw, dv) = step(w, v);
                (w, v) = (w - (0.001 * dw), v - (0.001 * dv));
            }
        }
    }

    private static (long Managed, long Pooled) Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return (GC.GetTotalMemory(forceFullCollection: true), BufferPool.LentBytes + BufferPool.IdleBytes);
    }
}
