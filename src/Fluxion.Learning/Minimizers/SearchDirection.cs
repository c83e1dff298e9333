namespace Fluxion;

/// <summary>Where to go from a point, in one run of a minimiser.</summary>
internal abstract class SearchDirection
{
    /// <summary>A direction that leads down.</summary>
    internal abstract Tensor At(Point point);

    /// <summary>The step along it to try first; 1 is a whole Newton step.</summary>
    internal virtual double FirstStep(Point point, double slope) => 1;

    /// <summary>Learns from the step taken.</summary>
    internal virtual void Moved(Point from, Point to)
    {
    }
}
