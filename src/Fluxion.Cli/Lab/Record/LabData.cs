using System.Security.Cryptography;

namespace Fluxion.Cli.Lab;

/// <summary>Which data the lab learned from, wherever they lay.</summary>
internal sealed record LabData
{
    public required string Name { get; init; }

    public required int Train { get; init; }

    public required int Test { get; init; }

    /// <summary>Of pixels and labels, first of the training, then of the test images.</summary>
    public required string Sha256 { get; init; }

    internal static LabData Of(Mnist data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in new[] { data.Train, data.Test })
        {
            hash.AppendData(set.Pixels);
            hash.AppendData(set.Labels);
        }

        return new() { Name = "MNIST", Train = data.Train.Count, Test = data.Test.Count, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }
}
