namespace Fluxion;

public static partial class Compiler
{
    /// <summary>The same function, compiled for each combination of input types that it is called with.</summary>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<Tensor, Tensor> Compile(Func<Tensor, Tensor> function, int[]? donate = null, string name = "function", bool fast = false) =>
        Compile<Tensor, Tensor>(function, donate, name, fast);

    /// <summary>The same function of two arguments, compiled for each combination of input types that it is called with.</summary>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<Tensor, Tensor, Tensor> Compile(Func<Tensor, Tensor, Tensor> function, int[]? donate = null, string name = "function", bool fast = false) =>
        Compile<Tensor, Tensor, Tensor>(function, donate, name, fast);

    /// <summary>The same function of three arguments, compiled for each combination of input types that it is called with.</summary>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor> Compile(Func<Tensor, Tensor, Tensor, Tensor> function, int[]? donate = null, string name = "function", bool fast = false) =>
        Compile<Tensor, Tensor, Tensor, Tensor>(function, donate, name, fast);

    /// <summary>The same function of four arguments, compiled for each combination of input types that it is called with.</summary>
    /// <param name="function">The function.</param>
    /// <param name="donate">The numbers of the arguments, from 0, whose memory the results may take over; they cannot be used afterwards.</param>
    /// <param name="name">Its name in reports.</param>
    /// <param name="fast">Whether rules that hold for real numbers only may be used: last digits differ, signs of zero, infinities and NaN may be lost.</param>
    public static Func<Tensor, Tensor, Tensor, Tensor, Tensor> Compile(Func<Tensor, Tensor, Tensor, Tensor, Tensor> function, int[]? donate = null, string name = "function", bool fast = false) =>
        Compile<Tensor, Tensor, Tensor, Tensor, Tensor>(function, donate, name, fast);
}
