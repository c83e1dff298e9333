using Fluxion.Testing;

namespace Fluxion.Tests.Tensors;

/// <summary>Nobody disposes of anything, and memory comes back.</summary>
[Collection(nameof(WholeProcess))]
public class MemoryTests
{
    [Fact]
    public void Large_tensors_come_from_the_pool_and_go_back()
    {
        Touch();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.True(BufferPool.IdleBytes >= 1 << 20);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static void Touch() => Assert.Equal(1 << 18, (Key.Of(1).Uniform([1 << 18]) * 0 + 1).Sum().Item<float>());
    }

    [Fact]
    public void A_training_loop_with_large_tensors_does_not_grow()
    {
        var w = Tensor.Variable(Key.Of(1).Uniform([1 << 18]));
        for (var i = 0; i < 2000; i++)
        {
            (w * w).Sum().Backward();
            w.Value = w.Value - (0.001 * w.Gradient!);
            w.ClearGradient();
        }

        // 2000 steps hand out about 12 GB; what may be out at once is what the pool lets pile up between collections.
        Assert.True(BufferPool.LentBytes + BufferPool.IdleBytes < 1L << 30, $"{(BufferPool.LentBytes + BufferPool.IdleBytes) >> 20} MB");
    }

    [Fact]
    public void Views_share_elements()
    {
        var x = Key.Of(1).Uniform([1000, 1000]);
        Assert.Equal([500, 1000], View(x).Shape);
        Assert.InRange(AllocatedBytes.Of(() => View(x)), 1, 4095);

        static Tensor View(Tensor x) => x[..500].Reshape(1000, 500).Transpose();
    }

    [Fact]
    public void Elements_survive_while_only_a_view_is_held()
    {
        var part = Part();
        for (var i = 0; i < 50; i++)
        {
            _ = Key.Of(i).Uniform([1 << 18]);
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        _ = Key.Of(7).Uniform([1 << 18]);
        Assert.Equal([3f, 3f], part.ToArray<float>());

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static Tensor Part() => ((Key.Of(1).Uniform([1 << 18]) * 0) + 3)[10..12];
    }
}
