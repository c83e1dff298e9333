using Fluxion.Kernels;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Derivatives of random programs on float64: compiled, and of compiled functions, beside eager ones.</summary>
public sealed class ProgramGradientTests
{
    [Fact]
    public void Compiled_gradients_give_what_eager_gives() => ForAll(200, false, (program, inputs) =>
    {
        var gradient = Grad((LeafList x) => Loss(program.Run(x.Items)));
        return (() => gradient(inputs), () => Compiler.Compile(gradient)(inputs));
    });

    [Fact]
    public void Gradients_of_compiled_programs_give_what_eager_gives() => ForAll(100, true, (program, inputs) =>
    {
        var compiled = Compiled(program);
        return (() => Grad((LeafList x) => Loss(program.Run(x.Items)))(inputs), () => Grad((LeafList x) => Loss(compiled(x).Items))(inputs));
    });

    [Fact]
    public void Tangents_of_compiled_programs_give_what_eager_gives() => ForAll(100, false, (program, inputs) =>
    {
        var directions = new LeafList(Array.ConvertAll(inputs.Items, input => input.DType.IsFloating() ? (input * 3).Cos() : input));
        Func<LeafList, LeafList> function = x => new(program.Run(x.Items));
        return (() => Jvp(function, inputs, directions).Tangent, () => Jvp(Compiled(program), inputs, directions).Tangent);
    });

    [Fact]
    public void Batches_of_compiled_programs_give_what_eager_gives() => ForAll(100, false, (program, inputs) =>
    {
        var examples = new LeafList(Array.ConvertAll(inputs.Items, input => Tensor.Stack([input, input, input])));
        Func<LeafList, LeafList> function = x => new(program.Run(x.Items));
        return (() => Vmap(function)(examples), () => Vmap(Compiled(program))(examples));
    });

    private static Func<LeafList, LeafList> Compiled(DrawnProgram program) => Compiler.Compile<LeafList, LeafList>(x => new(program.Run(x.Items)));

    // A walk back over a whole call adds up what several results send back in another order than one over its parts.
    // What eager refuses to differentiate is no case, and neither is what is not finite before a choice: a compiled choice sends zeros back to
    // what only the other branch reads, and 0 · ∞ is NaN.
    private static void ForAll(int programs, bool isCall, Func<DrawnProgram, LeafList, (Func<LeafList> Eager, Func<LeafList> Compiled)> results) =>
        ProgramChecks.ForAll(programs, ProgramKind.Smooth, (program, way) =>
        {
            using var limit = WorkSplitter.Limit(1 + (way % 2));
            Emission.Forced = way % 5 == 0;
            RecomputeGrouping.Forced = way % 3 == 1 ? 0 : null;
            PastCaches.Forced = way % 7 < 2 ? true : null;
            var (eager, compiled) = results(program, new LeafList(program.Inputs));
            if (Allowed(eager) is { } expected && (!program.HasControlFlow || program.IsFinite()))
            {
                if (isCall || program.HasControlFlow)
                {
                    ProgramChecks.Near(expected.Items, compiled().Items, program, number => results(program, Rounded(program.Inputs, number)).Eager().Items);
                }
                else
                {
                    ProgramChecks.Same(expected.Items, compiled().Items);
                }
            }
        });

    // Each number moved by about its last bit.
    private static LeafList Rounded(Tensor[] inputs, int number) => new(Array.ConvertAll(inputs, input => input.DType != DType.Float64 ? input
        : input * (1 + (1e-15 * (number * 7919.0 * Tensor.Arange(1, input.Size + 1, dtype: DType.Float64)).Sin().Reshape(input.Shape.Extents)))));

    private static LeafList? Allowed(Func<LeafList> eager)
    {
        try
        {
            return eager();
        }
        catch (Exception refusal) when (refusal is ArgumentException or ArithmeticException or TransformException)
        {
            return null;
        }
    }

    // Weights that differ, so that no two cotangents can be taken for each other.
    private static Tensor Loss(Tensor[] results) => results
        .Where(result => result.DType.IsFloating())
        .Select(result => (result.Cast(DType.Float64) * (Tensor.Arange(1, result.Size + 1, dtype: DType.Float64) / Math.Max(result.Size, 1)).Reshape(result.Shape.Extents)).Sum())
        .Aggregate(Tensor.Of(0.0), (sum, term) => sum + term);
}
