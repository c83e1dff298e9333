namespace Fluxion.Compilation;

/// <summary>A group of elementwise operations as one loop: each operand is read once, each result written once, and nothing between them.</summary>
internal sealed class ElementwiseStep : Step
{
    /// <summary>Shorter rows cost more to start than to copy their operands into one long row.</summary>
    internal const int ShortestRow = 64;

    private ElementwiseStep(IReadOnlyList<GraphNode> nodes, LaneProgram program, Place[] reads, Place[] writes)
        : base(nodes, reads, writes)
    {
        Program = program;
        Domain = OperandDomain.Of(nodes[0].Type.Shape, [.. reads, .. writes]);
        Kernel = LaneKernel.Create(program, Domain.IsUniform.AsSpan(0, reads.Length));
    }

    private ElementwiseStep(ElementwiseStep other, Place[] reads)
        : base(other.Nodes, reads, other.Writes) => (Program, Domain, Kernel) = (other.Program, other.Domain, other.Kernel);

    internal LaneProgram Program { get; }

    internal OperandDomain Domain { get; }

    /// <summary>The loop over one row.</summary>
    internal LaneKernel Kernel { get; }

    internal override string Name => string.Join(" ", Nodes.Select(node => node.Operation).Distinct().Take(6));

    internal override string Path => Writes.Any(write => write.Buffer.GoesPast) ? $"{Kernel.Path}, stored past the caches" : Kernel.Path;

    internal override long Flops => (long)Nodes[0].Type.Shape.Size * Nodes.Count;

    /// <param name="group">The nodes.</param>
    /// <param name="placeOf">Where an operand from outside lies.</param>
    /// <param name="isKept">Whether somebody outside needs a node's value.</param>
    /// <param name="newPlace">Makes room for a node's value.</param>
    /// <param name="contiguous">Lays an operand out anew that no loop reads as it lies.</param>
    internal static ElementwiseStep Of(
        Group group, Func<GraphNode, Place?> placeOf, Func<GraphNode, bool> isKept, Func<GraphNode, Place> newPlace, Func<GraphNode, Place, Place> contiguous)
    {
        var lanes = new GroupLanes(group, isKept);
        var reads = lanes.Operands.Select(node => placeOf(node)!).ToArray();
        LayOut(read => !OperandDomain.Reads(read));
        var domain = OperandDomain.Of(group.Nodes[0].Type.Shape, reads);
        if (domain.Row < ShortestRow && domain.Rows > 1)
        {
            LayOut(read => !read.IsContiguous && !read.IsUniform);
        }

        return new ElementwiseStep([.. group.Nodes], lanes.Program, reads, [.. lanes.Results.Select(newPlace)]);

        void LayOut(Func<Place, bool> isBad)
        {
            for (var i = 0; i < reads.Length; i++)
            {
                reads[i] = isBad(reads[i]) ? contiguous(lanes.Operands[i], reads[i]) : reads[i];
            }
        }
    }

    /// <summary>The same loop where operands of the same layouts stand elsewhere.</summary>
    internal ElementwiseStep Reading(Place[] reads) => new(this, reads);

    /// <summary>Whether it reads such a place element by element, and nothing else of the same memory.</summary>
    internal bool ReadsWhole(Place place)
    {
        var own = Reads.Where(read => read.Buffer == place.Buffer).ToArray();
        return own.Length > 0 && Array.TrueForAll(own, read => read.IsContiguous && read.Type.Shape.Size == place.Type.Shape.Size && read.Type.DType == place.Type.DType);
    }

    internal override bool ReadsInPlace(int read) => Reads[read].IsContiguous;

    /// <summary>The loop over one row whose results go where the plan found best.</summary>
    internal LaneKernel BestKernel() => Writes.Any(write => write.Buffer.GoesPast)
        ? LaneKernel.Create(Program, Domain.IsUniform, [.. Writes.Select(write => write.Buffer.GoesPast)])
        : Kernel;

    internal override BoundStep Bind(PlanInstance instance) => new BoundElementwise(this, instance);
}
