using static Fluxion.Compiler;
using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>A function of each row of a matrix: its value, and the cotangents of all its inputs.</summary>
internal static class RowsWorkload
{
    private const int Rows = 4096;
    private const int Columns = 1024;

    public static Workload Softmax { get; } = Of("softmax", x => x.Softmax());

    public static Workload Gelu { get; } = Of("gelu", x => x.Gelu());

    public static Workload LayerNorm { get; } = Of("layernorm", () =>
    {
        var (x, flow) = (Draw(-1, 1), Draw(-1, 1));
        var (weight, bias) = (Numbers.Tensor([Columns], "f32", 0.5, 1.5), Numbers.Tensor([Columns], "f32", -1, 1));
        Func<Tensor, Tensor, Tensor, Tensor, (Tensor Value, Tensor Rows, Tensor Weight, Tensor Bias)> program = (z, w, b, zBar) =>
        {
            var (y, pullback) = Vjp((Tensor z1, Tensor w1, Tensor b1) => z1.LayerNorm(w1, b1), z, w, b);
            var (rows, weights, biases) = pullback(zBar);
            return (y, rows, weights, biases);
        };
        var compiled = Compile(program);
        return new Ways(() => compiled(x, weight, bias, flow), () => program(x, weight, bias, flow));
    });

    private static Workload Of(string operation, Func<Tensor, Tensor> function) => Of(operation, () =>
    {
        var (x, flow) = (Draw(-1, 1), Draw(-1, 1));
        Func<Tensor, Tensor, (Tensor, Tensor)> program = (z, zBar) =>
        {
            var (y, pullback) = Vjp(function, z);
            return (y, pullback(zBar));
        };
        var compiled = Compile(program);
        return new Ways(() => compiled(x, flow), () => program(x, flow));
    });

    private static Workload Of(string operation, Func<Ways> prepare) => new(
        $"f32 {Rows}x{Columns} forward and backward",
        prepare,
        (peer, threads) => peer.Prepare("rows_and_back", threads, ("operation", operation), ("rows", Rows), ("columns", Columns)));

    private static Tensor Draw(double low, double high) => Numbers.Tensor([Rows, Columns], "f32", low, high);
}
