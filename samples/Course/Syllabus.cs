namespace Course;

/// <summary>All samples, in the order of the lectures.</summary>
public static class Syllabus
{
    /// <summary>The samples.</summary>
    public static IReadOnlyList<ISample> Samples { get; } =
    [
        new FirstGraph(),
        new Gates(),
        new SigmoidNode(),
        new Matrices(),
        new SvmAndSoftmax(),
        new TwoLayerBinary(),
        new Regression(),
        new ParameterisedProgram(),
        new RnnStep(),
        new ForwardMode(),
        new SecondOrder(),
        new GradientNorm(),
        new Optimisers(),
        new BackpropThroughAnAlgorithm(),
        new Chain(),
        new CheckYourGradient(),
    ];
}
