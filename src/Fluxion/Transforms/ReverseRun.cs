using System.Runtime.InteropServices;

namespace Fluxion;

/// <summary>A function's run that can be walked back, as often as wanted.</summary>
/// <typeparam name="T">The argument's type.</typeparam>
internal sealed class ReverseRun<T>(ReverseInterpreter interpreter, T argument, Tensor[] followed)
    where T : ITree<T>
{
    /// <summary>A result without this run's tracer.</summary>
    internal Tensor Primal(Tensor result) => interpreter.NodeOf(result)?.Primal ?? result;

    /// <summary>The cotangent of every leaf, as a tree like the argument, from the cotangents of the results.</summary>
    internal T Pull(IReadOnlyList<Tensor> results, IReadOnlyList<Tensor> cotangents) => Tree.Unflatten(argument, PullLeaves(results, cotangents));

    /// <summary>The cotangent of every leaf in order.</summary>
    internal Tensor[] PullLeaves(IReadOnlyList<Tensor> results, IReadOnlyList<Tensor> cotangents)
    {
        var seeds = new List<(ReverseTensor, Tensor)>(results.Count);
        for (var i = 0; i < results.Count; i++)
        {
            if (interpreter.NodeOf(results[i]) is { } node)
            {
                seeds.Add((node, cotangents[i]));
            }
        }

        var sums = new Dictionary<ReverseTensor, Tensor>(followed.Length);
        ReverseSweep.Run(interpreter, CollectionsMarshal.AsSpan(seeds), sums.Add);

        var gradients = new Tensor[followed.Length];
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i] = interpreter.NodeOf(followed[i]) is { } leaf && sums.TryGetValue(leaf, out var sum)
                ? sum
                : Tensor.Zeros(followed[i].Shape, followed[i].DType);
        }

        return gradients;
    }

    /// <summary>The results' tangents from those of the leaves, null where a leaf is at rest; a function that may be called any number of times.</summary>
    internal Func<IReadOnlyList<Tensor?>, Tensor[]> Pusher(IReadOnlyList<Tensor> results)
    {
        var nodes = new ReverseTensor?[results.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = interpreter.NodeOf(results[i]);
        }

        var sweep = new ForwardSweep(interpreter, nodes.OfType<ReverseTensor>());
        return tangents =>
        {
            var moving = new Dictionary<ReverseTensor, Tensor>();
            for (var i = 0; i < followed.Length; i++)
            {
                if (tangents[i] is { } tangent && interpreter.NodeOf(followed[i]) is { } leaf)
                {
                    moving[leaf] = tangent;
                }
            }

            var moved = sweep.Run(moving);
            return [.. nodes.Select((node, i) => node is not null && moved.TryGetValue(node, out var motion)
                ? motion
                : Tensor.Zeros(results[i].Shape, results[i].DType))];
        };
    }
}
