namespace Fluxion.Kernels;

/// <summary>Work on one of many matrices. A struct, so that one thread runs it without allocating.</summary>
internal interface IMatrixWork
{
    /// <summary>Works on the matrix of this number.</summary>
    void Run(int number);
}
