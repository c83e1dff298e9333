using Fluxion.Primitives;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>For each rule at least one program. The arguments a and b are of shape (2, 3).</summary>
internal static class RuleRows
{
    internal static IReadOnlyList<RuleRow> Exact { get; } =
    [
        new("x + (−0) = x", (a, b) => a + -0.0, "a"),
        new("x + 0 = x, where x is no −0", (a, b) => a.Abs() + 0, "Abs(a)"),
        new("x + 0 = x, where x is no −0", (a, b) => (a + 1) + 0, "Add(a, 1)"),
        new("x + 0 = x, where x is no −0", (a, b) => a + 0, "a", DType.Int32),
        new("a + (−b) = a − b", (a, b) => a + (-b), "Subtract(a, b)"),
        new("a + (−b) = a − b", (a, b) => -a + b, "Subtract(b, a)"),
        new("x − 0 = x", (a, b) => a - 0, "a"),
        new("−0 − x = −x", (a, b) => -0.0 - a, "Negate(a)"),
        new("a − (−b) = a + b", (a, b) => a - (-b), "Add(a, b)"),
        new("−(−x) = x", (a, b) => -(-a), "a"),
        new("Σ embed(xᵢ) = [x₁ + 0 … xₙ + 0], where elementwise xᵢ fill an axis", (a, b) => Piece(a.Sin(), 4, 3, 2, 0) + Piece(b.Cos(), 4, 3, 0, 0), "Concatenate[axis 0](Add(Cos(b), 0), Add(Sin(a), 0))"),
        new("Σ embed(xᵢ) = [x₁ … xₙ] + 0, where the pieces fill an axis", (a, b) => Piece(a, 4, 3, 2, 0) + Piece(b, 4, 3, 0, 0), "Add(Concatenate[axis 0](b, a), 0)"),
        new("Σ embed(xᵢ) = [x₁ … xₙ] + 0, where the pieces fill an axis", (a, b) => Piece(a, 2, 9, 0, 3) + (Piece(b, 2, 9, 0, 6) + Piece(b, 2, 9, 0, 0)), "Add(Concatenate[axis 1](b, a, b), 0)"),
        new("x · 1 = x", (a, b) => 1 * a, "a"),
        new("x · (−1) = −x", (a, b) => a * -1, "Negate(a)"),
        new("n · 0 = 0, of whole numbers", (a, b) => a * 0, "0", DType.Int64),
        new("(−a) · (−b) = a · b", (a, b) => (-a) * (-b), "Multiply(a, b)"),
        new("x / 1 = x", (a, b) => a / 1, "a"),
        new("x / (−1) = −x", (a, b) => a / -1, "Negate(a)"),
        new("(−a) / (−b) = a / b", (a, b) => (-a) / (-b), "Divide(a, b)"),
        new("x / 2ⁿ = x · 2⁻ⁿ", (a, b) => a / -8, "Multiply(a, -0.125)"),
        new("0 ⊙ d = 0", (a, b) => StrongMultiply.Chain(Full(-0.0), b), "0"),
        new("x ⊙ 0 = 0, where either zero wins", (a, b) => EitherWins(a, Full(0)), "0"),
        new("c ⊙ d = c · d, for a constant c that is not 0", (a, b) => StrongMultiply.Chain(Full(3), b), "Multiply(3, b)"),
        new("x ⊙ 1 = x, where x is no −0", (a, b) => StrongMultiply.Chain(a.Exp(), Full(1)), "Exp(a)"),
        new("stop(x) = x, once all derivatives are taken", (a, b) => a.StopGradient() * b, "Multiply(a, b)"),
        new("where(true, a, b) = a, where(false, a, b) = b", (a, b) => Tensor.Where(Tensor.Of(true).BroadcastTo([2, 3]), a, b), "a"),
        new("where(true, a, b) = a, where(false, a, b) = b", (a, b) => Tensor.Where(Tensor.Of(false).BroadcastTo([2, 3]), a, b), "b"),
        new("where(c, a, a) = a", (a, b) => Tensor.Where(a > b, a, a), "a"),
        new("cast of x to its own type = x", (a, b) => new Cast(DType.Float32).Apply(a), "a"),
        new("cast of x to a wider type and back = x", (a, b) => a.Cast(DType.Float64).Cast(DType.Float32), "a"),
        new("cast of x to a wider type and back = x", (a, b) => a.Cast(DType.Float64).Cast(DType.Int32), "a", DType.Int32),
        new("axes in their own order = x", (a, b) => new TransposeAxes([0, 1]).Apply(a), "a"),
        new("transpose of a transpose = one transpose", (a, b) => a.Reshape(1, 2, 3).Transpose(1, 2, 0).Transpose(0, 2, 1), "Transpose[[1, 0, 2]](Reshape[(1, 2, 3)](a))"),
        new("reshape to its own shape = x", (a, b) => new Reshape([2, 3]).Apply(a), "a"),
        new("reshape of a reshape = one reshape", (a, b) => a.Reshape(6).Reshape(3, 2), "Reshape[(3, 2)](a)"),
        new("broadcast to its own shape = x", (a, b) => new BroadcastTo([2, 3]).Apply(a), "a"),
        new("broadcast of a broadcast = one broadcast", (a, b) => a.BroadcastTo([4, 2, 3]).BroadcastTo([5, 4, 2, 3]), "BroadcastTo[(5, 4, 2, 3)](a)"),
        new("broadcast brings leading axes of extent 1 by itself", (a, b) => a.Reshape(1, 2, 3).BroadcastTo([4, 2, 3]), "BroadcastTo[(4, 2, 3)](a)"),
        new("all of x = x", (a, b) => new Slice([0, 0], [2, 3], [1, 1]).Apply(a), "a"),
        new("x in zeros of its own shape = x", (a, b) => new Embed([2, 3], [0, 0], [1, 1]).Apply(a), "a"),
        new("x alone = x", (a, b) => new Concatenate(0).Apply(a), "a"),
        new("sum of one term = reshape", (a, b) => new Sum([], keepDims: false).Apply(a), "Reshape[(2, 3)](a)"),
        new("sum of one term = reshape", (a, b) => a.Exp().ExpandDims(0).Sum(0), "Reshape[(2, 3)](Reshape[(1, 2, 3)](Exp(a)))"),
        new(
            "f(broadcast a, broadcast b, c) = broadcast f(a, b, c), elementwise, for a uniform constant c",
            (a, b) => (a.BroadcastTo([4, 2, 3]) * b.BroadcastTo([4, 2, 3])) + 3,
            "BroadcastTo[(4, 2, 3)](Add(Multiply(a, b), 3))"),
    ];

    internal static IReadOnlyList<RuleRow> Fast { get; } =
    [
        new("x + 0 = x", (a, b) => a + 0, "a"),
        new("x − x = 0", (a, b) => a - a, "0"),
        new("x · 0 = 0", (a, b) => 0 * a, "0"),
        new("x ⊙ 1 = x", (a, b) => StrongMultiply.Chain(a, Full(1)), "a"),
        new("x / c = x · (1 / c)", (a, b) => a / 10, "Multiply(a, 0.10000000149011612)"),
        new("(x + c) + d = x + (c + d)", (a, b) => (3 + a) + 4, "Add(a, 7)"),
        new("(x · c) · d = x · (c · d)", (a, b) => 2 * (a * 3), "Multiply(a, 6)"),
    ];

    // A program that keeps every bit stays as it is where a rule looks close but does not hold.
    internal static IReadOnlyList<RuleRow> Refused { get; } =
    [
        new("pieces that leave a gap", (a, b) => Piece(a, 5, 3, 3, 0) + Piece(b, 5, 3, 0, 0), "Add(Embed[(5, 3) from [3, 0]](a), Embed[(5, 3) from [0, 0]](b))"),
        new("pieces that overlap", (a, b) => Piece(a, 3, 3, 1, 0) + Piece(b, 3, 3, 0, 0), "Add(Embed[(3, 3) from [1, 0]](a), Embed[(3, 3) from [0, 0]](b))"),
        new("−0 + 0 is 0", (a, b) => a + 0, "Add(a, 0)"),
        new("−0 − (−0) is 0", (a, b) => a - -0.0, "Subtract(a, -0)"),
        new("0 − 0 is no −0", (a, b) => 0 - a, "Subtract(0, a)"),
        new("∞ · 0 is NaN", (a, b) => a * 0, "Multiply(a, 0)"),
        new("∞ − ∞ is NaN", (a, b) => a - a, "Subtract(a, a)"),
        new("−0 ⊙ 1 is 0", (a, b) => StrongMultiply.Chain(a, Full(1)), "StrongMultiply(a, 1)"),
        new("only the flow's zero wins", (a, b) => StrongMultiply.Chain(a, Full(0)), "StrongMultiply(a, 0)"),
        new("1 / 3 is rounded", (a, b) => a / 3, "Divide(a, 3)"),
        new("1 / 2⁻¹⁴⁹ is infinite", (a, b) => a / float.Epsilon, $"Divide(a, {(double)float.Epsilon})"),
        new("a sum starts from 0, and 0 + (−0) is 0", (a, b) => a.ExpandDims(0).Sum(0), "Sum[axes [0]](Reshape[(1, 2, 3)](a))"),
        new("a narrower type loses digits", (a, b) => a.Cast(DType.Float32).Cast(DType.Float64), "Cast[float64](Cast[float32](a))", DType.Float64),
        new("float32 does not hold every int32", (a, b) => a.Cast(DType.Float32).Cast(DType.Int32), "Cast[int32](Cast[float32](a))", DType.Int32),
        new("−(a − b) of equals is −0", (a, b) => -(a - b), "Negate(Subtract(a, b))"),
    ];

    private static Tensor Full(double number) => Tensor.Full([2, 3], number);

    // The operation that a second derivative meets.
    private static Tensor Piece(Tensor x, int rows, int columns, int row, int column) => new Embed(Shape.Create([rows, columns]), [row, column], [1, 1]).Apply(x);

    private static Tensor EitherWins(Tensor a, Tensor b)
    {
        var symmetric = Graph.Trace(
            (x, y) => Transforms.Grad((Tensor at) => StrongMultiply.Chain(x, at).Sum())(y), Tensor.Zeros([2, 3]), Tensor.Zeros([2, 3]));
        return symmetric.Nodes.Select(node => node.Primitive).OfType<StrongMultiply>().First(primitive => primitive.IsSymmetric).Apply(a, b);
    }
}
