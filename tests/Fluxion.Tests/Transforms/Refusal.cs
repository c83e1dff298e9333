namespace Fluxion.Tests.Transforms;

/// <summary>What the message of a refusal must name.</summary>
internal static class Refusal
{
    internal static void Says<TException>(Func<object?> action, params string[] words)
        where TException : Exception
    {
        var message = Assert.Throws<TException>(action).Message;
        Assert.All(words, word => Assert.Contains(word, message));
    }

    internal static void Says<TException>(Action action, params string[] words)
        where TException : Exception => Says<TException>(
        () =>
        {
            action();
            return null;
        },
        words);
}
