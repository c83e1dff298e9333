namespace Fluxion.Compilation.Tests;

/// <summary>Tests that change what all threads see; they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class WholeProcess
{
    public const string Name = "whole process";
}
