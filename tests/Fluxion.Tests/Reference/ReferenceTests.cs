using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Reference;

/// <summary>Values and derivatives beside those of PyTorch, NumPy, SciPy and mpmath.</summary>
public class ReferenceTests
{
    public static IEnumerable<object[]> Names => ReferenceTable.All.Select(one => new object[] { one.Name });

    public static IEnumerable<object[]> Differentiable => ReferenceTable.All.Where(one => one.Order > 0).Select(one => new object[] { one.Name });

    public static IEnumerable<object[]> TwiceDifferentiable => ReferenceTable.All.Where(one => one.Order > 1).Select(one => new object[] { one.Name });

    [Fact]
    public void Every_operation_has_a_case_and_every_case_an_operation() =>
        Assert.Equal(ReferenceOperations.All.Keys.Order(), ReferenceTable.All.Select(one => one.Operation).Distinct().Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_agree(string name)
    {
        var (one, operation) = Find(name);
        Agree(one.Outputs, operation.Function(one.Inputs), operation.Tolerance, operation, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_of_strided_inputs_are_the_same(string name)
    {
        var (one, operation) = Find(name);
        var (packed, strided) = (operation.Function(one.Inputs), operation.Function([.. one.Inputs.Select(Strided)]));
        Agree(packed, strided, 1e-15, operation, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_agree_in_single_precision(string name)
    {
        var (one, operation) = Find(name);
        if (operation.SingleTolerance > 0 && !one.Tags.Contains("double"))
        {
            Agree([.. one.Outputs.Select(Single)], operation.Function([.. one.Inputs.Select(Single)]), operation.SingleTolerance, operation, name);
        }
    }

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void Tangents_agree(string name)
    {
        var (one, operation) = Find(name);
        Agree(one.Pushed, Pushed(one, operation)(Moving(one)).X, operation.OfDerivatives, operation, name);
    }

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void Cotangents_agree(string name)
    {
        var (one, operation) = Find(name);
        var (_, pullback) = Vjp((Inputs x) => Live(one, operation, x), Moving(one));
        Agree(one.Pulled, pullback(new Inputs(one.Cotangents)).X, operation.OfDerivatives, operation, name);
    }

    [Theory]
    [MemberData(nameof(TwiceDifferentiable))]
    public void Second_derivatives_agree_reverse_over_forward(string name)
    {
        var (one, operation) = Find(name);
        var (_, pullback) = Vjp(Pushed(one, operation), Moving(one));
        Agree(one.Second, pullback(new Inputs(one.Cotangents)).X, operation.OfDerivatives, operation, name);
    }

    [Theory]
    [MemberData(nameof(TwiceDifferentiable))]
    public void Second_derivatives_agree_forward_over_reverse(string name)
    {
        var (one, operation) = Find(name);
        var (_, moved) = Jvp((Inputs x) => Vjp((Inputs at) => Live(one, operation, at), x).Pullback(new Inputs(one.Cotangents)), Moving(one), new Inputs(one.Tangents));
        Agree(one.Second, moved.X, operation.OfDerivatives, operation, name);
    }

    private static (ReferenceCase One, ReferenceOperation Operation) Find(string name)
    {
        var one = ReferenceTable.All.Single(one => one.Name == name);
        return (one, ReferenceOperations.All[one.Operation]);
    }

    private static Func<Inputs, Inputs> Pushed(ReferenceCase one, ReferenceOperation operation) =>
        x => Jvp((Inputs at) => Live(one, operation, at), x, new Inputs(one.Tangents)).Tangent;

    private static Inputs Moving(ReferenceCase one) => new([.. one.Inputs.Where(input => input.DType == DType.Float64)]);

    // The outputs that derivatives flow from, as a function of the inputs that they flow to.
    private static Inputs Live(ReferenceCase one, ReferenceOperation operation, Inputs moving)
    {
        var next = 0;
        var inputs = one.Inputs.Select(input => input.DType == DType.Float64 ? moving.X[next++] : input).ToArray();
        var outputs = operation.Function(inputs);
        return new Inputs([.. one.Live.Select(output => outputs[output])]);
    }

    private static void Agree(Tensor[] expected, Tensor[] actual, double tolerance, ReferenceOperation operation, string name)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i].Shape, actual[i].Shape);
            Agreement.Check(expected[i], actual[i], tolerance, operation.IsElementwise, $"{name}, number {i}");
        }
    }

    private static Tensor Single(Tensor x) => x.DType == DType.Float64 ? x.Cast(DType.Float32) : x;

    // The same numbers, each axis in the order of its opposite: a view of a copy with its axes reversed.
    private static Tensor Strided(Tensor x) => x.Rank < 2 ? x : Fluxion.Primitives.DenseLayout.Contiguous(x.Transpose().Concrete("Strided")).Transpose();
}
