namespace Fluxion.Compilation.Tests.Programs;

/// <summary>The words of random programs, a family a member.</summary>
internal static partial class Vocabulary
{
    private static readonly double[] Constants = [0, -0.0, 1, -1, 2, 0.5, -3, 0.1];

    /// <summary>A number that programs often have; equations of the compiler look for some of them.</summary>
    internal static double Constant(int number) => Constants[number];

    private static bool Constant(WordDraw draw) => draw.Number(0, Constants.Length);
}
