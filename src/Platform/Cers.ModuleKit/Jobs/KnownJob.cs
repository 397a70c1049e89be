using Cers.Kernel;
using Cers.Messaging;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>A job of this program: the command it sends, when, and what it does in people's words.</summary>
public sealed class KnownJob
{
    private readonly Func<IDoor, Actor, CancellationToken, Task<IResult>> send;

    private KnownJob(Type command, JobSchedule schedule, LocalizedText does, Func<IDoor, Actor, CancellationToken, Task<IResult>> send)
    {
        (Command, Schedule, Does) = (command, schedule, does);
        this.send = send;
    }

    /// <summary>The job is known by its command's name: in Quartz's tables, on the page, as the actor in the audit.</summary>
    public string Name => Command.Name;

    public Type Command { get; }

    public JobSchedule Schedule { get; }

    public LocalizedText Does { get; }

    internal JobKey Key => new(Name);

    internal TriggerKey Trigger => new(Name);

    internal static KnownJob Of<TCommand, TAnswer>(JobSchedule schedule, LocalizedText does)
        where TCommand : ICommand<TAnswer>, new() =>
        new(typeof(TCommand), schedule, does, SendAsync<TCommand, TAnswer>);

    private static async Task<IResult> SendAsync<TCommand, TAnswer>(IDoor door, Actor actor, CancellationToken ct)
        where TCommand : ICommand<TAnswer>, new()
    {
        Result<TAnswer> answer;
        do
        {
            answer = await door.SendAsync(actor, new TCommand(), ct);
        }
        while (answer is { IsSuccess: true, Value: Batch { MayBeMore: true } });

        return answer;
    }

    /// <summary>Sends the command as the job: once, or batch by batch.</summary>
    public Task<IResult> SendAsync(IDoor door, CancellationToken ct) => send(door, Actor.System(Name), ct);
}
