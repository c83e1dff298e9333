namespace Fluxion.Compilation;

/// <summary>A compiled function of one argument; the delegate that users hold is its <see cref="Call"/>.</summary>
internal sealed class Compiled<T, TTree, TResult>(string name, Func<T, TTree> function, Func<TTree, TResult> result, int[]? donate, bool fast) : ICompiled<T>
    where T : ITree<T>
    where TTree : ITree<TTree>
{
    private readonly CompiledFunction<T, TTree> _inner = new(name, function, Donation.Of(donate, 1), Pipeline.For(fast));

    public ICompiledFunction Function => _inner;

    public CompiledProgram Program(T argument) => _inner.Program(argument);

    internal TResult Call(T x) => result(_inner.Call(x));
}
