namespace Fluxion.Tests.Reference;

/// <summary>One operation at one set of inputs, with what other software says it gives.</summary>
internal sealed class ReferenceCase
{
    /// <summary>The operation, a slash, and what is special about the inputs.</summary>
    internal required string Name { get; init; }

    internal string Operation => Name.Split('/')[0];

    internal required string Software { get; init; }

    /// <summary>How often it was differentiated.</summary>
    internal required int Order { get; init; }

    internal required string[] Tags { get; init; }

    internal required Tensor[] Inputs { get; init; }

    internal required Tensor[] Outputs { get; init; }

    /// <summary>The outputs that derivatives flow from.</summary>
    internal required int[] Live { get; init; }

    /// <summary>A tangent for each floating-point input.</summary>
    internal required Tensor[] Tangents { get; init; }

    /// <summary>A cotangent for each output that derivatives flow from.</summary>
    internal required Tensor[] Cotangents { get; init; }

    /// <summary>J t.</summary>
    internal required Tensor[] Pushed { get; init; }

    /// <summary>Jᵀ c.</summary>
    internal required Tensor[] Pulled { get; init; }

    /// <summary>The gradient of cᵀ J(x) t.</summary>
    internal required Tensor[] Second { get; init; }
}
