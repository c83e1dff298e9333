namespace Fluxion.Compilation;

/// <summary>The target of a compiled delegate, by which reports find what is behind it.</summary>
internal interface ICompiled
{
    ICompiledFunction Function { get; }
}
