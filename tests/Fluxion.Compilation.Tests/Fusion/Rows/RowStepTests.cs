using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Kernels over rows beside the eager operations one after the other.</summary>
public sealed class RowStepTests
{
    public static TheoryData<string, int, DType> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, DType>();
            foreach (var (name, _) in RowFunctions.All)
            {
                foreach (var columns in new[] { 1, 2, 7, 64, 1000, 5000 })
                {
                    cases.Add(name, columns, DType.Float32);
                    cases.Add(name, columns, DType.Float64);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_gives_the_bits_of_eager(string name, int columns, DType dtype)
    {
        var function = RowFunctions.All.Single(row => row.Name == name).Function;
        var gradient = RowFunctions.Gradient(function);
        foreach (var rows in new[] { 1, 5, 67 })
        {
            var x = Key.Of(rows).Normal(Shape.Create([rows, columns]), dtype: dtype);
            foreach (var threads in new[] { 1, 4 })
            {
                using (WorkSplitter.Limit(threads))
                {
                    Bits.Same(function(x), Compiler.Compile(function)(x));
                    Bits.Same(gradient(x), Compiler.Compile(gradient)(x));
                }
            }
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_stays_in_its_row_as_in_eager(double value)
    {
        var x = Key.Of(1).Normal([9, 100]);
        var places = (Tensor.Arange(0, 900) % 211).EqualTo(3).Reshape(9, 100);
        x = Tensor.Where(places, Tensor.Full([9, 100], (float)value), x);
        Assert.All(RowFunctions.All, row => Bits.Same(row.Function(x), Compiler.Compile(row.Function)(x)));
        Assert.All(RowFunctions.All, row => Bits.Same(RowFunctions.Gradient(row.Function)(x), Compiler.Compile(RowFunctions.Gradient(row.Function))(x)));
    }

    [Fact]
    public void Blocks_give_the_bits_of_emitted_code()
    {
        Emission.Forced = false;
        var x = Key.Of(1).Normal([9, 100]);
        Assert.All(RowFunctions.All, row => Bits.Same(row.Function(x), Compiler.Compile(row.Function)(x)));
        Assert.All(RowFunctions.All, row => Bits.Same(RowFunctions.Gradient(row.Function)(x), Compiler.Compile(RowFunctions.Gradient(row.Function))(x)));
    }

    [Fact]
    public void It_reads_transposed_repeated_and_spread_operands()
    {
        var x = Key.Of(1).Normal([30, 30]);
        Func<Tensor, Tensor>[] functions =
        [
            a => a.Transpose() - a.Transpose().Max(-1, true),
            a => RowFunctions.Softmax(a + a[0]),
            a => RowFunctions.Softmax(a * a[0].Reshape(30, 1)),
            a => RowFunctions.Softmax(a * a.Transpose()[0].Reshape(30, 1)),
            a => RowFunctions.Softmax(a[0].BroadcastTo(a.Shape)) + a,
            a => RowFunctions.Softmax(a[0].Reshape(30, 1).BroadcastTo(a.Shape)) + a,
            a => (a.Max(-1, true).BroadcastTo(a.Shape).Sum(-1, true) * a).Reshape(5, 6, 30) + 1,
            a => RowFunctions.Softmax(a.Reshape(5, 180)) * a.Reshape(5, 180),
            a => (a.Reshape(5, 6, 30) - a.Reshape(5, 6, 30).Mean(Axes.Create([1, 2]), true)).Abs(),
        ];
        Assert.All(functions, function => Bits.Same(function(x), Compiler.Compile(function)(x)));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(300)]
    public void It_allocates_nothing(int columns)
    {
        using (WorkSplitter.Limit(1))
        {
            var x = Key.Of(1).Normal(Shape.Create([9, columns]));
            Assert.All(RowFunctions.All, row => Assert.Equal(0, Steps.Allocation.OfSteps(row.Function, x)));
            Assert.Equal(0, Steps.Allocation.OfSteps(RowFunctions.Gradient(RowFunctions.Softmax), x));
            Assert.Equal(0, Steps.Allocation.OfSteps(RowFunctions.Gradient(RowFunctions.LayerNorm), x));
        }
    }
}
