using System.Runtime.CompilerServices;

namespace Fluxion.Kernels;

/// <summary>
/// y[o, t, i] = what an operator says of x[o, 0..t, i], or of x[o, t.., i] backwards. x and y are [outer, length, inner] and contiguous.
/// Elements come one after the other on any number of threads.
/// </summary>
internal static unsafe class ScanLoop
{
    public static void Run<T, TState, TResult, TOp>(int outer, int length, int inner, bool reverse, ReadOnlySpan<T> x, Span<TResult> y)
        where T : unmanaged
        where TState : unmanaged
        where TResult : unmanaged
        where TOp : struct, IScanOperator<T, TState, TResult>
    {
        if (x.Length != (long)outer * length * inner || y.Length != x.Length)
        {
            Throw.Length(x.Length, outer * length * inner);
        }

        if (x.Length == 0)
        {
            return;
        }

        fixed (T* source = x)
        fixed (TResult* target = y)
        {
            SharedLines.Run(outer, length, inner, reverse, new Body<T, TState, TResult, TOp>(length, reverse, source, target));
        }
    }

    private readonly struct Body<T, TState, TResult, TOp>(int length, bool reverse, T* x, TResult* y) : ILinesBody
        where T : unmanaged
        where TState : unmanaged
        where TResult : unmanaged
        where TOp : struct, IScanOperator<T, TState, TResult>
    {
        public void Run(nint start, nint step, int width)
        {
            if (width == 1)
            {
                One(start, step);
            }
            else
            {
                Several(start, step, width);
            }
        }

        private void One(nint at, nint step)
        {
            var state = TOp.Start;
            for (var t = 0; t < length; t++, at += step)
            {
                state = TOp.Next(state, x[at], reverse ? length - 1 - t : t);
                y[at] = TOp.Read(state);
            }
        }

        [SkipLocalsInit]
        private void Several(nint at, nint step, int width)
        {
            Span<TState> states = stackalloc TState[SharedLines.MaxWidth];
            states = states[..width];
            states.Fill(TOp.Start);
            for (var t = 0; t < length; t++, at += step)
            {
                var place = reverse ? length - 1 - t : t;
                for (var i = 0; i < states.Length; i++)
                {
                    states[i] = TOp.Next(states[i], x[at + i], place);
                    y[at + i] = TOp.Read(states[i]);
                }
            }
        }
    }
}
