using static Fluxion.Transforms;

namespace Fluxion.Learning.Tests;

/// <summary>25 steps beside PyTorch's, in float64.</summary>
public sealed partial class TorchStepsTests
{
    private static readonly Reference Torch = Reference.Read("optimizers/torch.json");

    private static readonly Dictionary<string, Optimizer> Optimizers = new()
    {
        ["sgd"] = new Sgd(0.5),
        ["sgd-weight-decay"] = new Sgd(0.5) { WeightDecay = 0.01 },
        ["sgd-momentum"] = new Sgd(0.2) { Momentum = 0.9 },
        ["sgd-dampening"] = new Sgd(0.2) { Momentum = 0.9, Dampening = 0.3, WeightDecay = 0.02 },
        ["sgd-nesterov"] = new Sgd(0.2) { Momentum = 0.8, Nesterov = true, WeightDecay = 0.01 },
        ["sgd-maximize"] = new Sgd(0.05) { Momentum = 0.5, Maximize = true },
        ["adagrad"] = new Adagrad(),
        ["adagrad-options"] = new Adagrad(0.3) { RateDecay = 0.1, WeightDecay = 0.05, InitialAccumulatorValue = 0.2, Eps = 1e-6 },
        ["adam"] = new Adam(),
        ["adam-options"] = new Adam(0.1) { Beta1 = 0.8, Beta2 = 0.95, Eps = 1e-6, WeightDecay = 0.03 },
        ["adam-amsgrad"] = new Adam(0.2) { Amsgrad = true },
        ["adamw"] = new AdamW(),
        ["adamw-options"] = new AdamW(0.1) { Beta1 = 0.7, Beta2 = 0.9, Eps = 1e-7, WeightDecay = 0.2, Amsgrad = true },
        ["sgd-step-decay"] = new Sgd(new StepDecay(0.5, every: 7, factor: 0.5)) { Momentum = 0.9 },
        ["adam-cosine-decay"] = new Adam(new CosineDecay(0.2, steps: 25, final: 0.01)),
    };

    public static TheoryData<string> Names => [.. Torch.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_are_those_of_PyTorch(string name)
    {
        var (x, y) = (Torch.Tensor("x", 5, 3), Torch.Tensor("y", 5, 2));
        var loss = ValueAndGrad((Layer m) => (m.Apply(x).Tanh() - y).Square().Mean());
        var expected = Torch.Case(name);
        var (losses, weights, biases) = (expected.Numbers("losses"), expected.Rows("weights"), expected.Rows("biases"));

        var optimizer = Optimizers[name];
        var model = new Layer(Torch.Tensor("w", 3, 2), Torch.Tensor("b", 2));
        var state = optimizer.Initialize(model);
        for (var step = 0; step < losses.Length; step++)
        {
            var (value, gradient) = loss(model);
            (model, state) = optimizer.Update(model, gradient, state);
            Near.Equal([losses[step]], [value.Item<double>()]);
            Near.Equal(weights[step], model.Weights);
            Near.Equal(biases[step], model.Bias);
        }

        Assert.Equal(losses.Length, state.Step.Item<long>());
    }

    [Tree]
    internal sealed partial record Layer(Tensor Weights, Tensor Bias)
    {
        public Tensor Apply(Tensor x) => x.MatMul(Weights) + Bias;
    }
}
