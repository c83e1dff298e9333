namespace Fluxion.Conventions.Tests;

/// <summary>Fails with all that break a convention, and with what to do about it.</summary>
internal static class Offenders
{
    public static void None<T>(IEnumerable<T> offenders, Func<T, string> describe, string advice)
    {
        var lines = offenders.Select(describe).ToArray();
        if (lines.Length > 0)
        {
            Assert.Fail($"{char.ToUpperInvariant(advice[0])}{advice[1..]}:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", lines)}");
        }
    }

    public static void None(IEnumerable<string> offenders, string advice) => None(offenders, offender => offender, advice);
}
