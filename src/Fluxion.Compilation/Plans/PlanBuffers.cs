namespace Fluxion.Compilation;

/// <summary>The buffers of a plan, by who owns them.</summary>
internal sealed record PlanBuffers(IReadOnlyList<Buffer> Inputs, IReadOnlyList<Buffer> Outputs, IReadOnlyList<Buffer> Arena, IReadOnlyList<ConstantBuffer> Constants);
