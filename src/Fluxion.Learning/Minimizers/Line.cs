namespace Fluxion;

/// <summary>φ(α) = f(x + α p), the function along a direction. It remembers where it was, so that value and slope share one record.</summary>
internal sealed class Line
{
    private readonly Objective _objective;
    private readonly Tensor _direction;
    private readonly Dictionary<double, Point> _points = [];

    internal Line(Objective objective, Point from, Tensor direction)
    {
        (_objective, _direction) = (objective, direction);
        _points[0] = from;
    }

    /// <summary>The error that rounding may leave in a value here: differences below it say nothing.</summary>
    internal double Rounding => 4 * (_direction.DType == DType.Float32 ? MathF.BitIncrement(1) - 1 : double.BitIncrement(1) - 1) * Math.Abs(Value(0));

    internal double Value(double step) => At(step).Value;

    internal double Slope(double step) => At(step).Gradient.InnerProduct(_direction);

    internal Point At(double step)
    {
        if (!_points.TryGetValue(step, out var point))
        {
            _points[step] = point = _objective.At(_points[0].X + (step * _direction));
        }

        return point;
    }
}
