using static Fluxion.Tests.Transforms.Refusal;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

/// <summary>Bad use is answered in words: the operation, the shapes, and what to do.</summary>
public class MisuseTests
{
    [Fact]
    public void Grad_of_something_that_is_not_a_scalar() =>
        Says<ShapeException>(() => Grad(x => x * 2)(Tensor.Of([1.0, 2.0])), "Grad", "(2,)", "Sum or Mean", "Vjp");

    [Fact]
    public void Grad_of_integers() => Says<DTypeException>(() => Grad(x => x.Sum())(Tensor.Of([1, 2])), "Grad", "int32", "cast");

    [Fact]
    public void A_tensor_that_leaked_out_of_its_transform()
    {
        Tensor? leaked = null;
        Grad(x => (leaked = x) * 2)(Tensor.Of(1.0));
        Says<TransformException>(() => leaked! * 2, "Multiply", "leaked", "float64 ()");
        Assert.Equal(1.0, leaked!.Item<double>());
    }

    [Fact]
    public void A_tangent_of_another_shape() =>
        Says<ShapeException>(() => Jvp(x => x, Tensor.Of([1.0, 2.0]), Tensor.Of(1.0)), "Jvp", "()", "(2,)");

    [Fact]
    public void A_tangent_of_another_shape_or_type_for_a_linearised_function()
    {
        var (_, push) = Linearize(x => x, Tensor.Of([1.0, 2.0]));
        Says<ShapeException>(() => push(Tensor.Of(1.0)), "Linearize", "()", "(2,)");
        Says<DTypeException>(() => push(Tensor.Of([1f, 2f])), "Linearize", "float32", "float64");
    }

    [Fact]
    public void A_tensor_that_leaked_out_of_any_transform()
    {
        Tensor? leaked = null;
        Func<Tensor, Tensor> leak = x => leaked = x;
        var (x, batch) = (Tensor.Of(1.0), Tensor.Of([1.0, 2.0]));
        foreach (var (run, name) in new (Action, string)[]
        {
            (() => Jvp(leak, x, x), "Jvp"),
            (() => Vjp(leak, x), "reverse"),
            (() => Linearize(leak, x), "reverse"),
            (() => Vmap(leak)(batch), "Vmap"),
            (() => Graph.Trace(leak, x), "Graph.Trace"),
        })
        {
            run();
            Says<TransformException>(() => leaked!.Sin(), "Sin", name, "leaked", "return it");
        }
    }

    [Fact]
    public void A_batch_axis_out_of_range()
    {
        Says<ShapeException>(() => Vmap(x => x, inAxis: 2)(Tensor.Zeros([2, 3])), "Vmap", "axis 2", "(2, 3)", "-2 to 1");
        Says<ShapeException>(() => Vmap(x => x.Sum(), outAxis: 1)(Tensor.Zeros([2, 3])), "Vmap", "axis 1", "(2,)", "-1 to 0");
        Says<ShapeException>(() => Vmap((a, b) => a + b, (null, null))(Tensor.Zeros([2]), Tensor.Zeros([2])), "Vmap", "no argument", "inAxis");
    }

    [Fact]
    public void Batches_that_disagree_in_size() =>
        Says<ShapeException>(() => Vmap((a, b) => a + b)(Tensor.Zeros([2, 3]), Tensor.Zeros([3, 3])), "Vmap", "2 examples", "has 3", "inAxis");

    [Fact]
    public void A_Hessian_of_something_that_is_not_a_scalar()
    {
        Says<ShapeException>(() => Hessian(x => x * 2)(Tensor.Of([1.0, 2.0])), "Grad", "(2,)", "Jacobian");
        Says<ShapeException>(() => ValueAndGrad(x => x * 2)(Tensor.Of([1.0, 2.0])), "ValueAndGrad", "(2,)", "Sum or Mean");
    }

    [Fact]
    public void Branching_on_a_value_that_is_not_there()
    {
        Says<TransformException>(() => Vmap(x => x.Item<double>() > 0 ? x : -x)(Tensor.Of([1.0, -1.0])), "Vmap", "Tensor.Where");
        Says<TransformException>(() => Graph.Trace(x => x.Item<double>() > 0 ? x : -x, Tensor.Of(1.0)), "traced", "MisuseTests.cs:", "Tensor.Where");
        Says<TransformException>(() => Vmap(Grad(x => x.Item<double>() > 0 ? x : -x))(Tensor.Of([1.0, -1.0])), "Vmap", "Tensor.Where");
    }

    [Fact]
    public void A_custom_rule_that_returns_too_few_cotangents() => Says<ShapeException>(
        () => Grad((Tensor x, Tensor y) => new Forgetful().Apply(x, y))(Tensor.Of(1.0), Tensor.Of(2.0)), "Forgetful", "1 cotangents", "2 inputs");

    [Fact]
    public void A_cotangent_of_another_shape_or_type()
    {
        var (_, pullback) = Vjp(x => x, Tensor.Of([1.0, 2.0]));
        Says<ShapeException>(() => pullback(Tensor.Of(1.0)), "Vjp", "()", "(2,)");
        Says<DTypeException>(() => pullback(Tensor.Of([1f, 2f])), "Vjp", "float32", "float64");
    }

    [Fact]
    public void Shapes_that_do_not_broadcast() =>
        Says<ShapeException>(() => Tensor.Zeros([2, 3]) + Tensor.Zeros([2, 4]), "Add", "(2, 3)", "(2, 4)", "axis -1");

    [Fact]
    public void Inner_extents_that_differ() =>
        Says<ShapeException>(() => Tensor.Zeros([2, 3]).MatMul(Tensor.Zeros([2, 3])), "MatMul", "(2, 3) by (2, 3)", "Transpose");

    [Fact]
    public void An_axis_out_of_range() => Says<ShapeException>(() => Tensor.Zeros([2, 3]).Sum(2), "Sum", "axis 2", "(2, 3)", "-2 to 1");

    [Fact]
    public void An_axis_named_twice() => Says<ShapeException>(() => Tensor.Zeros([2, 3]).Sum([1, -1]), "Sum", "axis 1", "twice");

    [Fact]
    public void Element_types_that_differ() => Says<DTypeException>(() => Tensor.Of(1f) + Tensor.Of(1.0), "Add", "float32", "float64", "Cast");

    [Fact]
    public void A_fraction_beside_integers() => Says<DTypeException>(() => Tensor.Of([1, 2]) * 0.5, "Multiply", "0.5", "int32", "cast");

    [Fact]
    public void A_function_of_integers() => Says<DTypeException>(() => Tensor.Of([1, 2]).Exp(), "Exp", "int32 (2,)", "Cast");

    [Fact]
    public void Truth_values_in_arithmetic() => Says<DTypeException>(() => Tensor.Of(true) + Tensor.Of(true), "Add", "bool", "Cast");

    [Fact]
    public void An_index_out_of_range()
    {
        Says<ShapeException>(() => Tensor.Zeros([2, 3])[2], "Index", "2", "axis 0", "(2, 3)");
        Says<ShapeException>(() => Tensor.Zeros([2, 3])[-1], "Index", "-1", "^1");
        Says<ShapeException>(() => Tensor.Zeros([2, 3])[0, 0, 0], "Index", "3 indices", "(2, 3)");
        Says<ShapeException>(() => Tensor.Zeros([2, 3]).GatherRows(Tensor.Of([2L])), "GatherRows", "index 2", "0 to 1");
    }

    [Fact]
    public void Reading_into_a_narrower_type() => Says<DTypeException>(() => Tensor.Of(1.0).ToArray<float>(), "float64", "float32", "Cast");

    [Fact]
    public void One_item_of_many() => Says<ShapeException>(() => Tensor.Zeros([2]).Item<float>(), "Item", "(2,)", "ToArray");

    [Fact]
    public void Backward_without_a_variable() => Says<TransformException>(() => Tensor.Of(1.0).Backward(), "Backward", "Variable");

    [Fact]
    public void Backward_from_something_that_is_not_a_scalar() =>
        Says<ShapeException>(() => (Tensor.Variable(Tensor.Of([1.0, 2.0])) * 2).Backward(), "Backward", "(2,)", "Sum or Mean");

    [Fact]
    public void A_variable_of_integers() => Says<DTypeException>(() => Tensor.Variable(Tensor.Of(1)), "Variable", "int32", "cast");

    [Fact]
    public void A_variable_that_changes_shape() =>
        Says<ShapeException>(() => Tensor.Variable(Tensor.Of(1.0)).Value = Tensor.Of([1.0]), "Variable.Value", "()", "(1,)");

    [Fact]
    public void A_shape_of_too_many_elements() => Says<ShapeException>(() => Tensor.Zeros([1 << 20, 1 << 20]), "1048576", "split");

    [Fact]
    public void A_reshape_that_does_not_fit()
    {
        Says<ShapeException>(() => Tensor.Zeros([2, 3]).Reshape(4), "Reshape", "(2, 3)", "(4,)");
        Says<ShapeException>(() => Tensor.Zeros([2, 3]).Reshape(-1, 4), "Reshape", "(2, 3)", "-1, 4");
    }

    private sealed class Forgetful : Function
    {
        public override Tensor Forward(FunctionContext context, params Tensor[] inputs) => inputs[0] * inputs[1];

        public override Tensor?[] Backward(FunctionContext context, Tensor cotangent) => [cotangent];
    }
}
