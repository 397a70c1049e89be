using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.FourEyes;

/// <summary>Keeps proposals and gives them out, locked, to those who may decide on them. It stands before every message and takes its context when it is needed: few are proposed.</summary>
internal sealed class Proposals(
    Func<PlatformDbContext> db, MessageScope scope, IPermissions permissions, KeyRing keys, IEnumerable<ProposableCommand> commands, IServiceProvider services, TimeProvider clock)
{
    /// <summary>Whether something else is proposed about a subject; whoever proposes at the same time waits for the answer.</summary>
    public async Task<bool> IsAnotherWaitingAsync(string subject, CancellationToken ct)
    {
        await db().Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('proposal ' || {subject}, 0))", ct);
        return await db().Set<Proposal>().AnyAsync(p => p.Subject == subject && p.State == ProposalState.Waiting, ct);
    }

    public async Task AddAsync(IFourEyes command, string confirmPermission, int version, PersonId proposer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var proposal = new Proposal
        {
            Id = Guid.CreateVersion7(),
            Message = command.GetType().Name,
            Subject = command.Subject,
            Version = version,
            ConfirmPermission = confirmPermission,
            Reason = command.Reason,
            ProposedBy = proposer,
            ProposedByName = scope.Actor.Name ?? scope.Actor.Urn?.Value ?? "?",
            ProposedAt = now,
            ExpiresAt = now + Proposal.Life,
        };
        var key = await keys.CurrentAsync(KeyPurpose.Proposal, ct);
        proposal.Keep(key.Encrypt(ProposableCommand.Write(command)), key.Id);
        db().Add(proposal);
    }

    /// <summary>One that the caller may confirm or return, as the second person.</summary>
    public async Task<Result<Proposal>> LockForSecondAsync(Guid id, CancellationToken ct)
    {
        var proposal = await LockAsync(id, ct);
        if (proposal is null || !permissions.HoldsAsStaff(scope.Actor, proposal.ConfirmPermission))
        {
            return new NotAllowed();
        }

        Concern(proposal);
        return proposal.ProposedBy == scope.Actor.Person ? FourEyesErrors.OwnProposal() : StillWaiting(proposal);
    }

    /// <summary>One that the caller proposed.</summary>
    public async Task<Result<Proposal>> LockOwnAsync(Guid id, CancellationToken ct)
    {
        var proposal = await LockAsync(id, ct);
        if (proposal is null || (proposal.ProposedBy != scope.Actor.Person && !permissions.HoldsAsStaff(scope.Actor, proposal.ConfirmPermission)))
        {
            return new NotAllowed();
        }

        Concern(proposal);
        return proposal.ProposedBy != scope.Actor.Person ? FourEyesErrors.NotYours() : StillWaiting(proposal);
    }

    /// <summary>Those that nobody decided on in time, at most so many; one that somebody decides on at this moment is left to him or her.</summary>
    public Task<List<Proposal>> LockExpiredAsync(int most, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db().Set<Proposal>()
            .FromSql($"select * from platform.proposals where state = 'Waiting' and expires_at <= {now} order by expires_at limit {most} for update skip locked")
            .ToListAsync(ct);
    }

    public async Task<IFourEyes> CommandOfAsync(Proposal proposal, CancellationToken ct) =>
        TypeOf(proposal).Read((await keys.FindAsync(proposal.KeyId!.Value, ct)).Decrypt(proposal.Command));

    public Task<int?> LockSubjectAsync(Proposal proposal, IFourEyes command, CancellationToken ct) => TypeOf(proposal).LockAsync(services, command, ct);

    public async Task<Result<Done>> EndAsync(Proposal proposal, ProposalEnd end, string? note, CancellationToken ct)
    {
        var ended = await TypeOf(proposal).EndAsync(services, await CommandOfAsync(proposal, ct), end, note, ct);
        proposal.End(end, scope.Actor.Person, clock.GetUtcNow());
        return ended;
    }

    private Task<Proposal?> LockAsync(Guid id, CancellationToken ct) =>
        db().Set<Proposal>().FromSql($"select * from platform.proposals where id = {id} for update").SingleOrDefaultAsync(ct);

    /// <summary>The audit entry names both: the actor, and who proposed.</summary>
    private void Concern(Proposal proposal)
    {
        scope.Top!.Subject = proposal.Subject;
        scope.Top!.Reason = ReasonOf(proposal);
    }

    public static string ReasonOf(Proposal proposal) => $"{proposal.Message} proposed by person:{proposal.ProposedBy}";

    private Result<Proposal> StillWaiting(Proposal proposal) =>
        proposal.State == ProposalState.Expired || (proposal.State == ProposalState.Waiting && proposal.ExpiresAt <= clock.GetUtcNow()) ? FourEyesErrors.Expired()
        : proposal.State != ProposalState.Waiting ? FourEyesErrors.Decided()
        : proposal;

    private ProposableCommand TypeOf(Proposal proposal) => commands.Single(c => c.Name == proposal.Message);
}
