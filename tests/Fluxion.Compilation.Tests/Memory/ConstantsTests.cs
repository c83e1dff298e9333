using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Memory;

/// <summary>Constants lie in memory as they lie for eager products, whose bits depend on it.</summary>
public sealed class ConstantsTests
{
    private static readonly Tensor Matrix = Sample.Uniform(new Random(1), [37, 53], -1, 1);

    [Fact]
    public void A_transposed_constant_times_a_vector_has_the_bits_of_eager()
    {
        var x = Sample.Uniform(new Random(2), [37, 1], -1, 1);
        Same(x => Matrix.Transpose().MatMul(x), x);
    }

    [Fact]
    public void So_has_a_constant_that_a_folded_transpose_turns_round()
    {
        var x = Sample.Uniform(new Random(3), [1, 37], -1, 1);
        Same(x => x.MatMul(Matrix).Transpose(), x);
    }

    [Fact]
    public void So_has_the_gradient_of_an_outer_product()
    {
        var weights = Tensor.Arange(1, 17 * 17 * 17 + 1, dtype: DType.Float64).Reshape(17, 17, 17);
        Same(Grad((Tensor x) => (x.MatMul(x.SwapAxes(-1, -2)) * weights).Sum()), Sample.Uniform(new Random(4), [17, 17, 1], -1, 1));
    }

    [Fact]
    public void A_constant_with_a_gap_between_its_columns_has_too()
    {
        var x = Sample.Uniform(new Random(5), [19, 1], -1, 1);
        Same(x => Matrix[..19].Transpose()[10..30].MatMul(x), x);
    }

    [Fact]
    public void And_so_has_what_a_loop_captures()
    {
        var square = Sample.Uniform(new Random(7), [41, 41], -0.2, 0.2).Transpose();
        Same(x => ControlFlow.ForLoop(0, 5, (_, s) => square.MatMul(s), x), Sample.Uniform(new Random(8), [41, 1], -1, 1));
    }

    private static void Same(Func<Tensor, Tensor> function, Tensor x) => Bits.Same(function(x), Compiler.Compile(function)(x));
}
