namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Elementary => new()
    {
        ["exp"] = Lane(x => x.Exp()),
        ["exp2"] = Lane(x => x.Exp2()),
        ["expm1"] = Lane(x => x.Expm1()),
        ["log"] = Lane(x => x.Log()),
        ["log2"] = Lane(x => x.Log2()),
        ["log10"] = Lane(x => x.Log10()),
        ["log1p"] = Lane(x => x.Log1p()),
        ["sqrt"] = Lane(x => x.Sqrt()),
        ["rsqrt"] = Lane(x => x.Rsqrt()),
        ["cbrt"] = Lane(x => x.Cbrt()),
        ["square"] = Lane(x => x.Square()),
        ["reciprocal"] = Lane(x => x.Reciprocal()),
        ["sin"] = Lane(x => x.Sin()),
        ["cos"] = Lane(x => x.Cos()),
        ["tan"] = Lane(x => x.Tan()),
        ["asin"] = Lane(x => x.Asin()),
        ["acos"] = Lane(x => x.Acos()),
        ["atan"] = Lane(x => x.Atan()),
        ["sinh"] = Lane(x => x.Sinh()),
        ["cosh"] = Lane(x => x.Cosh()),
        ["tanh"] = Lane(x => x.Tanh()),
        ["asinh"] = Lane(x => x.Asinh()),
        ["acosh"] = Lane(x => x.Acosh()),
        ["atanh"] = Lane(x => x.Atanh()),
        ["sinc"] = Lane(x => x.Sinc()),
        ["erf"] = Lane(x => x.Erf()),
        ["erfc"] = Lane(x => x.Erfc()),
        ["abs"] = Lane(x => x.Abs()),
        ["sign"] = Lane(x => x.Sign()),
        ["floor"] = Lane(x => x.Floor()),
        ["ceiling"] = Lane(x => x.Ceiling()),
        ["round"] = Lane(x => x.Round()),
        ["truncate"] = Lane(x => x.Truncate()),
        ["atan2"] = Lane(Tensor.Atan2),
        ["hypot"] = Lane(Tensor.Hypot),
        ["pow"] = Lane((a, b) => a.Pow(b)),
        ["maximum"] = Lane(Tensor.Maximum),
        ["minimum"] = Lane(Tensor.Minimum),
        ["equal"] = Lane((a, b) => a.EqualTo(b)),
        ["not_equal"] = Lane((a, b) => a.NotEqualTo(b)),
        ["less"] = Lane((a, b) => a < b),
        ["less_or_equal"] = Lane((a, b) => a <= b),
        ["greater"] = Lane((a, b) => a > b),
        ["greater_or_equal"] = Lane((a, b) => a >= b),
        ["is_nan"] = Lane(x => x.IsNaN()),
        ["is_infinity"] = Lane(x => x.IsInfinity()),
        ["is_finite"] = Lane(x => x.IsFinite()),
        ["is_close"] = Lane((a, b) => a.IsClose(b)),
        ["and"] = Lane((a, b) => a & b),
        ["or"] = Lane((a, b) => a | b),
        ["xor"] = Lane((a, b) => a ^ b),
        ["not"] = Lane(x => x.DType == DType.Bool ? !x : ~x),
        ["where"] = new(x => [Tensor.Where(x[0], x[1], x[2])], 0, 0, true),
    };

    // 4 units of the last place at most, 2 in single precision, where the reference is rounded too.
    private static ReferenceOperation Lane(Func<Tensor, Tensor> function) => new(x => [function(x[0])], 8.9e-16, 2.4e-7, true, 1e-12);

    private static ReferenceOperation Lane(Func<Tensor, Tensor, Tensor> function) => new(x => [function(x[0], x[1])], 8.9e-16, 2.4e-7, true, 1e-12);
}
