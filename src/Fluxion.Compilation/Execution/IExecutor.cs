namespace Fluxion.Compilation;

/// <summary>A way to run the steps of one instance of a plan. One run goes on at a time.</summary>
internal interface IExecutor
{
    /// <summary>Runs all steps. The first exception comes out once, and says which operation failed; then nothing runs any more.</summary>
    void Run(BoundStep[] steps);
}
