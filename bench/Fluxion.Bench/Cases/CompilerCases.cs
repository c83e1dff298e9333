namespace Fluxion.Bench;

/// <summary>The programs that the compiler is for.</summary>
internal static class CompilerCases
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        Case("chain", "four elementwise operations on 4 M elements; wanted: 3 times PyTorch", ChainWorkload.Of(1 << 22, "f32 4M")),
        Case("chain-small", "the same on 1,024 elements; wanted: 10 times PyTorch", ChainWorkload.Of(1024, "f32 1024")),
        Case("softmax", "softmax of a 4096x1024 matrix, forward and backward; wanted: 2 times PyTorch", RowsWorkload.Softmax),
        Case("layernorm", "layer norm of it, with weight and bias; wanted: 2 times PyTorch", RowsWorkload.LayerNorm),
        Case("gelu", "GELU of it; wanted: 2 times PyTorch", RowsWorkload.Gelu),
        new CompiledMlpCase(),
        Case("lenet", "a training step of LeNet-5, batch 64; wanted: 1.5 times PyTorch", TrainingWorkload.LeNet(64)),
        Case("transformer", "a transformer's block, forward and backward; wanted: 1.5 times PyTorch", TransformerWorkload.Block),
        Case("rnn", "an LSTM over 256 steps, forward and backward; wanted: 3 times PyTorch's best", RecurrentWorkload.Sequence),
        Case("adam", "a step of Adam over 10 M numbers in 100 tensors; wanted: 2 times PyTorch's best", AdamWorkload.Step),
        new FirstCallCase(),
        new ThreadsCase(),
    ];

    private static WorkloadCase Case(string name, string description, Workload workload) => new(name, description, Scale.Microseconds, workload);
}
