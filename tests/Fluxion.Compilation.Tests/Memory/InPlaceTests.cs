namespace Fluxion.Compilation.Tests.Memory;

/// <summary>Results that may take over the memory of an operand, and results that must not.</summary>
public sealed class InPlaceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Half_of_a_tensor_in_elements_twice_as_wide_does_not_overtake_its_reading(bool emit)
    {
        Emission.Forced = emit;
        Func<Tensor, Tensor> function = x => (x.CumulativeSum().Slice(0, 0, x.Size / 2).Cast(DType.Float64) * 3).CumulativeSum();

        // More than one block of the kernels that are not emitted.
        var x = Tensor.Arange(1, 4001);
        Bits.Same(function(x), Compiler.Compile(function)(x));
    }

    [Fact]
    public void A_chain_is_computed_in_the_place_of_the_operand_that_it_reads_last()
    {
        var plan = Plans.Of(x => [((x[0].CumulativeSum() * 2).Tanh() + 1).CumulativeSum()], Tensor.Arange(0, 100));
        Assert.Single(plan.Buffers.Arena, buffer => buffer.InPlaceOf is not null);
    }
}
