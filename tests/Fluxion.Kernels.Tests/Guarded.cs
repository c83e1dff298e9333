using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Kernels.Tests;

/// <summary>A span between two walls of a known byte; <see cref="Check"/> fails if a kernel wrote on them.</summary>
internal sealed class Guarded<T>
    where T : unmanaged
{
    private const byte Brick = 0xA5;
    private const int Wall = 256;

    private readonly byte[] _bytes;
    private readonly int _offset;
    private readonly int _length;

    /// <summary>The offset moves the span away from any alignment.</summary>
    public Guarded(int length, int offset = 0)
    {
        _length = length;
        _offset = Wall + offset * Unsafe.SizeOf<T>();
        _bytes = new byte[_offset + length * Unsafe.SizeOf<T>() + Wall];
        _bytes.AsSpan().Fill(Brick);
    }

    public Guarded(ReadOnlySpan<T> values, int offset = 0)
        : this(values.Length, offset) => values.CopyTo(Span);

    public Span<T> Span => MemoryMarshal.Cast<byte, T>(_bytes.AsSpan(_offset, _length * Unsafe.SizeOf<T>()));

    public void Check()
    {
        Assert.Equal(-1, _bytes.AsSpan(0, _offset).IndexOfAnyExcept(Brick));
        Assert.Equal(-1, _bytes.AsSpan(_offset + _length * Unsafe.SizeOf<T>()).IndexOfAnyExcept(Brick));
    }
}
