using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests;

/// <summary>What a compiled function says about itself.</summary>
public class ReportTests
{
    private static readonly Tensor X = Tensor.Of([[0.5f, -1f, 2f], [3f, 0f, -0.25f]]);

    [Fact]
    public void Explain_shows_graphs_passes_kernels_and_memory()
    {
        var compiled = Compile(Grad((Tensor x) => x.MatMul(x.SwapAxes(0, 1)).Tanh().Sum()), name: "gram");
        compiled(X);
        var text = compiled.Explain();
        Assert.StartsWith("gram: ", text, StringComparison.Ordinal);
        Assert.Contains("algebraic simplification: ", text, StringComparison.Ordinal);
        Assert.Contains("as traced\n", text, StringComparison.Ordinal);
        Assert.Contains("as run\n", text, StringComparison.Ordinal);
        Assert.Contains("matrix product", text, StringComparison.Ordinal);
        Assert.Contains("memory: an arena of ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_has_a_part_for_each_combination_of_types()
    {
        var compiled = Compile((Tensor x) => x.Exp(), name: "exp");
        compiled(X);
        compiled(X.Cast(DType.Float64));
        compiled(X);
        Assert.Equal(2, compiled.Explain().Split("exp: ").Length - 1);
    }

    [Fact]
    public void Profile_times_every_kernel()
    {
        var compiled = Compile((Tensor x) => x.MatMul(x.SwapAxes(0, 1)).Tanh());
        var lines = compiled.Profile(() => compiled(X), runs: 5).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("2 kernels, medians of 5 runs", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.Contains(lines, line => line.Contains("MatMul", StringComparison.Ordinal));
    }

    [Fact]
    public void Profile_times_what_a_loop_repeats()
    {
        var compiled = Compile((Tensor x) => ControlFlow.Scan((Tensor carry, Tensor row) => ((carry.MatMul(x) + row).Tanh(), carry), Tensor.Zeros([1, 3]), x.Reshape([3, 1, 3])).Last);
        var square = Tensor.Ones([3, 3]);
        var text = compiled.Profile(() => compiled(square), runs: 5);
        var loop = text[text.IndexOf("\ninside ", StringComparison.Ordinal)..];
        Assert.Contains(" Scan: ", loop, StringComparison.Ordinal);
        Assert.Contains("medians of 15 runs\n", loop, StringComparison.Ordinal);
        Assert.Contains("MatMul", loop, StringComparison.Ordinal);
    }

    [Fact]
    public void ToDot_draws_kernels_as_boxes()
    {
        var compiled = Compile((Tensor x) => x.MatMul(x.SwapAxes(0, 1)).Tanh() + 1);
        compiled(X);
        var dot = compiled.ToDot();
        Assert.StartsWith("digraph fluxion {", dot, StringComparison.Ordinal);
        Assert.Equal(2, dot.Split("subgraph cluster_").Length - 1);
        Assert.Equal(dot.Count(letter => letter == '{'), dot.Count(letter => letter == '}'));
    }

    [Fact]
    public void Reports_refuse_what_is_not_compiled_or_was_not_called()
    {
        Func<Tensor, Tensor> plain = x => x.Exp();
        Assert.Contains("not compiled", Assert.Throws<ArgumentException>(() => plain.Explain()).Message, StringComparison.Ordinal);
        Assert.Contains("not called yet", Assert.Throws<ArgumentException>(() => Compile(plain).Explain()).Message, StringComparison.Ordinal);
        Assert.Contains("not called yet", Assert.Throws<ArgumentException>(() => Compile(plain).Profile(() => plain(X))).Message, StringComparison.Ordinal);
    }
}
