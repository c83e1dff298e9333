namespace Fluxion.Compilation;

/// <summary>The same, of an argument's type.</summary>
internal interface ICompiled<in T> : ICompiled
{
    /// <summary>The program for an argument's types, traced where there is none yet.</summary>
    CompiledProgram Program(T argument);
}
