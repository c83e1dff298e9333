namespace Fluxion.Compilation;

/// <summary>A compiled function of three arguments; the delegate that users hold is its <see cref="Call"/>.</summary>
internal sealed class Compiled<T1, T2, T3, TTree, TResult>(string name, Func<Arguments<T1, T2, T3>, TTree> function, Func<TTree, TResult> result, int[]? donate, bool fast) : ICompiled<Arguments<T1, T2, T3>>
    where T1 : ITree<T1>
    where T2 : ITree<T2>
    where T3 : ITree<T3>
    where TTree : ITree<TTree>
{
    private readonly CompiledFunction<Arguments<T1, T2, T3>, TTree> _inner = new(name, function, Donation.Of(donate, 3), Pipeline.For(fast));

    public ICompiledFunction Function => _inner;

    public CompiledProgram Program(Arguments<T1, T2, T3> argument) => _inner.Program(argument);

    internal TResult Call(T1 x1, T2 x2, T3 x3) => result(_inner.Call(new(x1, x2, x3)));
}
