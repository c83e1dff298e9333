namespace Fluxion.Tests.Tensors;

/// <summary>Products that are refused; values are held by the reference cases.</summary>
public class ProductTests
{
    [Fact]
    public void Dot_takes_vectors_alone() => Refused("Dot: needs two vectors", () => Tensor.Ones([2, 2]).Dot(Tensor.Ones([2])));

    [Fact]
    public void Dot_names_the_lengths() => Refused("2 and 3 elements", () => Tensor.Ones([2]).Dot(Tensor.Ones([3])));

    [Fact]
    public void VDot_takes_as_many_elements() => Refused("VDot: (2, 3) has 6 elements and (4,) has 4", () => Tensor.Ones([2, 3]).VDot(Tensor.Ones([4])));

    [Fact]
    public void TensorDot_takes_axes_in_pairs() => Refused("they go in pairs", () => Tensor.Ones([2, 3]).TensorDot(Tensor.Ones([3]), [0, 1], [0]));

    [Fact]
    public void TensorDot_takes_an_axis_once() => Refused("named twice", () => Tensor.Ones([2, 2]).TensorDot(Tensor.Ones([2, 2]), [0, 0], [0, 1]));

    [Fact]
    public void TensorDot_takes_pairs_of_one_length() => Refused("axis 0 of (2, 3) and axis 0 of (3,)", () => Tensor.Ones([2, 3]).TensorDot(Tensor.Ones([3]), [0], [0]));

    [Fact]
    public void TensorDot_takes_axes_that_there_are() => Refused("3 axes to sum over", () => Tensor.Ones([2, 3]).TensorDot(Tensor.Ones([3]), 3));

    [Fact]
    public void Cross_takes_three_numbers() => Refused("needs 3 numbers along axis -1", () => Tensor.Ones([2]).Cross(Tensor.Ones([2])));

    [Fact]
    public void MultiDot_takes_matrices_between_the_ends() =>
        Refused("factor 1 has shape (2,)", () => Tensor.MultiDot(Tensor.Ones([2]), Tensor.Ones([2]), Tensor.Ones([2])));

    [Fact]
    public void MultiDot_takes_something() => Refused("at least one factor", () => Tensor.MultiDot());

    private static void Refused(string words, Func<Tensor> product) =>
        Assert.Contains(words, Assert.Throws<ShapeException>(product).Message, StringComparison.Ordinal);
}
