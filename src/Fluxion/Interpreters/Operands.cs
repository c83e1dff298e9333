using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Fluxion;

/// <summary>Room on the stack for an operation's operands; only the rare one with more than four needs an array.</summary>
[InlineArray(Length)]
internal struct Operands
{
    private const int Length = 4;

    private Tensor _first;

    [UnscopedRef]
    internal Span<Tensor> Take(int count) => count <= Length ? ((Span<Tensor>)this)[..count] : new Tensor[count];
}
