using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>A call of a compiled program as an operation, so that every transform goes over it: what it makes of it is compiled too.</summary>
internal sealed class CompiledCall(CompiledProgram program, Tensor[]? residuals = null) : TuplePrimitive
{
    internal override string Name => "Compiled";

    internal override string Parameters => program.Name;

    internal override IReadOnlyList<Graph> Subgraphs => [program.Program.Graph];

    internal CompiledProgram Program => program;

    internal override TensorType[] InferAll(ReadOnlySpan<Tensor> inputs) => program.Program.Results;

    internal override (Tensor Output, Primitive Kept) Record(ReadOnlySpan<Tensor> x)
    {
        var all = program.Recorded.Forward.Apply(x);
        var results = program.Program.Graph.Outputs.Count;
        return (new TupleTensor(all[..results]), new CompiledCall(program, all[results..]));
    }

    internal override void EvaluateAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<TensorType> types, Span<Tensor> y) => program.Run(x).CopyTo(y);

    protected override Tensor?[] JvpAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor[] y)
    {
        var tangents = new Tensor?[y.Length];
        var moving = Indices(dx, tangent => tangent is not null);
        var results = Indices<Tensor>(y, value => value.DType.IsFloating());
        if (moving.Length == 0)
        {
            return tangents;
        }

        Tensor[] values = [.. x];
        Tensor?[] all = [.. dx];
        var directions = Array.ConvertAll(moving, i => all[i]!);
        var push = program.Derive($"tangents of {string.Join(" ", moving)}", Push, [.. values.Concat(directions).Select(tensor => tensor.Type)]);
        var moved = push.Apply([.. values, .. directions]);
        for (var i = 0; i < results.Length; i++)
        {
            tangents[results[i]] = moved[i];
        }

        return tangents;

        Tensor[] Push(Tensor[] arguments)
        {
            var at = arguments[..values.Length];
            return Pushforward.Of(
                (LeafList inputs) => Places.Of(results, program.Program.Run(Places.With(at, moving, inputs.Items))),
                Places.Of(moving, at),
                new LeafList(arguments[values.Length..])).Tangent.Items;
        }
    }

    protected override Tensor?[] VjpAll(Tensor?[] yBar, ReadOnlySpan<Tensor> x, Tensor[] y, ReadOnlySpan<bool> wanted)
    {
        var saved = residuals ?? program.Recorded.Forward.Apply(x)[y.Length..];
        return program.Recorded.Pull(yBar, x, saved, wanted);
    }

    protected override Tensor[] BatchAll(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var flags = batched.ToArray();
        var batch = program.Derive(
            $"batch of {size} of {string.Join(" ", Indices<bool>(flags, flag => flag))}",
            arguments => SubprogramBatch.Run(program.Program, arguments, flags, size),
            Array.ConvertAll(x.ToArray(), tensor => tensor.Type));
        return batch.Apply(x);
    }

    private static int[] Indices<T>(ReadOnlySpan<T> items, Predicate<T> holds)
    {
        var indices = new List<int>();
        for (var i = 0; i < items.Length; i++)
        {
            if (holds(items[i]))
            {
                indices.Add(i);
            }
        }

        return [.. indices];
    }
}
