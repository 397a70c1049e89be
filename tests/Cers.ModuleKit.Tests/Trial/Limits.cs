using System.Diagnostics.CodeAnalysis;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Five wrong guesses an hour at one thing.</summary>
[SignedIn]
internal sealed record Guess(string Thing, string Word) : ICommand<Done>, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
        [new($"guess:{Thing}", 5, TimeSpan.FromHours(1), new TooManyAttempts("trial.too_many", new LocalizedText("Later.", "Plus tard.")))];
}

internal sealed class GuessHandler(Steps steps) : IRequestHandler<Guess, Result<Done>>
{
    public Task<Result<Done>> Handle(Guess request, CancellationToken ct)
    {
        steps.Took($"compare {request.Thing}");
        return Task.FromResult<Result<Done>>(
            request.Word == "sesame" ? default(Done) : new RuleViolation("trial.wrong", new LocalizedText("Wrong.", "Faux."), "word"));
    }
}

/// <summary>Moves an amount between two balances, locking them in the order they are named.</summary>
[SignedIn]
internal sealed record Move(string From, string To, string Meeting) : ICommand<Done>;

[SuppressMessage("Usage", "MA0004", Justification = "A test's handler.")]
internal sealed class MoveHandler(TrialDbContext db, Steps steps) : IRequestHandler<Move, Result<Done>>
{
    public async Task<Result<Done>> Handle(Move request, CancellationToken ct)
    {
        steps.Took($"run {request.Meeting}");
        var from = await LockAsync(request.From, ct);
        await steps.MeetAsync(request.Meeting, 2);
        var to = await LockAsync(request.To, ct);
        from.Amount--;
        to.Amount++;
        return default(Done);
    }

    private Task<Balance> LockAsync(string name, CancellationToken ct) =>
        db.Balances.FromSql($"select * from trial.balances where name = {name} for update").SingleAsync(ct);
}

[SignedIn]
internal sealed record OpenBalance(string Name) : ICommand<Done>;

internal sealed class OpenBalanceHandler(TrialDbContext db) : IRequestHandler<OpenBalance, Result<Done>>
{
    public Task<Result<Done>> Handle(OpenBalance request, CancellationToken ct)
    {
        db.Balances.Add(new Balance { Name = request.Name });
        return Task.FromResult<Result<Done>>(default(Done));
    }
}

[SignedIn]
internal sealed record PromiseLetter(string To, string Name, string? Secret, Language Language = Language.En) : ICommand<Done>;

internal sealed class PromiseLetterHandler(MessageScope scope, TimeProvider clock) : IRequestHandler<PromiseLetter, Result<Done>>
{
    public Task<Result<Done>> Handle(PromiseLetter request, CancellationToken ct)
    {
        scope.Mail(new MailToSend(
            "trial.letter", request.To, request.Language, new Dictionary<string, string> { ["name"] = request.Name }, "letter 1",
            request.Secret is { } secret ? new MailSecret(secret, clock.GetUtcNow() + TimeSpan.FromDays(1)) : null));
        return Task.FromResult<Result<Done>>(default(Done));
    }
}

internal sealed class TrialLetter : IMailTemplate
{
    public string Name => "trial.letter";

    public MailText Render(MailFacts facts) => new(
        facts.Say($"A letter to {facts["name"]}", $"Une lettre à {facts["name"]}"),
        [facts.Say($"Hello {facts["name"]}.", $"Bonjour {facts["name"]}."), facts.Secret ?? "-"]);
}

/// <summary>So many letters to one address, promised by one command.</summary>
[SignedIn]
internal sealed record PromiseLetters(string To, int HowMany) : ICommand<Done>;

internal sealed class PromiseLettersHandler(MessageScope scope) : IRequestHandler<PromiseLetters, Result<Done>>
{
    public Task<Result<Done>> Handle(PromiseLetters request, CancellationToken ct)
    {
        for (var i = 0; i < request.HowMany; i++)
        {
            scope.Mail(new MailToSend("trial.letter", request.To, Language.En, new Dictionary<string, string> { ["name"] = $"{i}" }));
        }

        return Task.FromResult<Result<Done>>(default(Done));
    }
}
