using System.CommandLine;
using Fluxion.Bench;

var root = new RootCommand("Fluxion's benchmarks.") { new CompareCommand() };
return root.Parse(args).Invoke();
