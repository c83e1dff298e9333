namespace Fluxion.Compilation.Tests;

/// <summary>Waits that nobody can foresee, mostly short.</summary>
internal static class Delays
{
    internal static void Random(Step step)
    {
        switch (System.Random.Shared.Next(64))
        {
            case 0:
                Thread.Sleep(0);
                break;
            case 1:
                Thread.Yield();
                break;
            case < 16:
                Thread.SpinWait(System.Random.Shared.Next(200));
                break;
        }
    }
}
