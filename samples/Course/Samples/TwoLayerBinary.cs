using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>A binary classifier with one hidden layer: its gradients in closed form beside Fluxion's, and trained on two moons.</summary>
public sealed partial class TwoLayerBinary : ISample
{
    private const int Each = 100;

    public string Name => "two-layer-binary";

    public string Shows => "σ(max(0, XW1) w2 + b): every gradient by hand and by Fluxion; two moons";

    public void Run(Page page)
    {
        var (x, y) = Moons.Draw(Key.Of(1), Each);
        var (first, second) = Key.Of(2).Split();
        var network = new Network(first.Normal([3, 16], dtype: DType.Float64), second.Normal([16], deviation: 0.3, dtype: DType.Float64), Tensor.Of(0.0));
        ByHand(page, network, x, y);
        Train(page, network, x, y);
    }

    private static void ByHand(Page page, Network network, Tensor x, Tensor y)
    {
        var gradient = Grad((Network n) => Losses.BinaryCrossEntropy(n.Apply(x), y))(network);

        // The loss is −mean(y log p + (1 − y) log(1 − p)), and p = σ(s): what comes back to s is (p − y) / N.
        var z = x.MatMul(network.W1);
        var h = Tensor.Maximum(0, z);
        var ds = (network.Apply(x) - y) / y.Size;
        var db = ds.Sum();                                         // b was broadcast to all rows, so they add up
        var dw2 = h.Transpose().MatMul(ds);
        var dh = ds.Reshape(-1, 1) * network.W2;                   // an outer product
        var dw1 = x.Transpose().MatMul(dh * z.Step());             // ReLU lets through where z > 0

        page.Table(["gradient of", "shape", "length by hand", "by Fluxion", "largest difference"],
        [
            Row("W1", dw1, gradient.W1),
            Row("w2", dw2, gradient.W2),
            Row("b", db, gradient.B),
        ]);

        // The hidden bias is the last row of W1, for x ends with a column of ones: broadcasting a row b adds 1b.
        page.Say($"XW + b by broadcasting is XW + 1b: {(x[.., ..2].MatMul(network.W1[..2]) + network.W1[2]).SameAs(z)}");
        page.Say();
    }

    private static void Train(Page page, Network network, Tensor x, Tensor y)
    {
        var step = ValueAndGrad((Network n) => Losses.BinaryCrossEntropy(n.Apply(x), y));
        for (var i = 0; i <= 2000; i++)
        {
            var (loss, gradient) = step(network);
            if (i is 0 or 100 or 500 or 2000)
            {
                var right = Tensor.Where(network.Apply(x) > 0.5, y, 1 - y).Mean();
                page.Say($"after {i,4} steps: loss {loss.Text(2)}, {(100 * right).Text(0)} % right");
            }

            network = Tree.Map(network, gradient, (w, dw) => w - (0.5 * dw));
        }

        double p(double u, double v) => network.Apply(Tensor.Of([[u, v, 1]])).Sum().Item<double>();
        page.Draw(new Plot("Two moons and where the network says ½", "x1", "x2")
            .Dots("class 0", x[..Each])
            .Dots("class 1", x[Each..])
            .Dots("p = ½", Contour.Of(p, 0.5, (-1.4, 2.4), (-0.9, 1.4))));
    }

    private static string[] Row(string name, Tensor byHand, Tensor byFluxion) =>
        [name, $"{byFluxion.Shape}", Length(byHand), Length(byFluxion), byHand.Apart(byFluxion, 1e-14)];

    private static string Length(Tensor x) => x.Square().Sum().Sqrt().Text(4);

    [Tree]
    internal sealed partial record Network(Tensor W1, Tensor W2, Tensor B)
    {
        public Tensor Apply(Tensor x) => (Tensor.Maximum(0, x.MatMul(W1)).MatMul(W2) + B).Sigmoid();
    }
}
