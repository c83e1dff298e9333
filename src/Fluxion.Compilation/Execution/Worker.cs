namespace Fluxion.Compilation;

/// <summary>Which of the threads that run one instance of a plan the calling one is. Each has a placement of its own.</summary>
internal static class Worker
{
    [ThreadStatic]
    private static int _number;

    /// <summary>The number; 0 is the one that called.</summary>
    internal static int Number => _number;

    /// <summary>Takes a number, and gives the earlier one, of a run around this one, for <see cref="Leave"/>.</summary>
    internal static int Enter(int number)
    {
        var earlier = _number;
        _number = number;
        return earlier;
    }

    internal static void Leave(int earlier) => _number = earlier;
}
