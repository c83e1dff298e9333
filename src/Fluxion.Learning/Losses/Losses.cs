namespace Fluxion;

/// <summary>
/// How far predictions are from what was wanted: numbers to numbers, scores to classes, probabilities to probabilities. Classes lie along
/// the last axis, samples along the others.
/// </summary>
public static partial class Losses
{
    private static Tensor Reduce(Tensor losses, Reduction reduction) => reduction switch
    {
        Reduction.Mean => losses.Mean(),
        Reduction.Sum => losses.Sum(),
        Reduction.None => losses,
        _ => throw new ArgumentOutOfRangeException(nameof(reduction), reduction, "Losses: there is no such reduction."),
    };

    private static void CheckSame(string loss, Tensor prediction, Tensor target)
    {
        if (!prediction.Shape.Equals(target.Shape))
        {
            throw new ShapeException($"{loss}: predictions of shape {prediction.Shape} and targets of shape {target.Shape} do not belong together; give one target for every prediction.");
        }
    }
}
