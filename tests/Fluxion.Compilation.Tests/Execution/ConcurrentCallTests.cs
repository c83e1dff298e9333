namespace Fluxion.Compilation.Tests;

/// <summary>Several threads may call one compiled function at once: each runs on memory of its own.</summary>
public class ConcurrentCallTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Threads_that_call_the_same_compiled_function_get_their_own_answers(int threads)
    {
        static Tensor Function(Tensor x, Tensor w) => (x.MatMul(w).Tanh() + x).Softmax().MatMul(w.Transpose()).Sort();
        var compiled = Compiler.Compile(Function);
        var weights = Key.Of(1).Normal([24, 24]);
        using var together = new Barrier(threads);
        var failures = new System.Collections.Concurrent.ConcurrentQueue<Exception>();
        var callers = Enumerable.Range(0, threads).Select(caller => new Thread(() => Call(caller))).ToArray();
        Array.ForEach(callers, thread => thread.Start());
        Array.ForEach(callers, thread => thread.Join());
        Assert.Empty(failures);

        void Call(int caller)
        {
            try
            {
                together.SignalAndWait();
                for (var run = 0; run < 100; run++)
                {
                    // Two shapes, so that variants are added while others look for theirs.
                    var x = Key.Of((100 * caller) + run).Normal([run % 2 == 0 ? 24 : 8, 24]);
                    Bits.Same(Function(x, weights), compiled(x, weights));
                }
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
        }
    }
}
