namespace Fluxion.Tests.Transforms;

/// <summary>A small result of several parts.</summary>
[Tree]
internal sealed partial record Motion(Tensor Position, Tensor Speed);
