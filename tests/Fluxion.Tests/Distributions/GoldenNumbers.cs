namespace Fluxion.Tests.Distributions;

/// <summary>The first numbers of key 2026, by another program of Philox4x32-10; floating-point numbers as their bits.</summary>
internal static class GoldenNumbers
{
    internal static int[] Integers => [431078, 522334, 702372, 296535, 988280, 348862, 437785, 818337];

    internal static uint[] Singles => [0x3edcb650, 0x3f05b7be, 0x3f33ceb6, 0x3e97d37e, 0x3f7cfff5, 0x3eb29e1a, 0x3ee0257a, 0x3f517e97];

    internal static ulong[] Doubles =>
    [
        0x3fe0b6f7cb6dcb65, 0x3fd2fa6fcb2cf3ac, 0x3fd653c35abf3ffc, 0x3fea2fd2e48e0257,
        0x3fe7057b73f636b7, 0x3fece6d428fdd9a4, 0x3fed7ac2bff77a86, 0x3fecbfb939f4cf7d,
    ];

    internal static long[] Permutation => [0, 3, 7, 4, 1, 6, 5, 2];
}
