namespace Fluxion.Compilation;

/// <summary>What reports ask of a compiled function.</summary>
internal interface ICompiledFunction
{
    /// <summary>The function's name in reports.</summary>
    string Name { get; }

    /// <summary>A program for each combination of input types that was met so far.</summary>
    IReadOnlyList<CompiledProgram> Programs { get; }
}
