namespace Fluxion.Learning.Tests;

/// <summary>The first steps beside the published formulas, written out in plain numbers.</summary>
public sealed class FormulaTests
{
    private const double W = 2;
    private static readonly double[] G = [0.5, -1, 3];

    [Fact]
    public void Gradient_descent() => Same(new GradientDescent(0.1), [2 - 0.05, 2 - 0.05 + 0.1, 2 - 0.05 + 0.1 - 0.3]);

    [Fact]
    public void Sgd_with_weight_decay()
    {
        var first = 2 - (0.1 * (0.5 + (0.01 * 2)));
        var second = first - (0.1 * (-1 + (0.01 * first)));
        Same(new Sgd(0.1) { WeightDecay = 0.01 }, [first, second, second - (0.1 * (3 + (0.01 * second)))]);
    }

    // v ← μ v + g; w ← w − rate v (B. Polyak, 1964)
    [Fact]
    public void Momentum()
    {
        double v1 = 0.5, v2 = (0.9 * v1) - 1, v3 = (0.9 * v2) + 3;
        Same(new Sgd(0.1) { Momentum = 0.9 }, [2 - (0.1 * v1), 2 - (0.1 * v1) - (0.1 * v2), 2 - (0.1 * v1) - (0.1 * v2) - (0.1 * v3)]);
    }

    // The first gradient comes in whole; later ones (1 − dampening) of them.
    [Fact]
    public void Dampening()
    {
        double v1 = 0.5, v2 = (0.9 * v1) - 0.75;
        Same(new Sgd(0.1) { Momentum = 0.9, Dampening = 0.25 }, [2 - (0.1 * v1), 2 - (0.1 * v1) - (0.1 * v2)]);
    }

    // I. Sutskever and others, On the importance of initialization and momentum, 2013: v ← μ v − rate ∇f(w + μ v); w ← w + v. PyTorch
    // stores the point looked ahead to, u = w + μ v. On f = ½ c w², where ∇f can be taken at any point, both must give one path.
    [Fact]
    public void Nesterov()
    {
        const double c = 0.7, rate = 0.1, mu = 0.9;
        var optimizer = new Sgd(rate) { Momentum = mu, Nesterov = true };
        var ahead = Tensor.Of(W);
        var state = optimizer.Initialize(ahead);
        var (w, v) = (W, 0.0);
        for (var step = 0; step < 3; step++)
        {
            v = (mu * v) - (rate * c * (w + (mu * v)));
            w += v;
            (ahead, state) = optimizer.Update(ahead, c * ahead, state);
            Assert.Equal(w + (mu * v), ahead.Item<double>(), 1e-15);
        }
    }

    // s ← s + g²; w ← w − rate g / (√s + ε) (J. Duchi and others, 2011)
    [Fact]
    public void Adagrad()
    {
        var first = 2 - (0.1 * 0.5 / (Math.Sqrt(0.25) + 1e-10));
        var second = first + (0.1 / (Math.Sqrt(0.25 + 1) + 1e-10));
        var third = second - (0.1 * 3 / (Math.Sqrt(0.25 + 1 + 9) + 1e-10));
        Same(new Adagrad(0.1), [first, second, third]);
    }

    // D. Kingma and J. Ba, 2015, algorithm 1, line by line.
    [Fact]
    public void Adam()
    {
        var expected = new double[3];
        var (w, m, v) = (W, 0.0, 0.0);
        for (var t = 1; t <= 3; t++)
        {
            var g = G[t - 1];
            m = (0.9 * m) + (0.1 * g);
            v = (0.999 * v) + (0.001 * g * g);
            var mHat = m / (1 - Math.Pow(0.9, t));
            var vHat = v / (1 - Math.Pow(0.999, t));
            w -= 0.1 * mHat / (Math.Sqrt(vHat) + 1e-8);
            expected[t - 1] = w;
        }

        Assert.Equal(1.9, expected[0], 1e-8);
        Same(new Adam(0.1), expected);
    }

    // I. Loshchilov and F. Hutter, 2019, algorithm 2, with their schedule in the rate: the decay is outside m and v.
    [Fact]
    public void AdamW()
    {
        var first = 2 - (0.1 * 0.01 * 2) - (0.1 * 0.5 / (0.5 + 1e-8));
        var m = ((0.9 * 0.1 * 0.5) - 0.1) / (1 - 0.81);
        var v = ((0.999 * 0.001 * 0.25) + 0.001) / (1 - (0.999 * 0.999));
        Same(new AdamW(0.1), [first, first - (0.1 * 0.01 * first) - (0.1 * m / (Math.Sqrt(v) + 1e-8))]);
    }

    [Fact]
    public void A_schedule_gives_each_step_its_rate() =>
        Same(new GradientDescent(new RobbinsMonro(1, 2)), [2 - (0.5 / 2), 2 - (0.5 / 2) + (1.0 / 3), 2 - (0.5 / 2) + (1.0 / 3) - (3.0 / 4)]);

    private static void Same(Optimizer optimizer, double[] expected)
    {
        var weights = Tensor.Of(W);
        var state = optimizer.Initialize(weights);
        for (var step = 0; step < expected.Length; step++)
        {
            (weights, state) = optimizer.Update(weights, Tensor.Of(G[step]), state);
            Assert.Equal(expected[step], weights.Item<double>(), 1e-14);
        }
    }
}
