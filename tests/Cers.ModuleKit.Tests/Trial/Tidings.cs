using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Something happened; two reactions hear of it.</summary>
internal sealed record Happened(string What, string About, Guid Cause) : IModuleNotification
{
    public string Subject => $"thing {About}";
}

/// <summary>Leaves a row and tells of it; then ends as it is told to.</summary>
[SignedIn]
internal sealed record Happen(string What, string About, Ending Ending = Ending.Done) : ICommand<Done>;

public enum Ending
{
    Done,
    Refused,
    Crashed,

    /// <summary>The commit is refused by a constraint of the database.</summary>
    Conflicting,
}

internal sealed class HappenHandler(TrialDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<Happen, Result<Done>>
{
    public static readonly AccountId OneAccount = AccountId.New();

    public Task<Result<Done>> Handle(Happen request, CancellationToken ct)
    {
        var cause = new Try { What = $"cause of {request.What}" };
        db.Tries.Add(cause);
        scope.Publish(new Happened(request.What, request.About, cause.Id));
        if (request.Ending == Ending.Conflicting)
        {
            db.Notes.Add(new Note { AccountId = OneAccount, Text = request.What, At = clock.GetUtcNow() });
            db.Notes.Add(new Note { AccountId = OneAccount, Text = request.What, At = clock.GetUtcNow() });
        }

        return request.Ending switch
        {
            Ending.Refused => Task.FromResult<Result<Done>>(new Conflict("trial.refused", new LocalizedText("No.", "Non."))),
            Ending.Crashed => throw new InvalidOperationException("a bug"),
            _ => Task.FromResult<Result<Done>>(default(Done)),
        };
    }
}

internal sealed class WriteDownWhatHappened : IReaction<Happened, WriteDown>
{
    public WriteDown React(Happened notification) => new(notification.What, notification.Cause);
}

internal sealed class CountWhatHappened : IReaction<Happened, CountTry>
{
    public CountTry React(Happened notification) => new($"counted {notification.What}");
}

/// <summary>Writes down what happened, and whether its cause was there to be seen. Troubled as often as the test said.</summary>
[SystemOnly]
internal sealed record WriteDown(string What, Guid Cause) : ICommand<Done>;

internal sealed class WriteDownHandler(TrialDbContext db, Troubles troubles) : IRequestHandler<WriteDown, Result<Done>>
{
    public async Task<Result<Done>> Handle(WriteDown request, CancellationToken ct)
    {
        var seen = await db.Tries.AnyAsync(t => t.Id == request.Cause, ct);
        db.Tries.Add(new Try { What = $"{(seen ? "after" : "before")} the commit: {request.What}" });
        return await troubles.MeetAsync(request.What) ? new Conflict("trial.troubled", new LocalizedText("No.", "Non.")) : default(Done);
    }
}
