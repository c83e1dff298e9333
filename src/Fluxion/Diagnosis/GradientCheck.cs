namespace Fluxion;

/// <summary>
/// Compares a function's derivatives with finite differences: reverse and forward mode, first and second order. It finds a wrong rule of
/// one's own, and says where a function has a kink.
/// </summary>
public static class GradientCheck
{
    /// <summary>Checks the derivatives of a function at one point.</summary>
    /// <param name="function">A function with a floating-point result; one that is no scalar is contracted with fixed weights.</param>
    /// <param name="x">Where to check.</param>
    /// <param name="order">1, or 2 to check the gradient's derivatives too.</param>
    /// <param name="tolerance">The relative error to accept: 1e-6, or 2e-2 in single precision, where left out.</param>
    /// <param name="elements">How many elements to move at most, spread evenly over all; each costs some thirty runs of the function.</param>
    public static GradientReport Run(Func<Tensor, Tensor> function, Tensor x, int order = 2, double? tolerance = null, int elements = 1000) =>
        Run<Tensor>(function, x, order, tolerance, elements);

    /// <summary>Checks the derivatives of a function of a tree at one point.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <param name="function">A function with a floating-point result; one that is no scalar is contracted with fixed weights.</param>
    /// <param name="x">Where to check.</param>
    /// <param name="order">1, or 2 to check the gradient's derivatives too.</param>
    /// <param name="tolerance">The relative error to accept: 1e-6, or 2e-2 in single precision, where left out.</param>
    /// <param name="elements">How many elements to move at most, spread evenly over all; each costs some thirty runs of the function.</param>
    /// <exception cref="DTypeException">The result, or every leaf of the argument, is of whole numbers.</exception>
    /// <exception cref="TransformException">The function returns another value each time.</exception>
    public static GradientReport Run<T>(Func<T, Tensor> function, T x, int order = 2, double? tolerance = null, int elements = 1000)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfLessThan(order, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(elements);
        var run = new GradientComparison<T>(z => Contraction.Of(function(z)), Tree.Map(x, leaf => leaf.Concrete("GradientCheck")), tolerance, elements);
        run.Look(Check(function(run.Point), function(run.Point)));
        if (order == 2 && run.Passed)
        {
            run.LookAtGradient();
        }

        return run.Report();
    }

    private static Tensor Check(Tensor y, Tensor again)
    {
        if (!y.DType.IsFloating())
        {
            throw new DTypeException($"GradientCheck: the function returned {y.Type}, through which no derivative flows; return a floating-point tensor.");
        }

        return y.Cast(DType.Float64).ToArray<double>().AsSpan().SequenceEqual(again.Cast(DType.Float64).ToArray<double>()) ? y : throw new TransformException(
            "GradientCheck: the function returned two values for one argument, so it has no derivative to check; take randomness from a Key that stays the same.");
    }
}
