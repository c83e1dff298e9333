using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Transforms;

/// <summary>Jacobians and Hessians of trees and of several arguments, block by block against the hand.</summary>
public class JacobianBlocksTests
{
    private static readonly Affine At = new(Tensor.Of([2.0, 3.0]), Tensor.Of(5.0));

    // (W B, Σ W²): ∂/∂W = (B 1, 2W), ∂/∂B = (W, 0)
    private static Motion Move(Affine a) => new(a.W * a.B, a.W.Square().Sum());

    // B Σ W² + B³
    private static Tensor Energy(Affine a) => (a.B * a.W.Square().Sum()) + a.B.Pow(3);

    [Fact]
    public void From_tree_to_tree_every_pair_of_leaves_has_a_block_in_every_mode()
    {
        foreach (var jacobian in new[] { Jacobian<Affine, Motion>(Move), JacobianForward<Affine, Motion>(Move), JacobianReverse<Affine, Motion>(Move) })
        {
            var j = jacobian(At);
            Same([2, 2], [5, 0, 0, 5], j[y => y.Position].W);
            Same([2], [2, 3], j[y => y.Position].B);
            Same([2], [4, 6], j[y => y.Speed].W);
            Same([], [0], j[y => y.Speed].B);
            Same([3, 3], [5, 0, 2, 0, 5, 3, 4, 6, 0], j.ToDense());
        }
    }

    [Fact]
    public void Blocks_are_found_by_leaf_by_path_and_by_place()
    {
        var j = Jacobian<Affine, Motion>(Move)(At);
        Assert.Equal(["Position", "Speed"], j.Paths);
        Assert.Equal(2, j.Count);
        Assert.Same(j[y => y.Speed], j["Speed"]);
        Assert.Same(j[y => y.Speed], j[1]);
        Assert.Equal(["Position.W", "Position.B", "Speed.W", "Speed.B"], Tree.Paths(j));
    }

    [Fact]
    public void From_tree_to_tensor_the_result_is_a_tree_like_the_argument_in_every_mode()
    {
        Func<Affine, Tensor> f = a => a.W * a.B;
        foreach (var jacobian in new[] { Jacobian(f), JacobianForward(f), JacobianReverse(f) })
        {
            var j = jacobian(At);
            Same([2, 2], [5, 0, 0, 5], j.W);
            Same([2], [2, 3], j.B);
        }
    }

    [Fact]
    public void From_tensor_to_tree_the_result_is_a_tree_like_the_result_in_every_mode()
    {
        Func<Tensor, Motion> f = x => new(x * x, x.Sum());
        foreach (var jacobian in new[] { Jacobian(f), JacobianForward(f), JacobianReverse(f) })
        {
            var j = jacobian(At.W);
            Same([2, 2], [4, 0, 0, 6], j.Position);
            Same([2], [1, 1], j.Speed);
        }
    }

    [Fact]
    public void Several_arguments_have_a_Jacobian_each()
    {
        // a Σb c + d at a = (1, 2), b = (3, 4), c = 10, d = (0, 0)
        var (a, b, c, d) = (Tensor.Of([1.0, 2.0]), Tensor.Of([3.0, 4.0]), Tensor.Of(10.0), Tensor.Of([0.0, 0.0]));
        Func<Tensor, Tensor, Tensor> two = (a, b) => a * b.Sum();
        Func<Tensor, Tensor, Tensor, Tensor> three = (a, b, c) => a * b.Sum() * c;
        Func<Tensor, Tensor, Tensor, Tensor, Tensor> four = (a, b, c, d) => (a * b.Sum() * c) + d;
        foreach (var (j2, j3, j4) in new[]
        {
            (Jacobian(two), Jacobian(three), Jacobian(four)),
            (JacobianForward(two), JacobianForward(three), JacobianForward(four)),
            (JacobianReverse(two), JacobianReverse(three), JacobianReverse(four)),
        })
        {
            Same([2, 2], [7, 0, 0, 7], j2(a, b).Item1);
            Same([2, 2], [1, 1, 2, 2], j2(a, b).Item2);
            var (da, db, dc) = j3(a, b, c);
            Same([2, 2], [70, 0, 0, 70], da);
            Same([2, 2], [10, 10, 20, 20], db);
            Same([2], [7, 14], dc);
            Same([2, 2], [10, 10, 20, 20], j4(a, b, c, d).Item2);
            Same([2, 2], [1, 0, 0, 1], j4(a, b, c, d).Item4);
        }
    }

    [Fact]
    public void Trees_among_several_arguments_keep_their_structure()
    {
        // x Σ W B
        var (dx, da) = Jacobian((Tensor x, Affine a) => x * a.W.Sum() * a.B)(Tensor.Of([1.0, 2.0]), At);
        Same([2, 2], [25, 0, 0, 25], dx);
        Same([2, 2], [5, 5, 10, 10], da.W);
        Same([2], [5, 10], da.B);
    }

    [Fact]
    public void Integers_in_a_tree_get_zeros_and_no_place_in_the_matrix()
    {
        var at = new Affine(Tensor.Of([2.0, 3.0]), Tensor.Of(4L));
        Func<Affine, Motion> f = a => new(a.W * a.B.Cast(DType.Float64), a.B + 1);
        foreach (var jacobian in new[] { JacobianForward(f), JacobianReverse(f) })
        {
            var j = jacobian(at);
            Same([2, 2], [4, 0, 0, 4], j[0].W);
            Assert.Equal(DType.Int64, j[0].B.DType);
            Assert.Equal([2], j[0].B.Shape);
            Assert.Equal([0, 0], j[1].W.Cast(DType.Float64).ToArray<double>());
            Same([2, 2], [4, 0, 0, 4], j.ToDense());
        }
    }

    [Fact]
    public void An_empty_leaf_has_empty_blocks()
    {
        var at = new Affine(Tensor.Zeros([0], DType.Float64), Tensor.Of(5.0));
        foreach (var jacobian in new[] { JacobianForward<Affine, Motion>(Move), JacobianReverse<Affine, Motion>(Move) })
        {
            var j = jacobian(at);
            Assert.Equal([0, 0], j[0].W.Shape);
            Same([0], [], j[y => y.Speed].W);
            Same([1, 1], [0], j.ToDense());
        }
    }

    [Fact]
    public void A_Hessian_of_a_tree_has_a_block_for_each_pair_of_leaves()
    {
        // ∂²/∂W² = 2B, ∂²/∂W∂B = 2W, ∂²/∂B² = 6B
        var h = Hessian<Affine>(Energy)(At);
        Same([2, 2], [10, 0, 0, 10], h[x => x.W].W);
        Same([2], [4, 6], h[x => x.W].B);
        Same([2], [4, 6], h[x => x.B].W);
        Same([], [30], h[x => x.B].B);
        Same([3, 3], [10, 0, 4, 0, 10, 6, 4, 6, 30], h.ToDense());
    }

    [Fact]
    public void A_Hessian_of_several_arguments_has_a_block_for_each_pair()
    {
        // x² y z w at (2, 3, 5, 7), leaving out the last ones
        var (x, y, z, w) = (Tensor.Of(2.0), Tensor.Of(3.0), Tensor.Of(5.0), Tensor.Of(7.0));
        var ((xx, xy), (yx, yy)) = Hessian((Tensor x, Tensor y) => x * x * y)(x, y);
        Assert.Equal([6.0, 4, 4, 0], Numbers(xx, xy, yx, yy));
        var (row3, _, (zx, zy, zz)) = Hessian((Tensor x, Tensor y, Tensor z) => x * x * y * z)(x, y, z);
        Assert.Equal([30.0, 20, 12], Numbers(row3.Item1, row3.Item2, row3.Item3));
        Assert.Equal([12.0, 4, 0], Numbers(zx, zy, zz));
        var (_, _, _, row4) = Hessian((Tensor x, Tensor y, Tensor z, Tensor w) => x * x * y * z * w)(x, y, z, w);
        Assert.Equal([60.0, 20, 12, 0], Numbers(row4.Item1, row4.Item2, row4.Item3, row4.Item4));
    }

    [Fact]
    public void Products_with_a_trees_Hessian_need_no_Hessian()
    {
        // H (1, −1, 2) by the matrix above
        var v = new Affine(Tensor.Of([1.0, -1.0]), Tensor.Of(2.0));
        foreach (var product in new[] { HessianVectorProduct(Energy, At, v), VectorHessianProduct(Energy, At, v) })
        {
            Same([2], [18, 2], product.W);
            Same([], [58], product.B);
        }
    }

    [Fact]
    public void Transforms_nest_over_blocks()
    {
        // d/dx of ∂(x W)/∂W = x 1 is 1, batched and differentiated.
        Func<Tensor, JacobianBlocks<Affine, Motion>> blocks = x => Jacobian((Affine a) => new Motion(a.W * x, a.B * x * x))(At);
        var batched = Vmap(blocks)(Tensor.Of([1.0, 2.0, 3.0]));
        Same([3, 2, 2], [1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 0, 3], batched[y => y.Position].W);
        Same([3], [1, 4, 9], batched["Speed"].B);
        var tangent = Jvp(blocks, Tensor.Of(3.0), Tensor.Of(1.0)).Tangent;
        Same([2, 2], [1, 0, 0, 1], tangent[0].W);
        Same([], [6], tangent[1].B);
        Same([3], [1, 4, 9], Vmap((Tensor x) => blocks(x).ToDense()[2, 2])(Tensor.Of([1.0, 2.0, 3.0])));
    }

    private static double[] Numbers(params Tensor[] scalars) => [.. scalars.Select(scalar => scalar.Item<double>())];

    private static void Same(int[] shape, double[] expected, Tensor actual)
    {
        Assert.Equal(shape, actual.Shape);
        Compare.Close(expected, actual.ToArray<double>(), 1e-13, "block");
    }
}
