namespace Fluxion;

/// <summary>
/// Solutions of equations as functions of the equations' parameters, with the derivative that the implicit function theorem gives: where
/// f(x, θ) = 0 and ∂f/∂x has an inverse, dx = −(∂f/∂x)⁻¹ ∂f/∂θ dθ. The solver is never differentiated, so it may be any code at all, with
/// Fluxion or without; it gets plain values. The functions take part in every transform, to any order. Under Vmap the solver runs once
/// for each example, one after the other; its derivative runs for all at once.
/// Source: S. G. Krantz and H. R. Parks, The Implicit Function Theorem (2003), theorem 3.3.1; M. Blondel et al., Efficient and modular
/// implicit differentiation (2022), equation 2.
/// </summary>
public static class Implicit
{
    /// <summary>x* with f(x*, θ) = 0, as a function of θ.</summary>
    /// <param name="f">The residual, from x and θ to as many numbers as x has. What it depends on is passed, not captured.</param>
    /// <param name="solver">From plain θ to x*.</param>
    /// <param name="tolerance">The largest |f(x*, θ)| to accept; any finite one where left out.</param>
    /// <param name="solution">The type of x*; only <c>Graph.Trace</c> asks for it, where the solver reads values.</param>
    public static Func<Tensor, Tensor> Root(
        Func<Tensor, Tensor, Tensor> f, Func<Tensor, Tensor> solver, double? tolerance = null, TensorType? solution = null) =>
        Root<Tensor>(f, solver, tolerance, solution);

    /// <summary>x* with f(x*, θ) = 0, as a function of a tree θ.</summary>
    /// <typeparam name="T">The parameters' type: a tensor or a tree.</typeparam>
    /// <param name="f">The residual, from x and θ to as many numbers as x has. What it depends on is passed, not captured.</param>
    /// <param name="solver">From plain θ to x*.</param>
    /// <param name="tolerance">The largest |f(x*, θ)| to accept; any finite one where left out.</param>
    /// <param name="solution">The type of x*; only <c>Graph.Trace</c> asks for it, where the solver reads values.</param>
    public static Func<T, Tensor> Root<T>(Func<Tensor, T, Tensor> f, Func<T, Tensor> solver, double? tolerance = null, TensorType? solution = null)
        where T : ITree<T> => Solution("Implicit.Root", f, solver, tolerance, solution);

    /// <summary>x* with x* = g(x*, θ), as a function of θ: the root of x − g(x, θ).</summary>
    /// <param name="g">The function that keeps x*.</param>
    /// <param name="solver">From plain θ to x*.</param>
    /// <param name="tolerance">The largest |x* − g(x*, θ)| to accept; any finite one where left out.</param>
    /// <param name="solution">The type of x*; only <c>Graph.Trace</c> asks for it, where the solver reads values.</param>
    public static Func<Tensor, Tensor> FixedPoint(
        Func<Tensor, Tensor, Tensor> g, Func<Tensor, Tensor> solver, double? tolerance = null, TensorType? solution = null) =>
        FixedPoint<Tensor>(g, solver, tolerance, solution);

    /// <summary>x* with x* = g(x*, θ), as a function of a tree θ: the root of x − g(x, θ).</summary>
    /// <typeparam name="T">The parameters' type: a tensor or a tree.</typeparam>
    /// <param name="g">The function that keeps x*.</param>
    /// <param name="solver">From plain θ to x*.</param>
    /// <param name="tolerance">The largest |x* − g(x*, θ)| to accept; any finite one where left out.</param>
    /// <param name="solution">The type of x*; only <c>Graph.Trace</c> asks for it, where the solver reads values.</param>
    public static Func<T, Tensor> FixedPoint<T>(Func<Tensor, T, Tensor> g, Func<T, Tensor> solver, double? tolerance = null, TensorType? solution = null)
        where T : ITree<T> => Solution("Implicit.FixedPoint", (x, theta) => Moved(x, g(x, theta)), solver, tolerance, solution);

    /// <summary>x* with x* = g(x*, θ), as a function of θ, found by x ← g(x, θ).</summary>
    /// <param name="g">The function that keeps x*, and pulls towards it.</param>
    /// <param name="start">Where to start; x* has its type.</param>
    /// <param name="tolerance">The last step's largest length, relative to x where that is above 1; 1e-14, or 1e-6 in single precision, where left out.</param>
    /// <param name="steps">How many steps to take at most.</param>
    /// <exception cref="ConvergenceException">Thrown by the function that is returned, where x still moves after so many steps.</exception>
    public static Func<Tensor, Tensor> FixedPoint(Func<Tensor, Tensor, Tensor> g, Tensor start, double? tolerance = null, int steps = 10_000) =>
        FixedPoint<Tensor>(g, start, tolerance, steps);

    /// <summary>x* with x* = g(x*, θ), as a function of a tree θ, found by x ← g(x, θ).</summary>
    /// <typeparam name="T">The parameters' type: a tensor or a tree.</typeparam>
    /// <param name="g">The function that keeps x*, and pulls towards it.</param>
    /// <param name="start">Where to start; x* has its type.</param>
    /// <param name="tolerance">The last step's largest length, relative to x where that is above 1; 1e-14, or 1e-6 in single precision, where left out.</param>
    /// <param name="steps">How many steps to take at most.</param>
    /// <exception cref="ConvergenceException">Thrown by the function that is returned, where x still moves after so many steps.</exception>
    public static Func<T, Tensor> FixedPoint<T>(Func<Tensor, T, Tensor> g, Tensor start, double? tolerance = null, int steps = 10_000)
        where T : ITree<T>
    {
        ArgumentNullException.ThrowIfNull(start);
        var iteration = new FixedPointIteration(start, tolerance, steps);
        return FixedPoint(g, theta => iteration.Run(x => g(x, theta)), solution: start.Type);
    }

    /// <summary>x* where the loss is least, as a function of θ: the root of ∂loss/∂x, so that ∂f/∂x is the loss's Hessian.</summary>
    /// <param name="loss">From x and θ to a scalar; twice differentiable.</param>
    /// <param name="solver">From plain θ to x*. Any point where the gradient vanishes has the derivative; that it is a minimum is not checked.</param>
    /// <param name="tolerance">The largest |∂loss/∂x| to accept; any finite one where left out.</param>
    /// <param name="solution">The type of x*; only <c>Graph.Trace</c> asks for it, where the solver reads values.</param>
    public static Func<Tensor, Tensor> Minimum(
        Func<Tensor, Tensor, Tensor> loss, Func<Tensor, Tensor> solver, double? tolerance = null, TensorType? solution = null) =>
        Minimum<Tensor>(loss, solver, tolerance, solution);

    /// <summary>x* where the loss is least, as a function of a tree θ: the root of ∂loss/∂x, so that ∂f/∂x is the loss's Hessian.</summary>
    /// <typeparam name="T">The parameters' type: a tensor or a tree.</typeparam>
    /// <param name="loss">From x and θ to a scalar; twice differentiable.</param>
    /// <param name="solver">From plain θ to x*. Any point where the gradient vanishes has the derivative; that it is a minimum is not checked.</param>
    /// <param name="tolerance">The largest |∂loss/∂x| to accept; any finite one where left out.</param>
    /// <param name="solution">The type of x*; only <c>Graph.Trace</c> asks for it, where the solver reads values.</param>
    public static Func<T, Tensor> Minimum<T>(Func<Tensor, T, Tensor> loss, Func<T, Tensor> solver, double? tolerance = null, TensorType? solution = null)
        where T : ITree<T> => Solution(
            "Implicit.Minimum", (x, theta) => Gradient.Of("Implicit.Minimum", (Tensor z) => loss(z, theta), x).Gradient, solver, tolerance, solution);

    private static Func<T, Tensor> Solution<T>(
        string name, Func<Tensor, T, Tensor> residual, Func<T, Tensor> solver, double? tolerance, TensorType? solution)
        where T : ITree<T> => theta => new Primitives.ImplicitSolution(
            name,
            (x, leaves) => residual(x, Tree.Unflatten(theta, leaves)),
            leaves => solver(Tree.Unflatten(theta, leaves)),
            tolerance,
            solution).Apply([.. Tree.Leaves(theta)]);

    private static Tensor Moved(Tensor x, Tensor y) => x.Shape.Equals(y.Shape) ? x - y : throw new ShapeException(
        $"Implicit.FixedPoint: the function took x of shape {x.Shape} to shape {y.Shape}; x = g(x) needs the same shape on both sides.");
}
