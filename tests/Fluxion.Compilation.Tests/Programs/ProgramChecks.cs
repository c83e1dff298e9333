using FsCheck;
using FsCheck.Fluent;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Draws programs and shows one that fails as text.</summary>
internal static class ProgramChecks
{
    /// <summary>How many times more programs a long run draws.</summary>
    private static readonly int Times = Environment.GetEnvironmentVariable("FLUXION_LONG") == "1" ? 50 : 1;

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
