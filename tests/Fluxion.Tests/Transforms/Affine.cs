namespace Fluxion.Tests.Transforms;

/// <summary>A small argument of several parts.</summary>
[Tree]
internal sealed partial record Affine(Tensor W, Tensor B);
