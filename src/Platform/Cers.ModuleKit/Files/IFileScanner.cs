namespace Cers.ModuleKit.Files;

/// <summary>Looks for malware in a file while it is written.</summary>
public interface IFileScanner
{
    /// <summary>False where none is configured: then nothing is scanned.</summary>
    bool IsConfigured { get; }

    /// <summary>Begins a scan; the file's bytes follow in pieces.</summary>
    Task<IFileScan> BeginAsync(CancellationToken ct);
}

/// <summary>One file on its way past the scanner.</summary>
public interface IFileScan : IAsyncDisposable
{
    Task WriteAsync(ReadOnlyMemory<byte> piece, CancellationToken ct);

    /// <summary>The verdict, once everything was written. A scanner that fails to say one throws <see cref="FileScanException"/>.</summary>
    Task<bool> IsCleanAsync(CancellationToken ct);
}

/// <summary>The scanner does not answer, or not what its protocol says.</summary>
public sealed class FileScanException(string message, Exception? inner = null) : Exception(message, inner);
