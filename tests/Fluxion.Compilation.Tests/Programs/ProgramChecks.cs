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
    /// What may be left of sums whose terms, about 1 in size, cancel: the derivative of atan2(x, x) is 0, and only what the terms were rounded by
    /// is left of it, which another order changes.
    /// </summary>
    private const double Rest = 1e-14;

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

    /// <summary>The same bits; where sums may be in another order, nearly the same numbers.</summary>
    internal static void Agree(Tensor[] expected, Tensor[] actual, bool mayReorder)
    {
        if (!mayReorder)
        {
            Same(expected, actual);
            return;
        }

        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            Near(expected[i], actual[i]);
        }
    }

    // Relative to the largest number of the tensor; what is not finite must be the same.
    private static void Near(Tensor expected, Tensor actual)
    {
        Assert.Equal(expected.Type, actual.Type);
        var (a, b) = (expected.Cast(DType.Float64).ToArray<double>(), actual.Cast(DType.Float64).ToArray<double>());
        var bound = Rest + (Bound * a.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());
        for (var i = 0; i < a.Length; i++)
        {
            Assert.True(a[i].Equals(b[i]) || Math.Abs(a[i] - b[i]) <= bound, $"Element {i}: expected {a[i]:R}, got {b[i]:R}.");
        }
    }

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
