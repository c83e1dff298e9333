namespace Fluxion.Bench;

/// <summary>A chain of a thousand small operations, where there is next to nothing to compute.</summary>
internal static class Chain
{
    public const int Rounds = 250;
    public const int Operations = 4 * Rounds;

    // The same four operations a round as on the other side; the values stay near 1.
    public static Tensor Of(Tensor x)
    {
        var y = x;
        for (var i = 0; i < Rounds; i++)
        {
            y = ((y * x) + x - y).Tanh();
        }

        return y.Sum();
    }

    /// <summary>Its gradient, recorded from a variable.</summary>
    public static Tensor Backward(Tensor x)
    {
        var variable = Tensor.Variable(x);
        Of(variable).Backward();
        return variable.Gradient!;
    }
}
