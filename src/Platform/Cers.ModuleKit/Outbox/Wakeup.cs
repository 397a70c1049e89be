namespace Cers.ModuleKit.Outbox;

/// <summary>Wakes a waiting dispatcher; calls while it is awake make it look once more.</summary>
internal sealed class Wakeup : IDisposable
{
    private readonly SemaphoreSlim pending = new(0, 1);

    public void Wake()
    {
        try
        {
            pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has been called already and has not looked yet.
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => pending.WaitAsync(atMost, ct);

    public void Dispose() => pending.Dispose();
}
