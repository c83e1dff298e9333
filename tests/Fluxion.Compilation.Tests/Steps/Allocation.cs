using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Steps;

/// <summary>What the steps of a plan allocate once they are warm.</summary>
internal static class Allocation
{
    /// <summary>Bytes of one run of all steps, or of so many, on memory that is lent to them.</summary>
    internal static long OfSteps(Func<Tensor, Tensor> function, Tensor x, int runs = 1)
    {
        var program = Compiler.Compile(function).Buffered(x);
        TensorBuffer[] inputs = [TensorBuffer.Of(x)];
        TensorBuffer[] outputs = [.. program.Outputs.Select(type => new TensorBuffer(type.Shape, type.DType))];
        return AllocatedBytes.Of(() => program.Run(inputs, outputs), runs);
    }
}
