using Fluxion;
using static Course.ParameterisedProgram;
using static Fluxion.Transforms;

namespace Course;

/// <summary>The weights of a program learnt from examples: all at once, in mini-batches, and one by one.</summary>
internal static partial class LearntProgram
{
    internal static void Train(Page page, Weights start)
    {
        var (first, second) = Key.Of(5).Split();
        var (p, q) = (first.Uniform([64], -2, 2, DType.Float64), second.Uniform([64], -2, 2, DType.Float64));
        var all = new Examples(p, q, R(new Weights(Tensor.Of(-1.4), Tensor.Of(1.5), Tensor.Of(0.8)), p, q));
        Tensor loss(Weights w, Examples some) => Losses.MeanSquare(R(w, some.P, some.Q), some.Wanted);

        // The gradient of 1/N Σ (t − R)² is −2/N Σ (t − R) ∂R/∂W.
        var formula = -2 * ((all.Wanted - R(start, p, q)) * Jacobian((Weights w) => R(w, p, q))(start).W1).Mean();
        page.Say($"dLoss/dW1: {Grad((Weights w) => loss(w, all))(start).W1.Text(6)}, by the formula {formula.Text(6)}");

        Learn("full batch", 1.0, _ => Batches.Full(all));
        Learn("mini-batches of 8", 1.0, key => Batches.Mini(all, 8, key));
        Learn("one at a time", 0.5, key => Batches.Single(all, key));

        void Learn(string name, double rate, Func<Key, IEnumerable<Examples>> epoch)
        {
            var weights = start;
            foreach (var some in Key.Of(6).Split(50).SelectMany(epoch))
            {
                weights = Tree.Map(weights, Grad((Weights w) => loss(w, some))(weights), (w, dw) => w - (rate * dw));
            }

            page.Say($"{name,-17} loss {loss(start, all).Item<double>():0.0e+0} before, {loss(weights, all).Item<double>():0.0e+0} after 50 epochs");
        }
    }

    [Tree]
    internal sealed partial record Examples(Tensor P, Tensor Q, Tensor Wanted);
}
