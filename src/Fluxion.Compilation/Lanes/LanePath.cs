using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace Fluxion.Compilation;

/// <summary>The instructions that lanes become in this process, in words.</summary>
internal static class LanePath
{
    public static string Instructions { get; } =
        Vector512.IsHardwareAccelerated ? "AVX-512" :
        Vector256.IsHardwareAccelerated ? "AVX2" :
        AdvSimd.IsSupported ? "NEON" :
        Vector128.IsHardwareAccelerated ? "SSE" : "plain";
}
