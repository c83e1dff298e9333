using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests;

/// <summary>What a pattern leaves out must be zero, for every primitive: an entry too many costs time, one too few gives wrong numbers.</summary>
public sealed class DependenceTests
{
    public static TheoryData<string> Rows => [.. PrimitiveTable.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_pattern_contains_the_dense_Jacobian(string name)
    {
        var row = PrimitiveTable.All.Single(row => row.Name == name);
        ForEachInput(row, (function, x) => Contains(SparsityPattern.Of(function, x), Jacobian(function)(x)));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_pattern_contains_the_dense_Hessian(string name)
    {
        var row = PrimitiveTable.All.Single(row => row.Name == name);
        ForEachInput(row, (function, x) =>
        {
            Tensor Squares(Tensor a) => (function(a) * function(a)).Sum();
            Contains(SparsityPattern.OfHessian(Squares, x), Hessian(Squares)(x));
        });
    }

    // So that the rules say more than the default, which passes every test above.
    [Theory]
    [InlineData("Exp", 12)]
    [InlineData("Multiply", 12)]
    [InlineData("Add (broadcast)", 12)]
    [InlineData("Where", 12)]
    [InlineData("Sum (axis 0)", 24)]
    [InlineData("Max (axes 0 and 2)", 24)]
    [InlineData("TransposeAxes", 24)]
    [InlineData("Reshape", 24)]
    [InlineData("Concatenate", 4)]
    [InlineData("Slice (steps)", 3)]
    [InlineData("Embed", 6)]
    [InlineData("GatherRows", 9)]
    [InlineData("ScatterAddRows", 6)]
    [InlineData("MatMul", 24)]
    [InlineData("MatMul (batch)", 48)]
    [InlineData("Softmax", 48)]
    [InlineData("LogSumExp", 12)]
    [InlineData("SoftmaxCrossEntropy", 12)]
    [InlineData("Sign", 0)]
    [InlineData("StopGradient", 0)]
    public void The_pattern_of_the_first_input_is_as_small_as_the_operation_allows(string name, int entries)
    {
        var row = PrimitiveTable.All.Single(row => row.Name == name);
        var inputs = row.Inputs(new Random(1));
        Assert.Equal(entries, SparsityPattern.Of(x => row.Function([x, .. inputs[1..]]), inputs[0]).Count);
    }

    [Fact]
    public void Constant_zeros_of_a_matrix_do_not_count()
    {
        var a = Tensor.Of<double>([1, 0, 0, 0, 2, 3], [2, 3]);
        Assert.Equal("2 × 3, 3 entries\n*..\n.**\n", SparsityPattern.Of(x => a.MatMul(x), Tensor.Zeros([3], DType.Float64)).ToString());
        Assert.Equal("3 × 2, 3 entries\n*.\n.*\n.*\n", SparsityPattern.Of(x => x.MatMul(a), Tensor.Zeros([2], DType.Float64)).ToString());
    }

    [Fact]
    public void Constant_zeros_of_a_mask_and_a_constant_choice_do_not_count()
    {
        var x = Tensor.Ones([4], DType.Float64);
        var mask = Tensor.Of([1.0, 0, 2, 0]);
        Assert.Equal(2, SparsityPattern.Of(a => mask * a.Exp(), x).Count);
        Assert.Equal(4, SparsityPattern.Of(a => Tensor.Where(mask > 0, a, a.Slice(0, 0, 1).BroadcastTo([4])), x).Count);
    }

    [Fact]
    public void A_pattern_does_not_look_at_the_point()
    {
        Assert.Equal(3, SparsityPattern.Of(x => x * x, Tensor.Zeros([3])).Count);
        Assert.Equal(8, SparsityPattern.Of(x => Tensor.Where(x > 0, x, x.GatherRows(Tensor.Of([3L, 2, 1, 0]))), Tensor.Zeros([4])).Count);
    }

    [Fact]
    public void A_custom_function_depends_on_everything() =>
        Assert.Equal(9, SparsityPattern.Of(Checkpoint((Tensor x) => x.Exp()), Tensor.Zeros([3])).Count);

    private static void ForEachInput(PrimitiveCase row, Action<Func<Tensor, Tensor>, Tensor> check)
    {
        var inputs = row.Inputs(new Random(1));
        for (var i = 0; i < inputs.Length; i++)
        {
            var place = i;
            if (inputs[i].DType.IsFloating())
            {
                check(x => row.Function([.. inputs[..place], x, .. inputs[(place + 1)..]]), inputs[i]);
            }
        }
    }

    private static void Contains(SparsityPattern pattern, Tensor dense)
    {
        var values = dense.ToArray<double>();
        for (var i = 0; i < values.Length; i++)
        {
            var (row, column) = (i / pattern.Columns, i % pattern.Columns);
            Assert.True(values[i] == 0 || pattern.Contains(row, column), $"({row}, {column}) is {values[i]}, but not in the pattern:\n{pattern}");
        }
    }
}
