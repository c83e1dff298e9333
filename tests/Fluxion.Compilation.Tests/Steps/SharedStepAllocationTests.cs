using Fluxion.Kernels;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>What steps allocate that several threads share.</summary>
public sealed class SharedStepAllocationTests
{
    private const int Runs = 50;

    private static readonly Dictionary<string, (Func<Tensor, Tensor> Function, int[] Shape)> Programs = new()
    {
        ["elementwise"] = (x => (x.Exp() * 2) + x, [700, 700]),
        ["gelu"] = (Gradient(x => x.Gelu()), [700, 700]),
        ["rows"] = (Gradient(x => x.Softmax()), [1000, 300]),
        ["sums"] = (x => x.Sum(0) + x.Sum(1).Mean(), [700, 700]),
        ["a sum"] = (x => x.Sum(), [700, 700]),
        ["an average and its gradient"] = (Gradient(x => x.Mean()), [700, 700]),
        ["sorting"] = (x => x.ArgSort().Cast(DType.Float32), [200, 3000]),
        ["Fourier"] = (Gradient(x => x.RealFft()), [200, 512]),
        ["products"] = (Gradient(x => x.MatMul(x).Relu().MatMul(x.Transpose())), [300, 300]),
        ["batched products"] = (Gradient(x => x.MatMul(x)), [8, 100, 100]),
        ["convolution"] = (Gradient(x => x.Conv2d(Tensor.Ones([8, 4, 3, 3])).MaxPool2d(2)), [8, 4, 32, 32]),
        ["attention"] = (Gradient(x => Tensor.Attention(x, x, x)), [4, 128, 32]),
        ["systems"] = (Gradient(x => x.MatMul(x.SwapAxes(-1, -2)).Cholesky().Inverse()), [16, 40, 40]),
        ["side by side"] = (x => x.MatMul(x) + x.Transpose().MatMul(x) + (2 * x).MatMul(x), [60, 60]),
    };

    public static TheoryData<string> Names => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Next_to_nothing_is_allocated(string name)
    {
        using var limit = WorkSplitter.Limit(2);
        var (function, shape) = Programs[name];
        var x = Key.Of(1).Normal(Shape.Create(shape));
        Assert.InRange(Allocation.OfSteps(function, x, Runs), 0, 20 * Runs);
    }

    private static Func<Tensor, Tensor> Gradient(Func<Tensor, Tensor> function) => Grad((Tensor x) => function(x).Square().Sum());
}
