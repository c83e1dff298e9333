namespace Fluxion.Tests.Tensors;

/// <summary>Equations that are refused, and the order of three and more operands; values are held by the reference cases.</summary>
public class EinsumTests
{
    [Theory]
    [InlineData("ij,jk->ik", "letter 'j' has 3 elements along axis 1 of operand 0 of shape (2, 3), but 4 along axis 0 of operand 1 of shape (4, 5)")]
    [InlineData("ij,jk", "letter 'j' has 3 elements")]
    [InlineData("ii,jk->ik", "letter 'i' has 2 elements along axis 0 of operand 0 of shape (2, 3), but 3 along axis 1 of operand 0")]
    [InlineData("i...,...->i...", "an axis under ... has 3 elements")]
    [InlineData("ijk,lm->i", "operand 0 is \"ijk\", 3 letters, but it has shape (2, 3), 2 axes")]
    [InlineData("i,jk->i", "operand 0 is \"i\", 1 letters, but it has shape (2, 3), 2 axes")]
    public void Shapes_that_do_not_fit_are_told_by_letter(string equation, string words)
    {
        var failure = Assert.Throws<ShapeException>(() => Tensor.Einsum(equation, Tensor.Ones([2, 3]), Tensor.Ones([4, 5])));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.Contains(equation, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ij->ik->i", "more than one arrow")]
    [InlineData("ij", "it names 1 operands")]
    [InlineData("ij,kl->im", "letter 'm' of the result is in no operand")]
    [InlineData("ij,kl->ii", "letter 'i' is twice in the result")]
    [InlineData("i1,kl->i", "'1' in \"i1\", operand 0, is no letter")]
    [InlineData("i.j,kl->i", "'.' in \"i.j\"")]
    [InlineData("......,kl->k", "is no letter")]
    [InlineData("i...,kl->ik", "the result has no ...")]
    public void Equations_of_another_form_are_refused_in_words(string equation, string words)
    {
        var failure = Assert.Throws<ArgumentException>(() => Tensor.Einsum(equation, Tensor.Ones([2, 3]), Tensor.Ones([4, 5])));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_operand_is_refused() => Assert.Throws<ArgumentException>(() => Tensor.Einsum("->"));

    [Fact]
    public void Whole_numbers_stay_whole()
    {
        var y = Tensor.Einsum("ij,jk->ik", Tensor.Of<long>([1, 2, 3, 4], [2, 2]), Tensor.Of<long>([5, 6, 7, 8, 9, 10], [2, 3]));
        Assert.Equal([21L, 24, 27, 47, 54, 61], y.ToArray<long>());
    }

    [Fact]
    public void Element_types_that_differ_are_refused() =>
        Assert.Throws<DTypeException>(() => Tensor.Einsum("i,i->i", Tensor.Ones([2]), Tensor.Ones([2], DType.Float64)));

    [Fact]
    public void The_cheapest_order_comes_first_and_can_be_read()
    {
        // (1000×2)(2×1000) first would make a matrix of 1000 rows and columns.
        var path = Tensor.EinsumPath("ij,jk,kl->il", [1000, 2], [2, 1000], [1000, 3]);
        Assert.Equal([new EinsumStep(1, 2, "jk,kl->jl", 6000), new EinsumStep(0, 3, "ij,jl->il", 6000)], path.Steps);
        Assert.Equal(12000, path.Cost);
        Assert.Equal(6e6, path.NaiveCost);
        Assert.Equal(
            "ij,jk,kl->il: 1.2e+4 multiply-adds, 6e+6 all at once\n3 = 1 by 2: jk,kl->jl, 6e+3 multiply-adds\n4 = 0 by 3: ij,jl->il, 6e+3 multiply-adds",
            path.ToString());
    }

    [Fact]
    public void An_ellipsis_is_shown_as_one()
    {
        var path = Tensor.EinsumPath("...ij,...jk->...ik", [2, 5, 3, 4], [5, 4, 6]);
        Assert.Equal("ij...,jk...->ik...", Assert.Single(path.Steps).Equation);
    }

    [Fact]
    public void A_single_operand_needs_no_step() => Assert.Empty(Tensor.EinsumPath("ii->i", [[3, 3]]).Steps);

    [Fact]
    public void Beyond_eight_operands_the_order_shrinks_memory_first()
    {
        Shape[] shapes = [.. Enumerable.Range(0, 10).Select(i => Shape.Create([i == 0 ? 1 : 4, i == 9 ? 1 : 4]))];
        var path = Tensor.EinsumPath("ab,bc,cd,de,ef,fg,gh,hi,ij,jk->ak", shapes);
        Assert.Equal(9, path.Steps.Count);

        // From an end, each step is a vector by a matrix: 16 multiply-adds, and 4 at the last.
        Assert.True(path.Cost <= 9 * 16, path.ToString());
    }

    [Fact]
    public void The_order_does_not_change_the_value()
    {
        var random = new Random(1);
        Tensor[] factors = [.. Enumerable.Range(0, 10).Select(_ => Fluxion.Testing.Sample.Uniform(random, [3, 3], -1, 1))];
        var expected = factors.Aggregate((product, factor) => product.MatMul(factor));
        var actual = Tensor.Einsum("ab,bc,cd,de,ef,fg,gh,hi,ij,jk->ak", factors);
        Fluxion.Testing.Compare.Close(expected.ToArray<double>(), actual.ToArray<double>(), 1e-14, "a chain of ten");
    }
}
