namespace Fluxion.Compilation;

/// <summary>
/// Elementwise groups whose operands repeat after a few elements, such as a bias beside a batch: as a kernel over rows they repeat in a block
/// of scratch and not over the whole shape.
/// </summary>
internal static class ShortRows
{
    /// <summary>The rows of such a group; null where its rows are long enough, or operands repeat along several axes apart.</summary>
    internal static RowDomain? Of(Group group, Func<GraphNode, Place?> placeOf)
    {
        var shape = group.Nodes[0].Type.Shape;
        Place[] operands = [.. group.Nodes.SelectMany(node => node.Inputs).Distinct().Where(node => !group.Nodes.Contains(node)).Select(node => placeOf(node)!).Where(OperandDomain.Reads)];
        var domain = OperandDomain.Of(shape, operands);
        if (domain.Row is < 2 or >= ElementwiseStep.ShortestRow || domain.Rows == 1)
        {
            return null;
        }

        var rows = new RowDomain(domain.Rows, domain.Row);
        return Array.TrueForAll(operands, operand => operand.IsContiguous || operand.IsUniform || rows.StridesOf(operand.Layout) is not null) ? rows : null;
    }
}
