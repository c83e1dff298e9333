namespace Fluxion.Bench;

/// <summary>The programs that the compiler is for.</summary>
internal static class CompilerCases
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new WorkloadCase("chain", "four elementwise operations on 4 M elements; wanted: 3 times PyTorch", Scale.Microseconds, ChainWorkload.Of(1 << 22, "f32 4M")),
        new WorkloadCase("chain-small", "the same on 1,024 elements; wanted: 10 times PyTorch", Scale.Microseconds, ChainWorkload.Of(1024, "f32 1024")),
        new WorkloadCase("softmax", "softmax of a 4096x1024 matrix, forward and backward; wanted: 2 times PyTorch", Scale.Microseconds, RowsWorkload.Softmax),
        new WorkloadCase("layernorm", "layer norm of it, with weight and bias; wanted: 2 times PyTorch", Scale.Microseconds, RowsWorkload.LayerNorm),
        new WorkloadCase("gelu", "GELU of it; wanted: 2 times PyTorch", Scale.Microseconds, RowsWorkload.Gelu),
    ];
}
