namespace Fluxion.Compilation;

/// <summary>Memory for the buffers of one instance of a plan: a block, or for a plan inside another a part of one.</summary>
/// <param name="Block">The block.</param>
/// <param name="Start">Where the arena begins in it, in bytes.</param>
internal readonly record struct Arena(PooledBuffer Block, long Start)
{
    /// <summary>New memory for a plan.</summary>
    internal static Arena Of(Plan plan) => new(PooledBuffer.Rent(Math.Max(plan.Memory.ArenaBytes, 1)), 0);

    /// <summary>A buffer as an arena.</summary>
    internal Arena Part(Buffer buffer) => new(Block, Start + buffer.Offset);

    /// <summary>A tensor over a buffer.</summary>
    internal DenseTensor Tensor(Buffer buffer, DenseTensor layout) => new(
        layout.Shape, layout.DType, Block, checked((int)((Start + buffer.Offset) / layout.DType.SizeInBytes()) + layout.Offset), layout.Strides);
}
