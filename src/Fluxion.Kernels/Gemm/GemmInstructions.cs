using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>Which instruction set the matrix kernels use: the widest the machine has, unless one is forced.</summary>
internal static class GemmInstructions
{
    /// <summary>The environment variable that forces a set: avx512, avx2, v128 or plain.</summary>
    public const string EnvironmentVariable = "FLUXION_GEMM";

    private static readonly InstructionSet Default = Choose(Environment.GetEnvironmentVariable(EnvironmentVariable));

    // 0: not forced; otherwise the set plus one.
    [ThreadStatic]
    private static int _forced;

    /// <summary>The sets that this machine runs, widest first; the last is always <see cref="InstructionSet.Plain"/>.</summary>
    public static IReadOnlyList<InstructionSet> Supported { get; } = [.. Enum.GetValues<InstructionSet>().Where(IsSupported)];

    /// <summary>The set for products asked for by this thread.</summary>
    public static InstructionSet Current => _forced == 0 ? Default : (InstructionSet)(_forced - 1);

    /// <summary>Forces a set for products asked for by this thread, or with null lets the machine choose again.</summary>
    public static void Force(InstructionSet? set)
    {
        if (set is { } wanted && !IsSupported(wanted))
        {
            throw new PlatformNotSupportedException($"This machine does not run the {wanted} matrix kernels.");
        }

        _forced = set is null ? 0 : (int)set + 1;
    }

    /// <summary>The set that a name asks for. One that the machine lacks, and a name nobody knows, give the widest there is below it.</summary>
    public static InstructionSet Choose(string? name)
    {
        var wanted = Enum.TryParse<InstructionSet>(name, ignoreCase: true, out var set) && Enum.IsDefined(set) ? set : InstructionSet.Avx512;
        while (!IsSupported(wanted))
        {
            wanted++;
        }

        return wanted;
    }

    private static bool IsSupported(InstructionSet set) => set switch
    {
        InstructionSet.Avx512 => Vector512.IsHardwareAccelerated,
        InstructionSet.Avx2 => Vector256.IsHardwareAccelerated,
        InstructionSet.V128 => Vector128.IsHardwareAccelerated,
        _ => true,
    };
}
