namespace Fluxion.Compilation.Tests;

/// <summary>A step with something done before it.</summary>
internal sealed class Around(BoundStep inner, Action<Step> before) : BoundStep(inner.Step)
{
    internal override void Run()
    {
        before(Step);
        inner.Run();
    }
}
