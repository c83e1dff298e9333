using Fluxion.Cli;

using var interruption = new Interruption();
return await FluxionCommand.RunAsync(args, Host.OfProcess(), interruption.Token);
