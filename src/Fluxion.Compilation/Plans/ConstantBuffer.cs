namespace Fluxion.Compilation;

/// <summary>A buffer with what stands in it for good.</summary>
internal sealed record ConstantBuffer(Buffer Buffer, DenseTensor Value);
