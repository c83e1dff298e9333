using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Primitives;

/// <summary>What holds for every primitive, row by row.</summary>
public class PrimitiveTableTests
{
    public static IEnumerable<object[]> Names => PrimitiveTable.All.Select(row => new object[] { row.Name });

    public static IEnumerable<object[]> Differentiable => PrimitiveTable.All.Where(row => row.IsDifferentiable).Select(row => new object[] { row.Name });

    [Fact]
    public void Every_primitive_has_a_row()
    {
        var rows = PrimitiveTable.All.Select(row => row.Name.Split(' ')[0]).ToHashSet();
        var primitives = typeof(Tensor).Assembly.GetTypes()
            .Where(type => typeof(Primitive).IsAssignableFrom(type) && !type.IsAbstract)
            .Where(type => type.Namespace == "Fluxion.Primitives" && type != typeof(Fluxion.Primitives.FunctionPrimitive) && !type.Name.StartsWith("Random", StringComparison.Ordinal))
            .Select(type => type.Name);
        Assert.DoesNotContain(primitives, name => !rows.Contains(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_agrees_with_slow_code(string name)
    {
        var (row, x) = Draw(name);
        Compare.Close(row.Expected(x), row.Function(x).ToArray<double>(), 1e-13, name);
    }

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void First_derivative_agrees_with_finite_differences(string name)
    {
        var (row, x) = Draw(name);
        var weights = Weights(row.Function(x), 1);
        CheckGradient(x, inputs => (row.Function(inputs) * weights).Sum(), 1e-8, name);
    }

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void Second_derivative_agrees_with_finite_differences_of_the_first(string name)
    {
        var (row, x) = Draw(name);
        var weights = Weights(row.Function(x), 1);
        var directions = x.Select((input, i) => Weights(input, 2 + i)).ToArray();

        CheckGradient(x, AlongDirections, 1e-7, name);

        Tensor AlongDirections(Tensor[] inputs)
        {
            var gradient = Grad((Inputs at) => (row.Function(at.X) * weights).Sum())(new Inputs(inputs));
            var sum = Tensor.Of(0.0);
            for (var i = 0; i < inputs.Length; i++)
            {
                sum = inputs[i].DType == DType.Float64 ? sum + (gradient.X[i] * directions[i]).Sum() : sum;
            }

            return sum;
        }
    }

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void Forward_and_reverse_mode_are_transposes_of_each_other(string name)
    {
        var (row, x) = Draw(name);
        var weights = Weights(row.Function(x), 1);
        var tangents = x.Select((input, i) => input.DType == DType.Float64 ? Weights(input, 2 + i) : input).ToArray();

        var (_, moved) = Jvp((Inputs at) => row.Function(at.X), new Inputs(x), new Inputs(tangents));
        var (_, pullback) = Vjp((Inputs at) => row.Function(at.X), new Inputs(x));
        var pulled = pullback(weights);

        var forward = (moved * weights).Sum().Item<double>();
        var reverse = x.Select((input, i) => input.DType == DType.Float64 ? (pulled.X[i] * tangents[i]).Sum().Item<double>() : 0).Sum();
        Compare.Close([forward], [reverse], 1e-12, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Single_precision_agrees_with_double(string name)
    {
        var (row, x) = Draw(name);
        if (name is "Cast" or "OneHot" or "ArgMax" || (!row.IsDifferentiable && row.Function(x).DType == DType.Float64 && name is not ("Sign" or "Step" or "StopGradient")))
        {
            return;
        }

        var single = x.Select(input => input.DType == DType.Float64 ? input.Cast(DType.Float32) : input).ToArray();
        Compare.Close(row.Expected([.. single.Select(input => input.DType == DType.Float32 ? input.Cast(DType.Float64) : input)]), row.Function(single).ToArray<double>(), 2e-6, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_agrees_with_a_loop(string name)
    {
        var row = PrimitiveTable.All.Single(row => row.Name == name);
        var examples = Enumerable.Range(0, 3).Select(i => row.Inputs(new Random(i))).ToArray();
        var inputs = Enumerable.Range(0, examples[0].Length).Select(j => Tensor.Stack([.. examples.Select(example => example[j])])).ToArray();
        var batch = Vmap((Inputs at) => row.Function(at.X))(new Inputs(inputs));
        var loop = Tensor.Stack([.. examples.Select(row.Function)]);
        Assert.Equal(loop.Shape, batch.Shape);
        Compare.Close(loop.ToArray<double>(), batch.ToArray<double>(), 1e-14, name);

        // Also with each input in turn the same for all.
        for (var j = 0; inputs.Length > 1 && j < inputs.Length; j++)
        {
            var shared = examples[0][j];
            var some = Vmap((Inputs at) => row.Function([.. at.X[..j], shared, .. at.X[j..]]))(new Inputs([.. inputs[..j], .. inputs[(j + 1)..]]));
            var each = Tensor.Stack([.. examples.Select(x => row.Function([.. x[..j], shared, .. x[(j + 1)..]]))]);
            Compare.Close(each.ToArray<double>(), some.ToArray<double>(), 1e-14, $"{name}, input {j} shared");
        }
    }

    private static (PrimitiveCase Row, Tensor[] X) Draw(string name)
    {
        var row = PrimitiveTable.All.Single(row => row.Name == name);
        return (row, row.Inputs(new Random(1234)));
    }

    private static Tensor Weights(Tensor like, int seed) => Sample.Uniform(new Random(seed), like.Shape, 0.5, 1.5);

    private static void CheckGradient(Tensor[] x, Func<Tensor[], Tensor> function, double tolerance, string name)
    {
        var exact = Grad((Inputs at) => function(at.X))(new Inputs(x));
        var differences = FiniteDifferences.Gradient(at => function(at).Item<double>(), x);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i].DType == DType.Float64)
            {
                Compare.Close(differences[i], exact.X[i].ToArray<double>(), tolerance, $"{name}, input {i}");
            }
        }
    }
}
