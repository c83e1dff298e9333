using Fluxion;

namespace Course;

/// <summary>Whether two ways lead to one result.</summary>
public static class Agreement
{
    /// <summary>Whether all elements differ by less than the limit.</summary>
    public static bool IsNear(this Tensor a, Tensor b, double limit = 1e-12) => (a - b).Abs().Max().Item<double>() < limit;

    /// <summary>"yes" or "no".</summary>
    public static string SameAs(this Tensor a, Tensor b) => a.IsNear(b) ? "yes" : "no";

    /// <summary>For a table: that the largest difference is below the limit, or not.</summary>
    public static string Apart(this Tensor a, Tensor b, double limit) => a.IsNear(b, limit) ? $"below {limit:0e0}" : "too much";
}
