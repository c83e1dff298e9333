namespace Fluxion.Compilation;

/// <summary>From a compiled delegate to its program on buffers.</summary>
internal static class BufferedTarget
{
    internal static BufferedProgram Of<T>(Delegate compiled, T argument)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        return compiled.Target is ICompiled<T> target ? new BufferedProgram(target.Program(argument)) : throw new ArgumentException(
            "Buffered: this function is not compiled. Give the very delegate that Compile returned.", nameof(compiled));
    }
}
