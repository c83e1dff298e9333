namespace Fluxion.Bench;

/// <summary>What an LSTM carries from step to step, each (batch, units).</summary>
/// <param name="Hidden">What it shows.</param>
/// <param name="Cell">What it remembers.</param>
[Tree]
internal sealed partial record LstmState(Tensor Hidden, Tensor Cell);
