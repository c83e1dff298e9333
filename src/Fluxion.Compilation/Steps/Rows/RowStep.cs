namespace Fluxion.Compilation;

/// <summary>
/// Elementwise operations and reductions along the same rows as one kernel: a few rows go through all of its loops, and what is neither a
/// result nor comes from outside stays in the cache.
/// </summary>
internal sealed class RowStep : Step
{
    private RowStep(IReadOnlyList<GraphNode> nodes, RowDomain rows, RowProgram program, Place[] reads, Place[] writes, RowSums? sums)
        : base(nodes, reads, writes) => (Rows, Program, Sums) = (rows, program, sums);

    internal RowDomain Rows { get; }

    internal RowProgram Program { get; }

    /// <summary>The sums over rows that it leaves to others.</summary>
    internal RowSums? Sums { get; }

    internal override string Name => string.Join(" ", Nodes.Where(IsComputed).Select(node => node.Operation).Distinct().Take(6));

    internal override string Path =>
        $"rows, {Program.Block} of {Rows.Rows} at a time, {Program.Stages.OfType<RowReductionStage>().Count()} reductions{Program.Stages.OfType<RowKernelStage>().Select(stage => $"; {stage.Kernel.Path}").FirstOrDefault("")}{(Writes.Any(write => write.Buffer.GoesPast) ? ", stored past the caches" : "")}";

    internal override long Flops => Nodes.Where(IsComputed).Sum(node => (long)(node.Inputs.Count > 0 ? node.Inputs[0].Type : node.Type).Shape.Size);

    /// <summary>Whether a group is worth a kernel over rows: it does more than reduce rows.</summary>
    internal static bool Suits(Group group) => group.Rows is { } rows && group.Nodes.Exists(node => rows.RoleOf(node) is RowRole.Wide or RowRole.Narrow or RowRole.Function);

    /// <param name="group">The nodes.</param>
    /// <param name="placeOf">Where an operand from outside lies.</param>
    /// <param name="isNeededOutside">Whether somebody outside needs a node's value.</param>
    /// <param name="newPlace">Makes room for a node's value.</param>
    /// <param name="contiguous">Lays an operand out anew that no loop reads as it lies.</param>
    /// <param name="scratch">Makes room for what is no node's value.</param>
    internal static RowStep Of(
        Group group,
        Func<GraphNode, Place?> placeOf,
        Func<GraphNode, bool> isNeededOutside,
        Func<GraphNode, Place> newPlace,
        Func<GraphNode, Place, Place> contiguous,
        Func<TensorType, Place> scratch)
    {
        var rows = group.Rows!.Value;
        var values = new RowValues(group, rows, isNeededOutside);
        var reads = new Place[values.External.Count + values.Vectors.Count];
        var strides = new (int Row, int Element)[values.External.Count];
        for (var i = 0; i < strides.Length; i++)
        {
            var node = values.External[i];
            reads[i] = placeOf(node)!;
            if (Strides(rows, reads[i]) is not { } known)
            {
                reads[i] = contiguous(node, reads[i]);
                known = Strides(rows, reads[i])!.Value;
            }

            strides[i] = known;
        }

        for (var i = strides.Length; i < reads.Length; i++)
        {
            var (node, place) = (values.Vectors[i - strides.Length], placeOf(values.Vectors[i - strides.Length])!);
            reads[i] = place.IsContiguous ? place : contiguous(node, place);
        }

        GraphNode[] kept = [.. group.Nodes.Where(values.Kept.Contains)];
        var sums = RowSums.Of(group, rows, scratch);
        var program = RowProgramBuilder.Build(rows, values, new RowPhases(group, rows, values.Kept.Contains), strides, kept, sums);
        return new RowStep([.. group.Nodes], rows, program, reads, [.. kept.Select(newPlace), .. sums?.Partial ?? []], sums);
    }

    // A single loop reads and writes row by row; of several, a later one may read again.
    internal override bool ReadsInPlace(int read) =>
        Reads[read].IsContiguous && Program.Registers[read].IsDense(Rows.Columns) && Program.Stages.Count(stage => stage is not RowExpandStage) == 1;

    internal override BoundStep Bind(PlanInstance instance) => new BoundRows(this, instance);

    // Null where loops over rows cannot read it as it lies.
    private static (int Row, int Element)? Strides(RowDomain rows, Place place)
    {
        if (place.IsUniform)
        {
            return (0, 0);
        }

        if (place.Type.Shape.Size == rows.Rows)
        {
            return place.IsContiguous ? (1, 0) : null;
        }

        return place.IsContiguous ? (rows.Columns, 1) : rows.StridesOf(place.Layout) is { Element: 0 or 1 } strides ? strides : null;
    }

    private bool IsComputed(GraphNode node) => Rows.RoleOf(node) is not (RowRole.Spread or RowRole.Alias);
}
