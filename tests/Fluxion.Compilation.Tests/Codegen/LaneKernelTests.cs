using System.Runtime.CompilerServices;
using Fluxion.Testing;

namespace Fluxion.Compilation.Tests;

/// <summary>Which kernel a program gets, and for how long its code stays.</summary>
public sealed class LaneKernelTests
{
    [Fact]
    public void A_short_chain_of_one_width_is_emitted() =>
        Assert.StartsWith("emitted, ", LaneKernel.Create(Chain(DType.Float32, 4).Program, [false]).Path, StringComparison.Ordinal);

    [Fact]
    public void Emission_can_be_switched_off()
    {
        Emission.Forced = false;
        Assert.StartsWith("blocks, ", LaneKernel.Create(Chain(DType.Float32, 4).Program, [false]).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Series_after_series_go_in_several_loops()
    {
        var chain = Chain(DType.Float32, 1);
        chain.Results.Add(chain.Add(Primitives.Tanh.Instance, chain.Add(Primitives.Exp.Instance, 1)));
        var path = LaneKernel.Create(chain.Program, [false]).Path;
        Assert.True(EmissionBudget.CanSplit ? path.EndsWith("2 loops", StringComparison.Ordinal) : path.StartsWith("blocks", StringComparison.Ordinal), path);
    }

    [Fact]
    public void Numbers_of_two_widths_go_block_by_block()
    {
        var chain = Chain(DType.Float32, 1);
        chain.Results.Add(chain.Add(new Primitives.Cast(DType.Float64), 1));
        Assert.StartsWith("blocks, ", LaneKernel.Create(chain.Program, [false]).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_compiled_once_while_its_kernel_lives()
    {
        var kernel = LaneKernel.Create(Chain(DType.Float32, 5).Program, [false]);
        Assert.Same(kernel, LaneKernel.Create(Chain(DType.Float32, 5).Program, [false]));
        Assert.NotSame(kernel, LaneKernel.Create(Chain(DType.Float32, 5).Program, [true]));
        Assert.NotSame(kernel, LaneKernel.Create(Chain(DType.Float64, 5).Program, [false]));
        GC.KeepAlive(kernel);
    }

    [Fact]
    public void Code_that_nobody_runs_is_collected()
    {
        var reference = Created();
        for (var i = 0; i < 10 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(reference.IsAlive);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_warm_kernel_allocates_nothing(bool emitted)
    {
        Emission.Forced = emitted;
        var kernel = LaneKernel.Create(Chain(DType.Float32, 6).Program, [false]);
        Assert.Equal(emitted, kernel.Path.StartsWith("emitted", StringComparison.Ordinal));
        Assert.Equal(0, AllocatedBytes.Of(() => Run(kernel)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Created() => new(LaneKernel.Create(Chain(DType.Float32, 7).Program, [false]));

    private static unsafe void Run(LaneKernel kernel)
    {
        var memory = stackalloc float[200];
        new Span<float>(memory, 200).Fill(0.5f);
        var pointers = stackalloc void*[] { memory, memory + 100 };
        kernel.Run(pointers, 100);
    }

    private static LaneChain Chain(DType dtype, int length)
    {
        var chain = new LaneChain(dtype);
        for (var i = 0; i < length; i++)
        {
            chain.Add(i % 2 == 0 ? Primitives.Negate.Instance : Primitives.Sqrt.Instance, i);
        }

        chain.Results.Add(length);
        return chain;
    }
}
