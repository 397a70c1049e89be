namespace Cers.Host.Tests.Development;

/// <summary>A folder below /tmp, which every user can traverse.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine("/tmp", "cers-test-" + Guid.CreateVersion7().ToString("N"));

    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
