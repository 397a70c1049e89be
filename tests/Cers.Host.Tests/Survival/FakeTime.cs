namespace Cers.Host.Tests.Survival;

/// <summary>libfaketime: what a process takes for the machine's clock. The package faketime brings it.</summary>
internal static class FakeTime
{
    private static readonly Lazy<string> Found = new(() =>
        Directory.GetDirectories("/usr/lib").Select(d => Path.Combine(d, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("libfaketime is not installed: install the package faketime, or run build/test."));

    public static string Library => Found.Value;
}
