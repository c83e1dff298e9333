using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>What helps a deep network to learn: a better step, numbers of the right size, and normalised ones.</summary>
public sealed class Optimisers : ISample
{
    public string Name => "optimisers";

    public string Shows => "optimisers on one valley, initialisers through 20 layers, batch normalisation";

    public void Run(Page page)
    {
        Valley(page);
        Initialisers.Layers(page);
        Initialisers.VanishingGradients(page);
        Normalisation(page);
    }

    // A valley 100 times steeper across than along: ½ (x² + 100 y²) from (10, 1).
    private static void Valley(Page page)
    {
        static Tensor loss(Tensor at) => 0.5 * (at[0].Square() + (100 * at[1].Square()));

        var plot = new Plot("½ (x² + 100 y²) from (10, 1)", "step", "loss", "y");
        foreach (var (name, optimizer) in new (string, Optimizer)[]
        {
            ("gradient descent", new GradientDescent(0.018)),
            ("momentum", new Sgd(0.01) { Momentum = 0.8 }),
            ("Nesterov", new Sgd(0.01) { Momentum = 0.8, Nesterov = true }),
            ("Adagrad", new Adagrad(1.0)),
            ("AdamW", new AdamW(0.3) { WeightDecay = 0 }),
        })
        {
            var at = Tensor.Of([10.0, 1.0]);
            var state = optimizer.Initialize(at);
            var losses = new List<double> { loss(at).Item<double>() };
            while (losses[^1] > 1e-6)
            {
                (at, state) = optimizer.Update(at, Grad(loss)(at), state);
                losses.Add(loss(at).Item<double>());
            }

            page.Say($"{name,-17}{losses.Count - 1,4} steps until the loss is below 1e-6");
            plot.Line(name, losses);
        }

        // A quasi-Newton method learns how the valley bends.
        var found = new Lbfgs { GradientTolerance = 1e-3 }.Minimize(loss, Tensor.Of([10.0, 1.0]));
        page.Say($"{"L-BFGS",-17}{found.Iterations,4} steps, with {found.Evaluations.Gradient} gradients, until the loss is {found.Value:0e+0}");
        page.Say();
        page.Draw(plot);
    }

    // The same network with weights of the wrong size, trained with and without normalisation.
    private static void Normalisation(Page page)
    {
        var x = Key.Of(3).Normal([64, 8], dtype: DType.Float64);
        var t = (x[.., 0] * x[.., 1]).Reshape(-1, 1);
        foreach (var normalise in new[] { false, true })
        {
            var model = DeepNetwork.Random(Key.Of(4));
            var optimizer = new GradientDescent(0.05);
            var state = optimizer.Initialize(model);
            var step = ValueAndGrad((DeepNetwork n) => Losses.MeanSquare(n.Apply(x, normalise), t));
            for (var i = 0; i < 300; i++)
            {
                (model, state) = optimizer.Update(model, step(model).Gradient, state);
            }

            page.Say($"{(normalise ? "with" : "without"),-7} batch normalisation: loss {step(model).Value.Text(2)} after 300 steps");
        }
    }
}
