namespace Cers.GraphQL.Tests.Fixture;

/// <summary>Time that passes when a test says so: hours in a moment, and never too soon on a busy machine.</summary>
internal sealed class ManualTime : TimeProvider
{
    readonly Lock gate = new();
    readonly List<ManualTimer> waiting = [];
    TimeSpan passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (gate)
        {
            return passed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Assert.Equal(Timeout.InfiniteTimeSpan, period);
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets so much pass, again and again, until it has led to what is awaited.</summary>
    public async Task<T> PassUntilAsync<T>(Task<T> awaited, TimeSpan time)
    {
        for (var tries = 0; !awaited.IsCompleted; tries++)
        {
            Assert.True(tries < 1500, "It did not happen.");
            Pass(time);
            await Task.WhenAny(awaited, Task.Delay(20));
        }

        return await awaited;
    }

    void Pass(TimeSpan time)
    {
        ManualTimer[] due;
        lock (gate)
        {
            passed += time;
            due = [.. waiting.Where(timer => timer.Due <= passed)];
            waiting.RemoveAll(due.Contains);
        }

        Array.ForEach(due, timer => timer.Fire());
    }

    sealed class ManualTimer(ManualTime time, Action fire) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.waiting.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.passed + dueTime;
                    time.waiting.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
