namespace Fluxion;

/// <summary>−∇f.</summary>
internal sealed class SteepestDirection : SearchDirection
{
    private double? _lastGain;

    internal override Tensor At(Point point) => -point.Gradient;

    // Twice the last gain, as a first-order change (Nocedal and Wright, 3.60): α φ'(0) = 2 (f − f₋). At the start a step of length 1.
    internal override double FirstStep(Point point, double slope) => _lastGain is { } gain and > 0 ? 2 * gain / -slope : 1 / point.GradientNorm;

    internal override void Moved(Point from, Point to) => _lastGain = from.Value - to.Value;
}
