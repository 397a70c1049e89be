using System.Threading.Channels;
using Cers.Kernel;

namespace Cers.Declarations.Data;

/// <summary>Somebody who follows an account: a queue of its own, and no longer than it may be. Who does not keep up loses the place in it rather than single news.</summary>
internal sealed class NewsListener(AccountId account, BusinessNumber own, Action<NewsListener> leave) : IDisposable
{
    /// <summary>News that wait for a slow one.</summary>
    public const int Most = 500;

    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<NewsItem> queue = Channel.CreateBounded<NewsItem>(new BoundedChannelOptions(Most) { SingleReader = true, SingleWriter = true });

    /// <summary>From then on everything that commits is told.</summary>
    public Task Begun => begun.Task;

    /// <summary>The next news; null when some were lost, as this one was too slow, or the host could not read them.</summary>
    public async ValueTask<NewsItem?> NextAsync(CancellationToken ct) =>
        await queue.Reader.WaitToReadAsync(ct) && queue.Reader.TryRead(out var item) ? item : null;

    public void Begin() => begun.TrySetResult();

    /// <summary>Does nothing where it is not about the account.</summary>
    public void Hear(NewsItem item)
    {
        if ((item.Account == account || item.ClientsNumber == own) && !queue.Writer.TryWrite(item))
        {
            Lose();
        }
    }

    /// <summary>What waits is told still; then it is over.</summary>
    public void Lose()
    {
        queue.Writer.TryComplete();
        leave(this);
        begun.TrySetResult();
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        leave(this);
    }
}
