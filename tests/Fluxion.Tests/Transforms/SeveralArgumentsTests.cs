using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

/// <summary>Functions of two, three and four tensors or trees under the transforms that take points and directions.</summary>
public class SeveralArgumentsTests
{
    private static readonly (Tensor A, Tensor B, Tensor C, Tensor D) At = (Tensor.Of(2.0), Tensor.Of(3.0), Tensor.Of(5.0), Tensor.Of(7.0));
    private static readonly (Tensor A, Tensor B, Tensor C, Tensor D) Along = (Tensor.Of(1.0), Tensor.Of(10.0), Tensor.Of(100.0), Tensor.Of(1000.0));

    // (W x, Σ W + B)
    private static Motion Move(Tensor x, Affine a) => new(a.W * x, a.W.Sum() + a.B);

    // d(abcd) = bcd da + acd db + abd dc + abc dd, and likewise with fewer factors.
    [Fact]
    public void Tangents_of_all_arguments_add_up()
    {
        var (a, b, c, d) = At;
        var (da, db, dc, dd) = Along;
        Is(6, 23, Jvp((a, b) => a * b, (a, b), (da, db)));
        Is(30, 715, Jvp((a, b, c) => a * b * c, (a, b, c), (da, db, dc)));
        Is(210, 35005, Jvp((a, b, c, d) => a * b * c * d, (a, b, c, d), (da, db, dc, dd)));
    }

    [Fact]
    public void A_pushforward_takes_a_tangent_for_each_argument()
    {
        var (a, b, c, d) = At;
        var (da, db, dc, dd) = Along;
        var two = Linearize((a, b) => a * b, a, b);
        Is(6, 23, (two.Value, two.Pushforward(da, db)));
        var three = Linearize((a, b, c) => a * b * c, a, b, c);
        Is(30, 715, (three.Value, three.Pushforward(da, db, dc)));
        var four = Linearize((a, b, c, d) => a * b * c * d, a, b, c, d);
        Is(210, 35005, (four.Value, four.Pushforward(da, db, dc, dd)));
        Is(210, 15 * 14, (four.Value, four.Pushforward(At.A, Tensor.Of(0.0), Tensor.Of(0.0), Tensor.Of(0.0))));
    }

    [Fact]
    public void A_pullback_gives_a_cotangent_for_each_argument()
    {
        var (a, b, c, d) = At;
        var two = Vjp((a, b) => a * b, a, b).Pullback(Tensor.Of(1.0));
        Assert.Equal((3.0, 2.0), (two.Item1.Item<double>(), two.Item2.Item<double>()));
        var (da, db, dc) = Vjp((a, b, c) => a * b * c, a, b, c).Pullback(Tensor.Of(1.0));
        Assert.Equal((15.0, 10.0, 6.0), (da.Item<double>(), db.Item<double>(), dc.Item<double>()));
        var four = Vjp((a, b, c, d) => a * b * c * d, a, b, c, d).Pullback(Tensor.Of(2.0));
        Assert.Equal((210.0, 140.0, 84.0, 60.0), (four.Item1.Item<double>(), four.Item2.Item<double>(), four.Item3.Item<double>(), four.Item4.Item<double>()));
    }

    [Fact]
    public void Trees_may_stand_among_arguments_and_as_the_result()
    {
        var (x, a) = (Tensor.Of(3.0), new Affine(Tensor.Of([1.0, 2.0]), Tensor.Of(4.0)));
        var (dx, da) = (Tensor.Of(1.0), new Affine(Tensor.Of([10.0, 0.0]), Tensor.Of(1.0)));
        foreach (var tangent in new[] { Jvp(Move, (x, a), (dx, da)).Tangent, Linearize(Move, x, a).Pushforward(dx, da) })
        {
            Assert.Equal([31, 2], tangent.Position.ToArray<double>());
            Assert.Equal(11, tangent.Speed.Item<double>());
        }

        var (xBar, aBar) = Vjp(Move, x, a).Pullback(new Motion(Tensor.Of([1.0, 10.0]), Tensor.Of(100.0)));
        Assert.Equal(21, xBar.Item<double>());
        Assert.Equal([103, 130], aBar.W.ToArray<double>());
        Assert.Equal(100, aBar.B.Item<double>());
    }

    [Fact]
    public void Trees_in_third_and_fourth_place_move_too()
    {
        var (one, a) = (Tensor.Of(1.0), new Affine(Tensor.Of([1.0, 2.0]), Tensor.Of(4.0)));
        Func<Tensor, Tensor, Affine, Motion> three = (x, y, a) => Move(x * y, a);
        Func<Tensor, Tensor, Affine, Tensor, Motion> four = (x, y, a, z) => Move(x * y * z, a);
        Assert.Equal([1, 2], Jvp(three, (one, one, a), (one, one * 0, Tree.Map(a, leaf => leaf * 0))).Tangent.Position.ToArray<double>());
        Assert.Equal(7, Linearize(four, one, one, a, one).Pushforward(one, one, a, one).Speed.Item<double>());
        Assert.Equal([3, 3], Vjp(three, one, one, a).Pullback(new Motion(Tensor.Of([1.0, 1.0]), Tensor.Of(2.0))).Item3.W.ToArray<double>());
        Assert.Equal([3, 3], Vjp(four, one, one, a, one).Pullback(new Motion(Tensor.Of([1.0, 1.0]), Tensor.Of(2.0))).Item3.W.ToArray<double>());
        Assert.Equal([4, 8], Jvp(four, (one, one, a, one), (one, one, a, one)).Tangent.Position.ToArray<double>());
        Assert.Equal(5, Linearize(three, one, one, a).Pushforward(one, one, new Affine(Tensor.Of([1.0, 2.0]), Tensor.Of(2.0))).Speed.Item<double>());
    }

    [Fact]
    public void Batches_of_several_arguments_lie_along_an_axis_of_each_or_none()
    {
        var (rows, columns, shared) = (Tensor.Of<double>([1, 2, 3, 4], [2, 2]), Tensor.Of<double>([5, 6, 7, 8], [2, 2]), Tensor.Of(10.0));
        Assert.Equal([1 * 5 + 2 * 7 + 10, 3 * 6 + 4 * 8 + 10], Vmap((a, b, c) => (a * b).Sum() + c, (0, 1, null))(rows, columns, shared).ToArray<double>());
        Assert.Equal(
            [10 * (1 * 5 + 2 * 7) + 5, 10 * (3 * 6 + 4 * 8) + 6],
            Vmap((a, b, c, d) => ((a * b).Sum() * c) + d, (0, 1, null, 0))(rows, columns, shared, Tensor.Of([5.0, 6.0])).ToArray<double>());
        Assert.Equal([3, 6], Vmap((a, b, c, d) => a + b + c + d)(columns[0] - 5, Tensor.Of([1.0, 1.0]), Tensor.Of([1.0, 2.0]), Tensor.Of([1.0, 2.0])).ToArray<double>());
    }

    [Fact]
    public void A_trees_leaves_share_the_batch_axis_of_their_argument()
    {
        var models = new Affine(Tensor.Of<double>([1, 2, 3, 4], [2, 2]), Tensor.Of([10.0, 20.0]));
        Func<Tensor, Affine, Tensor, Motion> three = (x, a, y) => Move(x * y, a);
        var moved = Vmap(three, (null, 0, 0))(Tensor.Of(2.0), models, Tensor.Of([1.0, 10.0]));
        Assert.Equal([2, 4, 60, 80], moved.Position.ToArray<double>());
        Assert.Equal([13, 27], moved.Speed.ToArray<double>());
        Func<Tensor, Affine, Affine, Tensor, Motion> four = (x, a, b, y) => Move(x * y, new Affine(a.W + b.W, a.B));
        var both = Vmap(four, (null, 0, null, 0))(Tensor.Of(2.0), models, new Affine(Tensor.Of([1.0, 1.0]), Tensor.Of(0.0)), Tensor.Of([1.0, 10.0]));
        Assert.Equal([4, 6, 80, 100], both.Position.ToArray<double>());
    }

    private static void Is(double value, double tangent, (Tensor Value, Tensor Tangent) actual) =>
        Assert.Equal((value, tangent), (actual.Value.Item<double>(), actual.Tangent.Item<double>()));
}
