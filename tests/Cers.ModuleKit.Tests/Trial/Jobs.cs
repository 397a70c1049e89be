using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Runs when asked: its schedule is a minute that no test waits for.</summary>
[SystemOnly]
internal sealed record Tick : ICommand<Done>;

internal sealed class TickHandler(TrialDbContext db, Steps steps) : IRequestHandler<Tick, Result<Done>>
{
    public Task<Result<Done>> Handle(Tick request, CancellationToken ct)
    {
        steps.Took("tick");
        db.Tries.Add(new Try { What = "tick" });
        return Task.FromResult<Result<Done>>(default(Done));
    }
}

[SystemOnly]
internal sealed record AlwaysRefuse : ICommand<Done>;

internal sealed class AlwaysRefuseHandler : IRequestHandler<AlwaysRefuse, Result<Done>>
{
    public Task<Result<Done>> Handle(AlwaysRefuse request, CancellationToken ct) =>
        Task.FromResult<Result<Done>>(new Conflict("trial.not_today", new LocalizedText("Not today.", "Pas aujourd'hui.")));
}

[SystemOnly]
internal sealed record AlwaysCrash : ICommand<Done>;

internal sealed class AlwaysCrashHandler : IRequestHandler<AlwaysCrash, Result<Done>>
{
    public Task<Result<Done>> Handle(AlwaysCrash request, CancellationToken ct) =>
        throw new InvalidOperationException("The owner of jane.doe@example.ca crashed.");
}
