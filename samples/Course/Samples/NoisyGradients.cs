using Fluxion;

namespace Course;

/// <summary>What the learning rate must do where gradients are noisy, as those of mini-batches are.</summary>
internal static class NoisyGradients
{
    // The gradient of (x - 2)²/2, with noise. A rate of 1/t forgets the noise: the steps add up to infinity, their squares do not.
    internal static void Settle(Page page)
    {
        var noise = Key.Of(1).Normal([10_000], deviation: 2, dtype: DType.Float64).ToArray<double>();
        page.Table(["distance from the minimum after", "100", "1,000", "10,000 steps"],
            new (string, Schedule)[] { ("rate 0.5", 0.5), ("rate 0.05", 0.05), ("rate 1/t, Robbins–Monro", new RobbinsMonro(1)), ("rate 0.2/t, safe but slow", new RobbinsMonro(0.2)) }.Select(row =>
            {
                var (name, rate) = row;
                var x = -10.0;
                var distances = noise.Select((error, t) => Math.Abs((x -= rate.At(t) * (x - 2 + error)) - 2)).ToArray();

                // Averaged over the last tenth, since single steps are noisy.
                return (string[])[name, .. new[] { 100, 1000, 10_000 }.Select(steps => distances[(steps - (steps / 10))..steps].Average().Text(3))];
            }));
        page.Say();
    }
}
