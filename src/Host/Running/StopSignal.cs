using System.Runtime.InteropServices;

namespace Cers.Host.Running;

/// <summary>Ctrl-C and TERM from the first moment on: what was started is stopped in order, also before the server runs.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private Drain? drain;

    public StopSignal() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    public CancellationToken Token => source.Token;

    /// <summary>From here on a signal makes the running server leave.</summary>
    public void Hand(Drain running)
    {
        drain = running;
        if (source.IsCancellationRequested)
        {
            running.Begin();
        }
    }

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        source.Cancel();
        drain?.Begin();
    }
}
