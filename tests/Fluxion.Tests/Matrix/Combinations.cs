namespace Fluxion.Tests.Matrix;

/// <summary>The matrix's columns: what is done to every row.</summary>
internal static class Combinations
{
    internal static IReadOnlyDictionary<string, Action<Subject>> All { get; } = new Dictionary<string, Action<Subject>>
    {
        ["Jvp"] = FirstOrder.OfJvp,
        ["Vjp"] = FirstOrder.OfVjp,
        ["⟨ū, Jv⟩ = ⟨Jᵀū, v⟩"] = FirstOrder.DotProduct,
        ["Jvp∘Vjp"] = SecondOrder.JvpOfVjp,
        ["Vjp∘Jvp"] = SecondOrder.VjpOfJvp,
        ["Jvp∘Jvp"] = SecondOrder.JvpOfJvp,
        ["Vjp∘Vjp"] = SecondOrder.VjpOfVjp,
        ["Grad³"] = ThirdOrder.Reverse,
        ["Jvp³"] = ThirdOrder.Forward,
        ["Vmap"] = Batches.OfValues,
        ["Vmap∘Vjp"] = Batches.OfVjps,
        ["Vjp∘Vmap"] = Batches.VjpOfBatch,
        ["Linearize"] = Recordings.Linearized,
        ["Trace"] = Recordings.Traced,
    };
}
