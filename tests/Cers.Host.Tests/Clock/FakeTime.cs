namespace Cers.Host.Tests.Clock;

/// <summary>libfaketime: what a process takes for its machine's clock. Its monotonic counter stays right, as that of a machine whose clock is set does.</summary>
internal static class FakeTime
{
    // need_faketime of build/install puts it there.
    private static readonly Lazy<string> Library = new(() =>
        Directory.GetDirectories("/usr/lib").Select(d => Path.Combine(d, "faketime/libfaketime.so.1")).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("libfaketime is not installed (Debian: faketime)."));

    /// <summary>The environment with the clock put off: <c>+300s</c>.</summary>
    public static Dictionary<string, string?> Added(IReadOnlyDictionary<string, string?> environment, string offset) => new(environment, StringComparer.Ordinal)
    {
        ["LD_PRELOAD"] = Library.Value,
        ["FAKETIME"] = offset,
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
    };
}
