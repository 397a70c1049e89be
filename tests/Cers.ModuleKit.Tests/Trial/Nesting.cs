using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Changes something, promises a mail, and is then refused; the refusal says what must follow.</summary>
[SignedIn]
internal sealed record GiveUp(string What, string MailTo, string? ClientRequestId = null) : ICommand<Done>, IClientRequest;

internal sealed class GiveUpHandler(TrialDbContext db, MessageScope scope, Steps steps) : IRequestHandler<GiveUp, Result<Done>>
{
    public Task<Result<Done>> Handle(GiveUp request, CancellationToken ct)
    {
        steps.Took($"give up {request.What}");
        db.Tries.Add(new Try { What = "kept by mistake" });
        scope.Mail(new MailToSend("trial.letter", request.MailTo, Language.En, new Dictionary<string, string> { ["name"] = "x" }));
        return Task.FromResult<Result<Done>>(
            (Result<Done>)new Conflict("trial.given_up", new LocalizedText("No.", "Non.")).Then(new CountTry(request.What)));
    }
}

[SystemOnly]
internal sealed record CountTry(string What) : ICommand<Done>;

internal sealed class CountTryHandler(TrialDbContext db) : IRequestHandler<CountTry, Result<Done>>
{
    public Task<Result<Done>> Handle(CountTry request, CancellationToken ct)
    {
        db.Tries.Add(new Try { What = request.What });
        return Task.FromResult<Result<Done>>(default(Done));
    }
}

/// <summary>Refused when told so; otherwise leaves a row.</summary>
[CalledBy("ModuleKit")]
internal sealed record Inner(string What, bool Refuse) : ICommand<Done>;

internal sealed class InnerHandler(TrialDbContext db) : IRequestHandler<Inner, Result<Done>>
{
    public Task<Result<Done>> Handle(Inner request, CancellationToken ct)
    {
        if (request.Refuse)
        {
            return Task.FromResult<Result<Done>>(new Conflict("trial.inner_refuses", new LocalizedText("No.", "Non.")));
        }

        db.Tries.Add(new Try { What = request.What });
        return Task.FromResult<Result<Done>>(default(Done));
    }
}

/// <summary>Sends two inner commands, of which the second may be refused, and does as if nothing were.</summary>
[SignedIn]
internal sealed record Swallow(string What, bool SecondIsRefused) : ICommand<Done>;

internal sealed class SwallowHandler(IMediator mediator) : IRequestHandler<Swallow, Result<Done>>
{
    public async Task<Result<Done>> Handle(Swallow request, CancellationToken ct)
    {
        await mediator.Send(new Inner(request.What, Refuse: false), ct);
        await mediator.Send(new Inner(request.What, request.SecondIsRefused), ct);
        return default(Done);
    }
}

/// <summary>Only another module may send it.</summary>
[CalledBy("Registration")]
internal sealed record ForRegistration : IQuery<string>;

internal sealed class ForRegistrationHandler : IRequestHandler<ForRegistration, Result<string>>
{
    public Task<Result<string>> Handle(ForRegistration request, CancellationToken ct) => Task.FromResult<Result<string>>("for Registration");
}

[SignedIn]
internal sealed record AskForRegistration : IQuery<string>;

internal sealed class AskForRegistrationHandler(IMediator mediator) : IRequestHandler<AskForRegistration, Result<string>>
{
    public async Task<Result<string>> Handle(AskForRegistration request, CancellationToken ct) => await mediator.Send(new ForRegistration(), ct);
}

/// <summary>Declares nothing: nobody may send it, not even the system.</summary>
internal sealed record Undeclared : IQuery<string>;

internal sealed class UndeclaredHandler : IRequestHandler<Undeclared, Result<string>>
{
    public Task<Result<string>> Handle(Undeclared request, CancellationToken ct) => Task.FromResult<Result<string>>("told");
}

/// <summary>A permission nobody was granted.</summary>
[Permission("trial.never_granted")]
internal sealed record NeverGranted : IQuery<string>;

internal sealed class NeverGrantedHandler : IRequestHandler<NeverGranted, Result<string>>
{
    public Task<Result<string>> Handle(NeverGranted request, CancellationToken ct) => Task.FromResult<Result<string>>("told");
}

[SignedIn]
internal sealed record QueryThatWrites : IQuery<Done>;

internal sealed class QueryThatWritesHandler(IMediator mediator) : IRequestHandler<QueryThatWrites, Result<Done>>
{
    public async Task<Result<Done>> Handle(QueryThatWrites request, CancellationToken ct) => await mediator.Send(new Inner("by a query", Refuse: false), ct);
}

[SignedIn]
internal sealed record Crash(string What) : ICommand<Done>;

internal sealed class CrashHandler(TrialDbContext db) : IRequestHandler<Crash, Result<Done>>
{
    public Task<Result<Done>> Handle(Crash request, CancellationToken ct)
    {
        db.Tries.Add(new Try { What = request.What });
        throw new InvalidOperationException("a bug");
    }
}

/// <summary>Catches the crash of an inner command, and does as if nothing were.</summary>
[SignedIn]
internal sealed record SwallowCrash(string What) : ICommand<Done>;

internal sealed class SwallowCrashHandler(IMediator mediator, TrialDbContext db) : IRequestHandler<SwallowCrash, Result<Done>>
{
    public async Task<Result<Done>> Handle(SwallowCrash request, CancellationToken ct)
    {
        db.Tries.Add(new Try { What = request.What });
        try
        {
            await mediator.Send(new Crash(request.What), ct);
        }
        catch (InvalidOperationException)
        {
            // As a careless handler would.
        }

        return default(Done);
    }
}

/// <summary>Asks what it may not, and does as if nothing were.</summary>
[SignedIn]
internal sealed record SwallowDenial(string What) : ICommand<Done>;

internal sealed class SwallowDenialHandler(IMediator mediator, TrialDbContext db) : IRequestHandler<SwallowDenial, Result<Done>>
{
    public async Task<Result<Done>> Handle(SwallowDenial request, CancellationToken ct)
    {
        db.Tries.Add(new Try { What = request.What });
        await mediator.Send(new ForRegistration(), ct);
        return default(Done);
    }
}

/// <summary>Is refused; what must follow is refused too.</summary>
[SignedIn]
internal sealed record GiveUpTwice(string What) : ICommand<Done>;

internal sealed class GiveUpTwiceHandler : IRequestHandler<GiveUpTwice, Result<Done>>
{
    public Task<Result<Done>> Handle(GiveUpTwice request, CancellationToken ct) =>
        Task.FromResult<Result<Done>>(
            (Result<Done>)new Conflict("trial.given_up", new LocalizedText("No.", "Non.")).Then(new CannotFollow(request.What)));
}

[SystemOnly]
internal sealed record CannotFollow(string What) : ICommand<Done>;

internal sealed class CannotFollowHandler : IRequestHandler<CannotFollow, Result<Done>>
{
    public Task<Result<Done>> Handle(CannotFollow request, CancellationToken ct) =>
        Task.FromResult<Result<Done>>(new Conflict("trial.cannot_follow", new LocalizedText("No.", "Non.")));
}

/// <summary>The database refuses to serialize it, as often as it runs.</summary>
[SignedIn]
internal sealed record NeverSerializable(string What) : ICommand<Done>;

internal sealed class NeverSerializableHandler(TrialDbContext db, Steps steps) : IRequestHandler<NeverSerializable, Result<Done>>
{
    public async Task<Result<Done>> Handle(NeverSerializable request, CancellationToken ct)
    {
        steps.Took($"try {request.What}");
        await db.Database.ExecuteSqlAsync($"do $$ begin raise exception 'again' using errcode = '40001'; end $$", ct);
        return default(Done);
    }
}

[SignedIn]
internal sealed record LeaveTry(string What) : ICommand<Done>;

internal sealed class LeaveTryHandler(TrialDbContext db, Steps steps) : IRequestHandler<LeaveTry, Result<Done>>
{
    public Task<Result<Done>> Handle(LeaveTry request, CancellationToken ct)
    {
        steps.Took($"leave {request.What}");
        db.Tries.Add(new Try { What = request.What });
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
