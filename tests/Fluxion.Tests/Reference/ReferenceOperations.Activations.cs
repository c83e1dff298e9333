namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Activations => new()
    {
        ["relu"] = Elementwise1(x => x.Relu()),
        ["sigmoid"] = Elementwise1(x => x.Sigmoid()),
        ["softplus"] = Elementwise1(x => x.Softplus()),
        ["softplus_beta"] = Elementwise1(x => x.Softplus(2.5)),
        ["log_sigmoid"] = Elementwise1(x => x.LogSigmoid()),
        ["silu"] = Elementwise1(x => x.Silu()),
        ["mish"] = Elementwise1(x => x.Mish()),
        ["gelu"] = Elementwise1(x => x.Gelu()),
        ["gelu_tanh"] = Elementwise1(x => x.GeluTanh()),
        ["elu"] = Elementwise1(x => x.Elu()),
        ["elu_alpha"] = Elementwise1(x => x.Elu(0.5)),
        ["selu"] = Elementwise1(x => x.Selu()),
        ["softsign"] = Elementwise1(x => x.Softsign()),
        ["leaky_relu"] = Elementwise1(x => x.LeakyRelu(0.125)),
        ["relu6"] = Elementwise1(x => x.Relu6()),
        ["hard_tanh"] = Elementwise1(x => x.HardTanh()),
        ["hard_sigmoid"] = Elementwise1(x => x.HardSigmoid()),
        ["hard_swish"] = Elementwise1(x => x.HardSwish()),
        ["clamp"] = Elementwise1(x => x.Clamp(-0.5, 2.5)),
        ["clamp_tensors"] = Of(x => x[0].Clamp(x[1], x[2])),
        ["lerp"] = Of(x => Tensor.Lerp(x[0], x[1], x[2])),
        ["lerp_number"] = Elementwise2((a, b) => Tensor.Lerp(a, b, 0.25)),
        ["nan_to_num"] = Elementwise1(x => x.NanToNum(0.5, 7, -8)),
    };
}
