namespace Fluxion;

/// <summary>The same program at the speed of the machine: traced once per input types, optimised, fused, planned and emitted.</summary>
public static partial class Compiler
{
}
