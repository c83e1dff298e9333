namespace Fluxion;

/// <summary>Where the factor 1/n of a Fourier transform and its inverse stands.</summary>
public enum FourierNorm
{
    /// <summary>All of it in the inverse: NumPy's and PyTorch's default.</summary>
    Backward,

    /// <summary>1/√n in both, so that lengths of vectors are kept.</summary>
    Ortho,

    /// <summary>All of it in the transform.</summary>
    Forward,
}
