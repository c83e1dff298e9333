namespace Fluxion.Tests.Tensors;

/// <summary>Small tensors share arrays, and never elements.</summary>
public class ArraySlabTests
{
    [Fact]
    public void Parts_do_not_overlap_and_begin_on_lines()
    {
        var random = new Random(1);
        var taken = new List<(float[] Array, int Start, int Count)>();
        for (var i = 0; i < 500; i++)
        {
            var count = random.Next(ArraySlab<float>.Smallest / 4, (ArraySlab<float>.Largest / 4) + 1);
            var array = ArraySlab<float>.Take(count, out var start);
            Assert.Equal(0, start % 16);
            Assert.True(start + count <= array.Length);
            Assert.DoesNotContain(taken, other => other.Array == array && other.Start < start + count && start < other.Start + other.Count);
            taken.Add((array, start, count));
        }

        Assert.InRange(taken.Select(part => part.Array).Distinct().Count(), 2, 499);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(2049)]
    public void Smaller_and_larger_ones_have_arrays_of_their_own(int count)
    {
        Assert.Equal(count, ArraySlab<float>.Take(count, out var start).Length);
        Assert.Equal(0, start);
    }

    [Fact]
    public void Tensors_of_every_type_keep_their_elements_while_others_come()
    {
        foreach (var dtype in new[] { DType.Float32, DType.Float64, DType.Int32, DType.Int64, DType.Bool })
        {
            var tensors = Enumerable.Range(0, 100).Select(i => Tensor.Full([1000], i % 2).Cast(dtype)).ToArray();
            for (var i = 0; i < tensors.Length; i++)
            {
                Assert.All(tensors[i].Cast(DType.Int32).ToArray<int>(), value => Assert.Equal(i % 2, value));
            }
        }
    }

    [Fact]
    public void Each_thread_has_its_own()
    {
        var parts = new (int[] Array, int Start)[8];
        Parallel.For(0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var x = ArraySlab<int>.Take(1024, out var start);
            x.AsSpan(start, 1024).Fill(i);
            parts[i] = (x, start);
        });
        for (var i = 0; i < parts.Length; i++)
        {
            Assert.Equal(-1, parts[i].Array.AsSpan(parts[i].Start, 1024).IndexOfAnyExcept(i));
        }
    }
}
