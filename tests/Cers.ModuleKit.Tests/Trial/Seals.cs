using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Closed, then proposed to be broken, then broken: something that takes two people.</summary>
internal sealed class Seal
{
    public required string Name { get; init; }

    public int Version { get; set; }

    public string State { get; set; } = "closed";

    public int Become(string state)
    {
        State = state;
        return ++Version;
    }
}

[Permission("trial.propose")]
[FourEyes("trial.confirm")]
internal sealed record BreakSeal(string Name, int Version, string Why) : IFourEyes
{
    public string Subject => $"seal {Name}";

    public string Reason => "torn";
}

internal sealed class BreakSealValidator : AbstractValidator<BreakSeal>
{
    public BreakSealValidator() => RuleFor(m => m.Why).NotEmpty().Says("trial.why", "Say why.", "Dites pourquoi.");
}

internal sealed class BreakSealHandler(TrialDbContext db, Steps steps) : IRequestHandler<BreakSeal, Result<Done>>
{
    public async Task<Result<Done>> Handle(BreakSeal request, CancellationToken ct)
    {
        steps.Took($"broke {request.Name} {request.Why}");
        (await db.Seals.SingleAsync(s => s.Name == request.Name, ct)).Become("broken");
        return default(Done);
    }
}

internal sealed class BreakSealProposal(TrialDbContext db, Steps steps) : IProposalSubject<BreakSeal>
{
    public async Task<Result<int>> ProposeAsync(BreakSeal command, CancellationToken ct)
    {
        var seal = await FindAsync(command, ct);
        return seal is null || seal.Version != command.Version
            ? new Conflict("trial.seal_changed", new LocalizedText("The seal changed.", "Le sceau a changé."))
            : seal.Become("proposed");
    }

    public async Task<int?> LockAsync(BreakSeal command, CancellationToken ct) => (await FindAsync(command, ct))?.Version;

    public async Task<Result<Done>> EndAsync(BreakSeal command, ProposalEnd end, string? note, CancellationToken ct)
    {
        steps.Took($"{end} {command.Name} {note}");
        (await FindAsync(command, ct))?.Become("closed");
        return default(Done);
    }

    private Task<Seal?> FindAsync(BreakSeal command, CancellationToken ct) =>
        db.Seals.FromSql($"select * from trial.seals where name = {command.Name} for update").SingleOrDefaultAsync(ct);
}
