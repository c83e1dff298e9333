namespace Fluxion;

/// <summary>
/// Loops and choices that stay in the graph: each is one operation whose body is traced once, whatever the number of steps, with
/// derivatives in both modes and of any order, batched and traced. Ordinary C# loops and ifs work too; they are recorded step by step.
/// </summary>
public static partial class ControlFlow;
