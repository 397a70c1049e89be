using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Bulk;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Npgsql;

namespace Cers.Declarations.Checks;

/// <summary>May whoever sent a bulk load still submit for its account, asked of the database in the transaction that submits?</summary>
internal sealed class BulkSenders(IAccessFacts access, IPermissions permissions, MessageScope scope, IMediator mediator)
{
    /// <summary>Why not; null when it may.</summary>
    public Task<BulkEnding?> LostAsync(BulkLoad load, CancellationToken ct) => load.ByStaff ? StaffLostAsync(load, ct) : AccountLostAsync(load, ct);

    private async Task<BulkEnding?> AccountLostAsync(BulkLoad load, CancellationToken ct)
    {
        var sender = load.Sender.ToActor();
        await using var reading = await scope.ReadAsync(ct);
        await using var batch = new NpgsqlBatch(scope.Connection, reading.Transaction) { BatchCommands = { access.Again(sender, load.AccountId) } };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct) || access.Read(reader) is not { SenderCounts: true, Account: { } account })
        {
            return BulkEnding.SenderLeft;
        }

        var grant = permissions.Find(DeclarationsPermissions.SendBulk);
        var may = sender.Machine is { } machine ? grant.Scope is { } needed && machine.Scopes.Contains(needed) : account.Role is { } role && grant.AccountRoles.Contains(role);
        return !may ? BulkEnding.SenderLeft : account.Hold is not null ? BulkEnding.HeldUp : null;
    }

    private async Task<BulkEnding?> StaffLostAsync(BulkLoad load, CancellationToken ct)
    {
        var account = await mediator.Send(new FindAccountByBusinessNumber(load.BusinessNumber), ct);
        var staff = await mediator.Send(new ListStaffOfRoles(permissions.Find(DeclarationsPermissions.SendBulkFor).StaffRoles), ct);
        if (!account.IsSuccess || !staff.IsSuccess || account.Value.Account != load.AccountId || staff.Value.All(s => s.Person.Value != load.Sender.Person))
        {
            return BulkEnding.SenderLeft;
        }

        return account.Value.Suspended ? BulkEnding.HeldUp : null;
    }
}
