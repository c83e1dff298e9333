using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>What the inverses of the error function and of the normal distribution function share, within 10⁻¹⁴.</summary>
internal static class InverseErfSeries
{
    /// <summary>The z with erf z = x, for |x| ≤ ½: x times a polynomial in x².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Near(Vector512<double> x)
    {
        var u = x * x;
        var p = Vector512.Create(0.128044025909355)
            .TimesPlus(u, -0.11950957710237295)
            .TimesPlus(u, 0.1052110444868995)
            .TimesPlus(u, -0.013639519101338591)
            .TimesPlus(u, 0.03190777553388706)
            .TimesPlus(u, 0.023225078131945263)
            .TimesPlus(u, 0.028232530425433375)
            .TimesPlus(u, 0.03166328869014091)
            .TimesPlus(u, 0.036467828640840666)
            .TimesPlus(u, 0.042836620982097964)
            .TimesPlus(u, 0.051731285585278994)
            .TimesPlus(u, 0.0649596176602574)
            .TimesPlus(u, 0.08655212924276148)
            .TimesPlus(u, 0.12755617530558888)
            .TimesPlus(u, 0.23201366653465452)
            .TimesPlus(u, 0.886226925452758);
        return x * p;
    }

    /// <summary>
    /// The z ≥ 0 that a normal number exceeds with probability p, for p ≤ ¼: s P(t) with s = √(−2 log p) and t = (s − 4) / (s + 4). ∞ at 0, NaN
    /// below.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Far(Vector512<double> p)
    {
        var s = Vector512.Sqrt(LogOperator.Invoke(p) * -2.0);
        var t = (s - Vector512.Create(4.0)) / (s + Vector512.Create(4.0));
        var flat = Vector512.Create(-0.10571955128445366)
            .TimesPlus(t, 0.6269121925770132)
            .TimesPlus(t, -1.6275201311899525)
            .TimesPlus(t, 2.416267367344059)
            .TimesPlus(t, -2.2928957951860856)
            .TimesPlus(t, 1.618363490034942)
            .TimesPlus(t, -1.2515473844174407)
            .TimesPlus(t, 1.3554992639880468)
            .TimesPlus(t, -1.5176306738456147)
            .TimesPlus(t, 1.5257296972511638)
            .TimesPlus(t, -1.4707063161464493)
            .TimesPlus(t, 1.4378372822934553)
            .TimesPlus(t, -1.42123411802311)
            .TimesPlus(t, 1.4017517958414114)
            .TimesPlus(t, -1.3775636259413018)
            .TimesPlus(t, 1.3507176601895576)
            .TimesPlus(t, -1.3213332196733671)
            .TimesPlus(t, 1.2882963873413231)
            .TimesPlus(t, -1.250941963312529)
            .TimesPlus(t, 1.2075860171826158)
            .TimesPlus(t, -1.1569626611514372)
            .TimesPlus(t, 1.0948931331344078)
            .TimesPlus(t, -1.0171285340489675)
            .TimesPlus(t, 0.9095018369428431)
            .TimesPlus(t, -0.7586604273265728)
            .TimesPlus(t, 0.4861960814530171)
            .TimesPlus(t, 0.8502981640361658);
        return Vector512.ConditionalSelect(Vector512.Equals(p, Vector512<double>.Zero), s, s * flat);
    }
}
