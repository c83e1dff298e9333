using System.Runtime.InteropServices;

namespace Fluxion.Compilation.Tests;

/// <summary>Kernels whose results go past the caches, wherever these lie.</summary>
public sealed unsafe class PastKernelTests
{
    /// <summary>Bytes for an operand or a result: whole lines.</summary>
    private const int Room = 4800;

    // Whole lanes, tails, less than a line; at the start of a line, inside one, at different places of lines, and where no element begins a line.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    [InlineData(60, 60)]
    [InlineData(8, 16)]
    [InlineData(2, 2)]
    public void Elements_stay_the_same_wherever_the_results_lie(int first, int second)
    {
        foreach (var length in new[] { 4, 70 })
        {
            var chain = Chain(length);
            var plain = LaneKernel.Create(chain.Program, [false]);
            foreach (var past in new[] { LaneKernel.Create(chain.Program, [false], [true, true]), new BlockKernel(chain.Program, [false], [true, true]) })
            {
                Assert.True(past.GoesPast, past.Path);
                foreach (var count in new[] { 0, 1, 3, 15, 16, 17, 31, 63, 64, 65, 1000, 1037 })
                {
                    Assert.Equal(Run(plain, count, 0, 0), Run(past, count, first, second));
                }
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Random_chains_have_the_bits_of_the_eager_operations(bool wide)
    {
        var random = new Random(6);
        DType[] types = wide ? [DType.Float64, DType.Int64, DType.Bool] : [DType.Float32, DType.Int32, DType.Bool];
        for (var i = 0; i < 60; i++)
        {
            var chain = LaneChain.Random(random, types, random.Next(1, 60));
            bool[] uniform = [.. chain.Program.Operands.Select(_ => random.Next(4) == 0)];
            bool[] past = [.. chain.Program.Results.Select(_ => random.Next(4) > 0)];
            foreach (var kernel in new[] { LaneKernel.Create(chain.Program, uniform, past), new SplitKernel(chain.Program, uniform, past), new BlockKernel(chain.Program, uniform, past) })
            {
                var test = new KernelCase(chain, 1003, uniform, seed: i);
                test.Check(kernel);
                test.Check(kernel, inPlace: true);
            }
        }
    }

    [Fact]
    public void Truth_values_and_what_a_later_loop_reads_are_stored_as_ever()
    {
        var chain = new LaneChain(DType.Float32, DType.Float32);
        chain.Results.Add(chain.Add(Primitives.Less.Instance, 0, 1));
        Assert.False(LaneKernel.Create(chain.Program, [false, false], [true]).GoesPast);

        var series = new LaneChain(DType.Float32);
        series.Results.Add(series.Add(Primitives.Exp.Instance, 0));
        series.Results.Add(series.Add(Primitives.Tanh.Instance, 1));
        Assert.False(new SplitKernel(series.Program, [false], [true, false]).GoesPast);
        Assert.True(new SplitKernel(series.Program, [false], [false, true]).GoesPast);
    }

    // Two results, both in use further on.
    private static LaneChain Chain(int length)
    {
        var chain = new LaneChain(DType.Float32);
        for (var i = 0; i < length; i++)
        {
            chain.Add(i % 10 == 9 ? Primitives.Exp.Instance : i % 2 == 0 ? Primitives.Negate.Instance : Primitives.Floor.Instance, i);
        }

        chain.Results.Add(2);
        chain.Results.Add(length);
        return chain;
    }

    // The elements of both results. Nobody may touch what lies around them.
    private static float[] Run(LaneKernel kernel, int count, int first, int second)
    {
        var memory = (byte*)NativeMemory.AlignedAlloc(3 * Room, 64);
        try
        {
            new Span<byte>(memory, 3 * Room).Fill(0x5A);
            for (var i = 0; i < count; i++)
            {
                ((float*)memory)[i] = (i - 500) / 300f;
            }

            byte*[] results = [memory + Room + 64 + first, memory + (2 * Room) + 64 + second];
            var pointers = stackalloc void*[] { memory, results[0], results[1] };
            kernel.Run(pointers, count);
            Kernels.LaneMemory.Publish();
            var written = new float[2 * count];
            for (var k = 0; k < 2; k++)
            {
                new ReadOnlySpan<float>(results[k], count).CopyTo(written.AsSpan(k * count));
                new Span<byte>(results[k], count * sizeof(float)).Fill(0x5A);
            }

            Assert.Equal(-1, new ReadOnlySpan<byte>(memory + Room, 2 * Room).IndexOfAnyExcept((byte)0x5A));
            return written;
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }
}
