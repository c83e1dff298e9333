namespace Fluxion;

/// <summary>Finds where numbers went wrong in what variables recorded. Nothing runs a second time.</summary>
public static class Diagnostics
{
    /// <summary>
    /// Until disposed of, every operation recorded from a <see cref="Variable"/> or traced into a graph, on whatever thread, keeps the file and
    /// line of the code that asked for it. It walks the stack at each operation: ten to thirty microseconds, more the deeper the calls, where a small operation
    /// takes less than half of one. Off it costs the test of one number.
    /// </summary>
    /// <returns>What ends the recording when disposed of; scopes may overlap.</returns>
    public static IDisposable RecordLocations() => new LocationScope();

    /// <summary>
    /// The operation that brought the first infinity or NaN into a loss, or, where the loss is finite, into the gradient of a variable. What
    /// a mask or a zero keeps from getting there is not reported.
    /// </summary>
    /// <param name="loss">A tensor that depends on a <see cref="Variable"/>; one that is not a scalar is weighted with ones.</param>
    /// <returns>What happened where; null where loss and gradients are finite.</returns>
    /// <exception cref="TransformException">It depends on no variable.</exception>
    public static NonFinite? FirstNonFinite(Tensor loss)
    {
        var graph = RecordedGraph.Of(loss);
        return NonFiniteForward.Find(graph) ?? NonFiniteBackward.Find(graph);
    }
}
