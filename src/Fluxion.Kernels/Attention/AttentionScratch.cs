using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>A thread's memory for one attention, kept from one to the next and handed out piece by piece.</summary>
internal unsafe ref struct AttentionScratch<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [ThreadStatic]
    private static AlignedScratch? _memory;

    private T* _next;

    /// <summary>Room for pieces of so many elements together.</summary>
    public AttentionScratch(nint elements) => _next = (_memory ??= new AlignedScratch()).Get<T>(elements);

    /// <summary>The next piece.</summary>
    public T* Take(nint elements)
    {
        var piece = _next;
        _next += elements;
        return piece;
    }
}
