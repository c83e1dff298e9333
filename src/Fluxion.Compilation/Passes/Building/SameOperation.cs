using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Fluxion.Compilation;

/// <summary>Nodes are equal that apply the same operation to the same operands as a part of the same recomputation.</summary>
internal sealed class SameOperation : IEqualityComparer<GraphNode>
{
    public bool Equals(GraphNode? x, GraphNode? y) =>
        x!.Recomputation == y!.Recomputation && x.Type == y.Type && SameOperands(x.Inputs, y.Inputs) && x.Primitive!.IsSameAs(y.Primitive!);

    public int GetHashCode([DisallowNull] GraphNode node)
    {
        var hash = default(HashCode);
        hash.Add(node.Primitive!.GetType());
        hash.Add(node.Recomputation);
        foreach (var input in node.Inputs)
        {
            hash.Add(RuntimeHelpers.GetHashCode(input));
        }

        return hash.ToHashCode();
    }

    private static bool SameOperands(IReadOnlyList<GraphNode> x, IReadOnlyList<GraphNode> y)
    {
        var same = x.Count == y.Count;
        for (var i = 0; same && i < x.Count; i++)
        {
            same = ReferenceEquals(x[i], y[i]);
        }

        return same;
    }
}
