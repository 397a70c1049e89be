using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cers.ModuleKit.Files;

/// <summary>The purposes of all modules by name, and whether a file of one may be kept without a scan.</summary>
internal sealed partial class FilePurposes(IEnumerable<FilePurpose> purposes, IFileScanner scanner, IHostEnvironment environment, ILogger<FilePurposes> log) : IHostedService
{
    private readonly Dictionary<string, FilePurpose> byName = purposes.ToDictionary(p => p.Name, StringComparer.Ordinal);

    public FilePurpose? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>True where files of the purpose can be taken now: scanned, or in Development, or because the purpose does without.</summary>
    public bool Takes(FilePurpose purpose) => scanner.IsConfigured || environment.IsDevelopment() || !purpose.NeedsScan;

    /// <summary>Says at the start what the missing scanner means.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!scanner.IsConfigured)
        {
            foreach (var purpose in byName.Values.OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                if (Takes(purpose))
                {
                    KeptUnscanned(log, ClamAvScanner.Setting, purpose.Name);
                }
                else
                {
                    Refused(log, ClamAvScanner.Setting, purpose.Name);
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Setting} is not set: files for {Purpose} are kept without a scan for malware")]
    private static partial void KeptUnscanned(ILogger logger, string setting, string purpose);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Setting} is not set: files for {Purpose} are refused, as they need a scan for malware")]
    private static partial void Refused(ILogger logger, string setting, string purpose);
}
