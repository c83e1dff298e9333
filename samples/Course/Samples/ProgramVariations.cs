using Fluxion;
using static Course.ParameterisedProgram;
using static Fluxion.Transforms;

namespace Course;

/// <summary>What needs no rule of its own: shared weights, skip connections, conditionals and loops.</summary>
internal static class ProgramVariations
{
    internal static void Show(Page page, Weights w)
    {
        // Weight sharing: one weight in two places has the sum of both gradients.
        var shared = Grad(v => R(w with { W1 = v, W2 = v }, P, Q))(w.W1);
        var apart = Grad((Weights u) => R(u, P, Q))(w with { W2 = w.W1 });
        page.Say($"shared weight: {apart.W1.Text(4)} + {apart.W2.Text(4)} = {shared.Text(4)}");

        // A skip connection adds a path with derivative 1.
        page.Say($"dR/dP: {Grad(p => R(w, p, Q))(P).Text(4)}, with a skip connection R + P: {Grad(p => R(w, p, Q) + p)(P).Text(4)}");

        // A conditional and a loop are ordinary C#; the graph is that of the branch taken and the turns made.
        Tensor looped(Tensor p)
        {
            for (var turn = 0; turn < 10 && p.Item<double>() < 2; turn++)
            {
                p += R(w, p, Q);
            }

            return p.Item<double>() > 2 ? p.Square() : p;
        }

        page.Say($"through a loop and a conditional: {looped(P).Text(4)}, derivative {Grad(looped)(P).Text(4)}");
        page.Say();
    }
}
