using FsCheck;
using FsCheck.Fluent;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Draws programs and shows one that fails as text.</summary>
internal static class ProgramChecks
{
    /// <summary>How many times more programs a long run draws.</summary>
    private static readonly int Times = Environment.GetEnvironmentVariable("FLUXION_LONG") == "1" ? 50 : 1;

    /// <summary>How far sums of float64 in another order may be apart, relative to the largest number.</summary>
    private const double Bound = 1e-9;

    /// <summary>
    /// What may be left of each term, about 1 in size, of sums that cancel: the derivative of atan2(x, x) is 0, and only what the terms were
    /// rounded by is left of it, which another order changes.
    /// </summary>
    private const double Rest = 1e-14;

    /// <summary>How many times farther results may move than by rounding the inputs once: a program rounds at every operation.</summary>
    private const double Roundings = 1000;

    /// <summary>Checks drawn programs; the number says which way to run each.</summary>
    internal static void ForAll(int programs, ProgramKind kind, Action<DrawnProgram, int> check) => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed => Check(ProgramDraw.Of(seed, kind), seed, check))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(programs * Times));

    /// <summary>The same bits in every result.</summary>
    internal static void Same(Tensor[] expected, Tensor[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Bits.Same(expected[i], actual[i]);
        }
    }

    /// <summary>Nearly the same numbers, since sums may be in another order.</summary>
    /// <param name="expected">What eager gives.</param>
    /// <param name="actual">What compiled gives.</param>
    /// <param name="program">What was run, which says how many terms a sum has, and how large they are.</param>
    /// <param name="rounded">What eager gives from inputs that are rounded once more, each number another way.</param>
    internal static void Near(Tensor[] expected, Tensor[] actual, DrawnProgram program, Func<int, Tensor[]> rounded)
    {
        Assert.Equal(expected.Length, actual.Length);
        var rest = Rest * program.MostElements();
        var largest = new Lazy<double>(program.LargestNumber);
        for (var i = 0; i < expected.Length; i++)
        {
            Near(expected[i], actual[i], rest, largest, number => rounded(number)[i]);
        }
    }

    // Relative to the largest number of the tensor. Where it is not near, eager itself must be as unsure: a difference that is rounding alone,
    // under a root or in a denominator, gives anything. So does a sum in which terms of 1e130 cancel exactly and take all others along, and of
    // that inputs that are rounded once more show nothing.
    private static void Near(Tensor expected, Tensor actual, double rest, Lazy<double> largest, Func<int, Tensor> rounded)
    {
        Assert.Equal(expected.Type, actual.Type);
        var (a, b) = (Numbers(expected), Numbers(actual));
        var bound = rest + (Bound * a.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());
        double[][]? others = null;
        for (var i = 0; i < a.Length; i++)
        {
            if (!a[i].Equals(b[i]) && !(Math.Abs(a[i] - b[i]) <= bound))
            {
                if (Math.Abs(a[i] - b[i]) <= rest * largest.Value)
                {
                    continue;
                }

                others ??= [.. Enumerable.Range(1, 3).Select(number => Numbers(rounded(number)))];
                var unsure = others.Any(other => !(Roundings * Math.Abs(a[i] - other[i]) < Math.Abs(a[i] - b[i])));
                Assert.True(unsure, $"Element {i}: expected {a[i]:R}, got {b[i]:R}; from inputs rounded once more {string.Join(", ", others.Select(other => other[i]))}.");
            }
        }
    }

    private static double[] Numbers(Tensor x) => x.Cast(DType.Float64).ToArray<double>();

    private static void Check(DrawnProgram program, int seed, Action<DrawnProgram, int> check)
    {
        try
        {
            check(program, seed);
        }
        catch (Exception failure)
        {
            var small = Smallest(program, seed, check);
            throw new InvalidOperationException($"Seed {seed}:\n{small}\n{failure}\n");
        }
    }

    // The first value that fails alone, with what it needs.
    private static DrawnProgram Smallest(DrawnProgram program, int seed, Action<DrawnProgram, int> check)
    {
        for (var i = 0; i < program.Calls.Count; i++)
        {
            var part = program.Only(i);
            try
            {
                check(part, seed);
            }
            catch (Exception)
            {
                return part;
            }
        }

        return program;
    }
}
