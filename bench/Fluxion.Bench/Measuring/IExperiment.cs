namespace Fluxion.Bench;

/// <summary>One size of one benchmark: gives a row for each peer.</summary>
internal interface IExperiment
{
    string Name { get; }

    string Size { get; }

    Outcome Run();
}
