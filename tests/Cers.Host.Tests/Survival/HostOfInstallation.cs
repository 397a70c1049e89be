using Cers.Host.Tests.Clock;
using Cers.Host.Tests.Running;

namespace Cers.Host.Tests.Survival;

/// <summary>One host of an installation: a process that is ended and started again at will on the same address.</summary>
internal sealed class HostOfInstallation(Uri address, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private volatile HostUnderTest? process;

    public Uri Address => address;

    /// <summary>Starts the process and returns when it is ready.</summary>
    /// <param name="clock">How far its machine's clock is off, as libfaketime writes it: +300s; null for right.</param>
    public async Task StartAsync(string? clock)
    {
        process = HostUnderTest.Start(address, clock is null ? settings : FakeTime.Added(settings, clock));
        await process.ReadyAsync();
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        var killed = process!;
        process = null;
        killed.Kill();
        await killed.EndAsync();
        await killed.DisposeAsync();
    }

    /// <summary>What it wrote when it ended by itself; null while it runs or after a kill.</summary>
    public string? OwnEnd() => process is { HasExited: true } ended ? $"The host at {address} ended by itself.{ended.LastWords()}" : null;

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
