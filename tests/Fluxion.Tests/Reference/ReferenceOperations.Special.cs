namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Special => new()
    {
        ["lgamma"] = Elementwise1(x => x.Lgamma()),
        ["digamma"] = Elementwise1(x => x.Digamma()),
        ["polygamma1"] = Elementwise1(x => x.Polygamma(1)),
        ["polygamma2"] = Elementwise1(x => x.Polygamma(2)),
        ["polygamma3"] = Elementwise1(x => x.Polygamma(3)),
        ["polygamma6"] = Elementwise1(x => x.Polygamma(6)),
        ["log_beta"] = Elementwise2(Tensor.LogBeta),
        ["beta"] = Elementwise2(Tensor.Beta),
        ["bessel_i0"] = Elementwise1(x => x.BesselI0()),
        ["bessel_i1"] = Elementwise1(x => x.BesselI1()),
        ["bessel_j0"] = Elementwise1(x => x.BesselJ0()),
        ["bessel_j1"] = Elementwise1(x => x.BesselJ1()),
        ["erfinv"] = Elementwise1(x => x.ErfInv()),
        ["normal_cdf"] = Elementwise1(x => x.NormalCdf()),
        ["log_normal_cdf"] = Elementwise1(x => x.LogNormalCdf()),
        ["inverse_normal_cdf"] = Elementwise1(x => x.InverseNormalCdf()),
        ["logit"] = Elementwise1(x => x.Logit()),
        ["entropy"] = Elementwise1(x => x.Entropy()),
        ["xlogy"] = Elementwise2(Tensor.XLogY),
        ["xlog1py"] = Elementwise2(Tensor.XLog1PY),
        ["logaddexp"] = Elementwise2(Tensor.LogAddExp),
    };
}
