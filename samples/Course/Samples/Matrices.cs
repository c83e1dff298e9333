using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Gradients of matrix products: one slice of the Jacobian at a time, and all at once without a Jacobian.</summary>
public sealed class Matrices : ISample
{
    public string Name => "matrices";

    public string Shows => "Y = XW slice by slice and at once, and why no Jacobian is built";

    public void Run(Page page)
    {
        Product(page);
        Memory(page);
        MatrixTimesVector(page);
        Relu(page);
        OtherConvention(page);
    }

    private static void Product(Page page)
    {
        var x = Tensor.Of([[2.0, 1, -3], [-3, 4, 2]]);
        var w = Tensor.Of([[3.0, 2, 1, -1], [2, 1, 3, 2], [3, 2, 1, -2]]);
        var upstream = Tensor.Of([[2.0, 3, -3, 9], [-8, 1, 4, 6]]);

        // At once: the pullback of Y = XW is upstream Wᵀ and Xᵀ upstream.
        var (y, pullback) = Vjp((x, w) => x.MatMul(w), x, w);
        var (dx, dw) = pullback(upstream);
        page.Show("Y", y, 0);
        page.Show("dL/dX", dx, 0);
        page.Show("dL/dW", dw, 0);

        // Slice by slice: each entry of X moves one row of Y, by a row of W; each entry of W one column, by a column of X.
        var dYdX = Jacobian(u => u.MatMul(w))(x);
        var dYdW = Jacobian(u => x.MatMul(u))(w);
        page.Show("dY/dX[0, 1]", dYdX[.., .., 0, 1], 0);
        page.Show("dY/dW[0, 1]", dYdW[.., .., 0, 1], 0);
        page.Say($"upstream · dY/dX[0, 1] = {(upstream * dYdX[.., .., 0, 1]).Sum().Text(0)}, upstream · dY/dW[0, 1] = {(upstream * dYdW[.., .., 0, 1]).Sum().Text(0)}");

        var slices = from i in Enumerable.Range(0, 2) from k in Enumerable.Range(0, 3) select (upstream * dYdX[.., .., i, k]).Sum();
        page.Say($"all slices of X together give dL/dX: {Tensor.Stack([.. slices]).Reshape(2, 3).SameAs(dx)}");
        page.Draw(new MatrixPicture().Add("X", x, dx).Add("W", w, dw).Add("Y", y, upstream));
    }

    private static void Memory(Page page)
    {
        page.Say();
        page.Table(["batch x inputs x outputs", "numbers in dY/dX", "in dY/dW", "as float32", "X and W themselves"],
            new[] { (B: 2L, I: 3L, O: 4L), (100, 784, 64), (64, 4096, 4096) }.Select(size => new[]
            {
                $"{size.B} x {size.I} x {size.O}",
                $"{size.B * size.O * size.B * size.I:n0}",
                $"{size.B * size.O * size.I * size.O:n0}",
                Bytes(4 * size.B * size.O * size.I * (size.B + size.O)),
                Bytes(4 * size.I * (size.B + size.O)),
            }));
    }

    private static void MatrixTimesVector(Page page)
    {
        var w = Tensor.Of([[0.1, 0.5], [-0.3, 0.8]]);
        var x = Tensor.Of([0.2, 0.4]);
        var g = Tensor.Of([0.44, 0.52]);
        var (_, pullback) = Vjp((w, x) => w.MatMul(x), w, x);
        page.Say();
        page.Show("y = Wx: dL/dW", pullback(g).Item1, 3);
        page.Say($"it is the outer product of dL/dy and x: {pullback(g).Item1.SameAs(g.Reshape(2, 1) * x.Reshape(1, 2))}");
    }

    private static void Relu(Page page)
    {
        var x = Tensor.Of([1.0, -2, 3, -1]);
        page.Say();
        page.Show("Jacobian of ReLU", Jacobian(u => u.Relu())(x), 0);
        page.Say($"from [4, -1, 5, 9] comes back {Vjp(u => u.Relu(), x).Pullback(Tensor.Of([4.0, -1, 5, 9])).Text(0)}: the diagonal is a mask");
    }

    // Some write the gradients of the outputs as columns: 3 inputs and 2 outputs make it 3 x 2, our transpose.
    private static void OtherConvention(Page page)
    {
        Tensor f(Tensor v) => Tensor.Stack([v[0] * v[1], v[1] + v[2].Square()]);
        var inputs = Tensor.Of([3.0, -1, 2]);
        var change = Tensor.Of([0.01, -0.02, 0.01]);
        var j = Jacobian(f)(inputs).Transpose();
        page.Say();
        page.Show("J with gradients as columns", j, 0);
        page.Say($"predicted change Jᵀ·change = {j.Transpose().MatMul(change).Text(4)}, real change = {(f(inputs + change) - f(inputs)).Text(4)}");
    }

    private static string Bytes(long count) => count < 10_000 ? $"{count} B" : count < 1e9 ? $"{count / 1e6:0.00} MB" : $"{count / 1e9:0.00} GB";
}
