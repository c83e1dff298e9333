using Fluxion;

[Tree]
internal sealed partial record Layer(Tensor Weights, Tensor? Bias);
