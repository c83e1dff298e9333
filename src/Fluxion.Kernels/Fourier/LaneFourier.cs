using System.Numerics;
using System.Runtime.Intrinsics;

namespace Fluxion.Kernels;

/// <summary>As many transforms of one length at once as fit a lane, one in each place: the scalar algorithm on lanes for numbers.</summary>
internal sealed unsafe class LaneFourier<T>
    where T : unmanaged, INumber<T>
{
    private readonly FourierPass<T>[] _passes;

    public LaneFourier(int length)
    {
        Length = length;
        var radices = Factors.Radices(length)!;
        _passes = new FourierPass<T>[radices.Length];
        var stride = 1;
        for (var i = 0; i < radices.Length; i++)
        {
            _passes[i] = new FourierPass<T>(radices[i], length / stride / radices[i], stride);
            stride *= radices[i];
        }
    }

    public int Length { get; }

    /// <summary>Transforms <paramref name="x"/>, using <paramref name="spare"/>; returns which of the two holds the result.</summary>
    public Vector512<T>* Run(Vector512<T>* x, Vector512<T>* spare)
    {
        foreach (var pass in _passes)
        {
            pass.Run(x, spare);
            var result = spare;
            spare = x;
            x = result;
        }

        return x;
    }
}
