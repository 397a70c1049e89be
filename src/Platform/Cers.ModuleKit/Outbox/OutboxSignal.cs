namespace Cers.ModuleKit.Outbox;

/// <summary>Wakes the dispatcher of this host when a command has committed mails; the poll finds what a crash left.</summary>
internal sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim waiting = new(0, 1);

    public void Wake(int rows)
    {
        if (rows > 0 && waiting.CurrentCount == 0)
        {
            try
            {
                waiting.Release();
            }
            catch (SemaphoreFullException)
            {
                // Somebody else has just woken it.
            }
        }
    }

    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken ct) => waiting.WaitAsync(atMost, ct);

    public void Dispose() => waiting.Dispose();
}
