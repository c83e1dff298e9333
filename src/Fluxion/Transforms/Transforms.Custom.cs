namespace Fluxion;

public static partial class Transforms
{
    /// <summary>A function with a backward rule of one's own, for every transform.</summary>
    /// <param name="function">The function.</param>
    /// <param name="backward">From x, the value y and its cotangent ȳ to x̄; linear in ȳ.</param>
    public static Func<Tensor, Tensor> CustomVjp(Func<Tensor, Tensor> function, Func<Tensor, Tensor, Tensor, Tensor> backward)
    {
        var rule = new BackwardRule(x => function(x[0]), (x, y, yBar) => [backward(x[0], y, yBar)]);
        return x => rule.Apply(x);
    }

    /// <summary>A function of two arguments with a backward rule of one's own, for every transform.</summary>
    /// <param name="function">The function.</param>
    /// <param name="backward">From x₁, x₂, the value y and its cotangent ȳ to the two cotangents; linear in ȳ.</param>
    public static Func<Tensor, Tensor, Tensor> CustomVjp(
        Func<Tensor, Tensor, Tensor> function, Func<Tensor, Tensor, Tensor, Tensor, (Tensor X1, Tensor X2)> backward)
    {
        var rule = new BackwardRule(x => function(x[0], x[1]), (x, y, yBar) =>
        {
            var (first, second) = backward(x[0], x[1], y, yBar);
            return [first, second];
        });
        return (x1, x2) => rule.Apply(x1, x2);
    }

    /// <summary>A function with a forward rule of one's own, for every transform: reverse mode transposes it.</summary>
    /// <param name="function">The function.</param>
    /// <param name="push">From x, its tangent ẋ and the value y to ẏ; linear in ẋ.</param>
    public static Func<Tensor, Tensor> CustomJvp(Func<Tensor, Tensor> function, Func<Tensor, Tensor, Tensor, Tensor> push)
    {
        var rule = new ForwardRule(x => function(x[0]), (x, dx, y) => push(x[0], dx[0], y));
        return x => rule.Apply(x);
    }

    /// <summary>A function of two arguments with a forward rule of one's own, for every transform.</summary>
    /// <param name="function">The function.</param>
    /// <param name="push">From the arguments, their tangents and the value y to ẏ; linear in the tangents.</param>
    public static Func<Tensor, Tensor, Tensor> CustomJvp(
        Func<Tensor, Tensor, Tensor> function, Func<(Tensor X1, Tensor X2), (Tensor X1, Tensor X2), Tensor, Tensor> push)
    {
        var rule = new ForwardRule(x => function(x[0], x[1]), (x, dx, y) => push((x[0], x[1]), (dx[0], dx[1]), y));
        return (x1, x2) => rule.Apply(x1, x2);
    }
}
