using System.Globalization;
using System.Text;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>Where the time of a plan goes, the slowest kernel first, and behind it that of the plans inside its kernels.</summary>
internal static class ProfileTable
{
    internal static string Of(PlanProfile profile)
    {
        var text = new StringBuilder();
        Append(text, profile, Invariant($"; one core: at most {MachinePeak.FlopsPerSecond / 1e9:0} GFLOP/s and, beyond its caches, {MachinePeak.BytesPerSecond / 1e9:0.0} GB/s"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, PlanProfile profile, string remark)
    {
        var steps = profile.Plan.Steps;
        var seconds = Enumerable.Range(0, steps.Count).Select(profile.Seconds).ToArray();
        var total = seconds.Sum();
        text.Append(Invariant($"{total * 1e6:0.0} µs in {steps.Count} kernels, medians of {profile.Runs} runs{remark}\n"));
        text.Append("       µs  share  GFLOP/s     GB/s  kernel\n");
        foreach (var i in Enumerable.Range(0, steps.Count).OrderByDescending(i => seconds[i]))
        {
            var time = Math.Max(seconds[i], 1e-9);
            var flops = steps[i].Flops == 0 ? "-" : Invariant($"{steps[i].Flops / time / 1e9:0.0}");
            text.Append(Invariant($"{time * 1e6,9:0.0} {seconds[i] / total,6:P0} {flops,8} {KernelLine.BytesOf(steps[i]) / time / 1e9,8:0.0}  {i,3} {KernelLine.Of(steps[i])}\n"));
        }

        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var inner in profile.Inner[i].Where(inner => inner.Runs > 0))
            {
                Append(text.Append(Invariant($"\ninside {i} {steps[i].Name}: ")), inner, "");
            }
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
