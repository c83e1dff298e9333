namespace Fluxion.Tests.Tensors;

/// <summary>A fact that only Linux can show; elsewhere it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Only Linux tells what was asked for the pages of a process.";
        }
    }
}
