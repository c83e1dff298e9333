using Fluxion.Testing;
using static Fluxion.Tests.Transforms.Refusal;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

/// <summary>Bad use of transforms over trees and several arguments is answered in words that name the leaf or the argument.</summary>
public class TreeMisuseTests
{
    [Fact]
    public void A_tangent_tree_that_does_not_fit()
    {
        var (x, at) = (Tensor.Of([1.0, 2.0]), new Affine(Tensor.Of([1.0, 2.0]), Tensor.Of(3.0)));
        var wrong = at with { B = Tensor.Of([1.0, 2.0]) };
        Says<ShapeException>(() => Jvp((Affine a) => a.W * a.B, at, wrong), "Jvp", "tangent B", "(2,)", "()");
        Says<ShapeException>(() => Linearize((Affine a) => a.W * a.B, at).Pushforward(wrong), "Linearize", "tangent B", "(2,)", "()");
        Says<DTypeException>(() => Jvp((Affine a) => a.W * a.B, at, at with { B = Tensor.Of(3f) }), "Jvp", "tangent B", "float32", "float64");
        Says<TreeException>(() => Jvp((Inputs i) => i.X[0], new Inputs([x, x]), new Inputs([x])), "Jvp", "argument has 2 leaves", "tangent 1 leaf");
        Says<TreeException>(() => HessianVectorProduct((Inputs i) => i.X[0].Sum(), new Inputs([x, x]), new Inputs([x, x, x])), "Jvp", "missing in the argument");
    }

    [Fact]
    public void A_tangent_of_one_of_several_arguments_that_does_not_fit()
    {
        var (x, y) = (Tensor.Of([1.0, 2.0]), Tensor.Of(3.0));
        Says<ShapeException>(() => Jvp((a, b) => a * b, (x, y), (x, x)), "Jvp", "tangent x2", "(2,)", "()");
        Says<ShapeException>(() => Jvp((a, b, c) => a * b * c, (x, y, y), (x, y, x)), "Jvp", "tangent x3", "(2,)", "()");
        Says<ShapeException>(() => Jvp((a, b, c, d) => a * b * c * d, (x, y, y, y), (y, y, y, y)), "Jvp", "tangent x1", "(2,)", "()");
        Says<ShapeException>(() => Linearize((a, b, c) => a * b * c, x, y, y).Pushforward(x, x, y), "Linearize", "tangent x2", "(2,)", "()");
        Says<DTypeException>(() => Linearize((a, b, c, d) => a * b * c * d, x, y, y, y).Pushforward(x, y, y, Tensor.Of(1f)), "tangent x4", "float32");
    }

    [Fact]
    public void A_cotangent_tree_that_does_not_fit()
    {
        var x = Tensor.Of([1.0, 2.0]);
        var (_, pullback) = Vjp((Tensor a) => new Motion(a, a.Sum()), x);
        Says<ShapeException>(() => pullback(new Motion(x, x)), "Vjp", "cotangent Speed", "(2,)", "()");
        Says<DTypeException>(() => pullback(new Motion(x, Tensor.Of(1f))), "Vjp", "cotangent Speed", "float32", "float64");
        var (_, list) = Vjp((Tensor a) => new Inputs([a, a]), x);
        Says<TreeException>(() => list(new Inputs([x])), "Vjp", "result has 2 leaves", "cotangent 1 leaf");
        Says<ShapeException>(() => Vjp((a, b, c, d) => a + b + c + d, x, x, x, x).Pullback(Tensor.Of(1.0)), "Vjp", "cotangent", "(2,)");
    }

    [Fact]
    public void A_Jacobian_of_what_has_no_derivative()
    {
        var (x, integers) = (Tensor.Of([1.0, 2.0]), Tensor.Of([1, 2]));
        foreach (var (jacobian, name) in new[] { (Jacobian(f), "Jacobian"), (JacobianForward(f), "JacobianForward"), (JacobianReverse(f), "JacobianReverse") })
        {
            Says<DTypeException>(() => jacobian(x), $"{name}:", "int64 (2,)", "floating-point");
            Says<DTypeException>(() => jacobian(integers), $"{name}:", "int32", "cast");
        }

        static Tensor f(Tensor x) => x.Cast(DType.Int64);
    }

    [Fact]
    public void A_block_that_is_not_there()
    {
        var j = Jacobian((Affine a) => new Motion(a.W, a.B))(new Affine(Tensor.Of([1.0, 2.0]), Tensor.Of(3.0)));
        Says<ArgumentException>(() => j["Place"], "no leaf Place", "Position, Speed");
        Says<ArgumentException>(() => j[y => y.Speed * 2], "as it is", "Position, Speed");
        Says<ArgumentOutOfRangeException>(() => j[2], "0 to 1", "Position, Speed");
        var batched = Vmap((Tensor x) => Jacobian((Affine a) => new Motion(a.W * x, a.B))(new Affine(Tensor.Of([1.0, 2.0]), Tensor.Of(3.0))))(Tensor.Of([1.0, 2.0]));
        Says<ShapeException>(() => batched.ToDense(), "ToDense", "(2, 2, 2)", "within the function");
    }

    [Fact]
    public void A_derivative_of_several_arguments_that_is_not_of_a_scalar()
    {
        var x = Tensor.Of([1.0, 2.0]);
        Says<ShapeException>(() => Grad((a, b, c) => a * b * c)(x, x, x), "Grad", "(2,)", "Jacobian");
        Says<ShapeException>(() => Hessian((a, b, c, d) => a * b * c * d)(x, x, x, x), "Grad", "(2,)", "Jacobian");
        Says<ShapeException>(() => Hessian((Affine a) => a.W)(new Affine(x, x)), "Grad", "(2,)", "Jacobian");
    }

    [Fact]
    public void Batches_of_several_arguments_or_leaves_that_disagree_in_size()
    {
        var (two, three) = (Tensor.Zeros([2]), Tensor.Zeros([3]));
        Says<ShapeException>(() => Vmap((a, b, c) => a + b + c)(two, two, three), "x1 has 2 examples", "x3 has 3", "inAxis");
        Says<ShapeException>(() => Vmap((a, b, c, d) => a + b + c + d, (null, 0, 0, 0))(two, two, three, two), "x2 has 2 examples", "x3 has 3");
        Says<ShapeException>(() => Vmap((Affine a) => a.W + a.B)(new Affine(two, three)), "W has 2 examples", "B has 3");
        Says<ShapeException>(() => Vmap((Tensor x, Affine a) => x + a.W + a.B)(two, new Affine(two, three)), "x1 has 2 examples", "x2.B has 3");
        Says<ShapeException>(() => Vmap((a, b, c, d) => a, (null, null, null, null))(two, two, two, two), "Vmap", "no argument", "inAxis");
        Says<ShapeException>(() => Vmap((a, b, c) => a, (0, 0, 1))(two, two, two), "Vmap", "axis 1", "(2,)");
    }
}
