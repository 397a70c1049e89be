namespace Cers.GraphQL.DataLoading;

/// <summary>
/// Turns single look-ups of one request into batches: each key is asked once, and its answer kept until the request ends or a
/// mutation's next root field begins. Constructor parameters are services.
/// </summary>
public abstract class DataLoader<TKey, TValue> : IDataLoader
    where TKey : notnull
{
    readonly Lock gate = new();
    readonly Dictionary<TKey, TaskCompletionSource<TValue?>> known = [];
    List<TKey> waiting = [];
    Action? keysWait;

    /// <summary>Keys of one batch at most; more are asked in several.</summary>
    protected virtual int MaxBatchSize => 1000;

    bool IDataLoader.HasWaiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count > 0;
            }
        }
    }

    /// <summary>The value for a key; null when the batch did not return one.</summary>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        Task<TValue?> task;
        lock (gate)
        {
            if (known.TryGetValue(key, out var present))
            {
                return present.Task;
            }

            // Continuations run where the batch ends, so that all resolvers it served have gone on before the next batch is formed.
            var promise = new TaskCompletionSource<TValue?>(TaskCreationOptions.None);
            known.Add(key, promise);
            waiting.Add(key);
            task = promise.Task;
        }

        keysWait?.Invoke();
        return task;
    }

    /// <summary>The values for several keys, in their order.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IEnumerable<TKey> keys, CancellationToken ct = default) =>
        await Task.WhenAll(keys.Select(key => LoadAsync(key, ct)));

    /// <summary>Loads all keys at once. Keys are distinct; a key without an entry has no value.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken ct);

    void IDataLoader.Attach(Action keysWait) => this.keysWait = keysWait;

    void IDataLoader.Forget()
    {
        lock (gate)
        {
            foreach (var key in known.Where(pair => pair.Value.Task.IsCompleted).Select(pair => pair.Key).ToArray())
            {
                known.Remove(key);
            }
        }
    }

    async Task IDataLoader.DispatchAsync(CancellationToken ct)
    {
        List<TKey> keys;
        lock (gate)
        {
            keys = waiting;
            waiting = [];
        }

        foreach (var batch in keys.Chunk(MaxBatchSize))
        {
            await DispatchAsync(batch, ct);
        }
    }

    async Task DispatchAsync(TKey[] batch, CancellationToken ct)
    {
        IReadOnlyDictionary<TKey, TValue>? values = null;
        Exception? failure = null;
        try
        {
            values = await LoadBatchAsync(batch, ct);
        }
        catch (Exception thrown)
        {
            failure = thrown;
        }

        foreach (var key in batch)
        {
            TaskCompletionSource<TValue?> promise;
            lock (gate)
            {
                promise = known[key];
                if (failure is not null)
                {
                    // A failed batch must not answer a later load of the same key.
                    known.Remove(key);
                }
            }

            if (failure is not null)
            {
                promise.SetException(failure);
            }
            else
            {
                promise.SetResult(values!.TryGetValue(key, out var value) ? value : default);
            }
        }
    }
}

interface IDataLoader
{
    bool HasWaiting { get; }

    /// <summary>Tells the loader whom to wake when a first key waits.</summary>
    void Attach(Action keysWait);

    Task DispatchAsync(CancellationToken ct);

    /// <summary>Drops what was answered, as what it describes may have changed.</summary>
    void Forget();
}
