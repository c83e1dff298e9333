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
    [InlineData(1, 40)]
    [InlineData(64, 40)]
    [InlineData(65, 1000)]
    [InlineData(700, 40)]
    public void Cotangents_of_weights_and_biases_have_the_bits_of_eager(int rows, int columns)
    {
        var (x, flow) = (Key.Of(1).Normal(Shape.Create([rows, columns])), Key.Of(2).Normal(Shape.Create([rows, columns])));
        var (weight, bias) = (Key.Of(3).Normal(Shape.Create([columns])), Key.Of(4).Normal(Shape.Create([columns])));
        static Tensor[] All(Tensor[] x)
        {
            var (y, pullback) = Transforms.Vjp((Tensor z, Tensor w, Tensor b) => z.Exp().LayerNorm(w, b) * 2, x[0], x[1], x[2]);
            var (rows, weights, biases) = pullback(x[3]);
            return [y, rows + x[0], weights, biases * 3, rows.Sum(-1)];
        }

        static Tensor[] WeightsOnly(Tensor[] x) => All(x)[2..3];
        foreach (var threads in new[] { 1, 3 })
        {
            using var limit = WorkSplitter.Limit(threads);
            Assert.All<Func<Tensor[], Tensor[]>>([All, WeightsOnly], f => Plans.Same(f([x, weight, bias, flow]), Plans.Sequential(Plans.Of(f, x, weight, bias, flow)).Run([x, weight, bias, flow])));
        }
    }

    [Fact]
    public void Results_that_go_past_the_caches_have_the_same_bits()
    {
        PastCaches.Forced = true;
        foreach (var (rows, columns) in new[] { (1, 16), (9, 100), (130, 999), (131, 48), (70, 64), (33, 1024), (3, 2080), (2, 40_000) })
        {
            foreach (var dtype in new[] { DType.Float32, DType.Float64 })
            {
                var x = Key.Of(rows).Normal(Shape.Create([rows, columns])).Cast(dtype);
                foreach (var (_, function) in RowFunctions.All)
                {
                    Tensor[] Both(Tensor[] a) => [function(a[0]), RowFunctions.Gradient(function)(a[0])];
                    var plan = Plans.Of(Both, x);
                    Assert.Contains(plan.Buffers.Outputs, output => output.GoesPast);
                    Plans.Same(Both([x]), Plans.Sequential(plan).Run([x]));
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 1024)]
    [InlineData(2, 1024)]
    [InlineData(5, 64)]
    [InlineData(300, 64)]
    [InlineData(301, 1040)]
    public void Exponentials_take_the_results_of_the_rows_before_along(int rows, int columns)
    {
        PastCaches.Forced = true;
        var (x, flow) = (Key.Of(rows).Normal(Shape.Create([rows, columns])), Key.Of(2).Normal(Shape.Create([rows, columns])));
        foreach (var program in new Func<Tensor[], Tensor[]>[] { Forward, Backward, Halves })
        {
            var plan = Plans.Of(program, x, flow);
            Assert.Contains(plan.Steps.OfType<RowStep>(), step => new RowStaging(step).Carrier is not null);
            foreach (var threads in new[] { 1, 3 })
            {
                using var limit = WorkSplitter.Limit(threads);
                Plans.Same(program([x, flow]), Plans.Sequential(plan).Run([x, flow]));
            }
        }

        static Tensor[] Forward(Tensor[] a) => [(a[0] * 2).Softmax()];

        static Tensor[] Backward(Tensor[] a)
        {
            var (y, pullback) = Transforms.Vjp((Tensor z) => z.Softmax(), a[0]);
            return [y, pullback(a[1])];
        }

        // What is stored before the exponentials as well.
        static Tensor[] Halves(Tensor[] a) => [a[0] / 2, (a[0] / 2).Softmax()];
    }

    [Fact]
    public void A_label_out_of_range_says_so()
    {
        var compiled = Compiler.Compile((Tensor x, Tensor labels) => x.SoftmaxCrossEntropy(labels) * 2);
        var error = Assert.Throws<ShapeException>(() => compiled(Tensor.Zeros([3, 4]), Tensor.Of([0L, 4L, 1L])));
        Assert.Contains("SoftmaxCrossEntropyOfLabels: index 4 is out of range; there are 4, so use 0 to 3.", error.Message);
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
