using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Linear classifiers: what a loss asks of the scores, and where it stops to teach.</summary>
public sealed class SvmAndSoftmax : ISample
{
    public string Name => "svm-and-softmax";

    public string Shows => "hinge and cross-entropy: their gradients over the score, and both on MNIST";

    public void Run(Page page)
    {
        WhereLearningStops(page);
        Likelihood(page);
        Hinge(page);
        LinearDigits.Learn(page);
    }

    // Three losses for an example of class 1 with score s.
    private static void WhereLearningStops(Page page)
    {
        Func<Tensor, Tensor>[] losses =
        [
            s => 1 - Tensor.Minimum(1, Tensor.Maximum(0, (s + 1) / 2)),    // squash and clip
            s => 1 - s.Sigmoid(),                                          // logistic without the logarithm
            s => -s.Sigmoid().Log(),                                       // logistic
        ];

        page.Table(["score", "σ(score)", "clipped", "gradient", "1 - σ", "gradient", "-log σ", "gradient"],
            new[] { -8.0, -3, -0.5, 0, 0.5, 3, 8 }.Select(score => (string[])
                [$"{score}", Tensor.Of(score).Sigmoid().Text(4), .. losses.SelectMany(loss => Both(ValueAndGrad(loss)(Tensor.Of(score))))]));
        page.Say("Only -log σ still pulls where the answer is badly wrong; all stop where it is right.");
        page.Say();

        var plot = new Plot("Three losses over the score of the true class", "score", "loss");
        foreach (var (name, loss) in new[] { "clipped", "1 - σ", "-log σ" }.Zip(losses))
        {
            plot.Curve(name, s => loss(Tensor.Of(s)).Item<double>(), -4, 4);
        }

        page.Draw(plot);
    }

    private static void Likelihood(Page page)
    {
        var scores = Tensor.Of([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]);
        var labels = Tensor.Of([0, 1, 2]);
        var chosen = (scores.Softmax() * labels.OneHot(3, DType.Float64)).Sum(axis: 1);
        page.Show("probabilities of the true classes", chosen, 5);
        page.Say($"-log of their product   {-Math.Log(chosen.ToArray<double>().Aggregate((a, b) => a * b)):F6}");
        page.Say($"negative log-likelihood {Losses.NegativeLogLikelihood(scores.LogSoftmax(), labels, Reduction.Sum).Text(6)}");
        page.Say($"cross-entropy           {Losses.CrossEntropy(scores, labels, Reduction.Sum).Text(6)}");
        page.Say();
    }

    private static void Hinge(Page page)
    {
        var scores = Tensor.Of([[3.2, 5.1, -1.7], [1.3, 4.9, 2.0], [2.2, 2.5, -3.1]]);
        var labels = Tensor.Of([0, 1, 2]);
        page.Show("hinge losses", Losses.Hinge(scores, labels, reduction: Reduction.None), 1);

        // By hand: 1 for every class j but the true one, y, where s_j - s_y + 1 > 0, and minus their number for y.
        var right = labels.OneHot(3, DType.Float64);
        var margins = scores - (scores * right).Sum(axis: 1, keepDims: true) + 1;
        var inside = margins.Step() * (1 - right);
        page.Show("gradient by hand", inside - (right * inside.Sum(axis: 1, keepDims: true)), 0);
        page.Show("gradient by Fluxion", Grad(s => Losses.Hinge(s, labels, reduction: Reduction.Sum))(scores), 0);

        // The second example is at no loss with W, and with 2W as well; only a penalty prefers one of them.
        var (x, w) = (Tensor.Of([1.0, 2.0]), Tensor.Of([[0.3, 1.9, 0.0], [0.5, 1.5, 1.0]]));
        foreach (var (name, weights) in new[] { ("W", w), ("2W", 2 * w) })
        {
            page.Say($"{name,-2}: hinge {Losses.Hinge(x.MatMul(weights), labels[1]).Text(1)} + 0.1 ‖{name}‖² {(0.1 * Penalties.Ridge(weights)).Text(2)}");
        }

        page.Say();
    }

    private static string[] Both((Tensor Value, Tensor Gradient) loss) => [loss.Value.Text(4), loss.Gradient.Text(4)];
}
