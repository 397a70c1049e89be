using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.Declarations.Checks;

/// <summary>
/// May the sender still see something of the account's, asked of the database at this moment? For queries that go on for hours on behalf of a request that was
/// judged when it came: session, key, role and the account's state may have ended since.
/// </summary>
internal sealed class StandingAccess(IAccessFacts access, IPermissions permissions, MessageScope scope)
{
    /// <summary>Why not; null when it may.</summary>
    /// <param name="whileHeld">Also of an account that is held up for commands; otherwise that is not followed either.</param>
    public async Task<Error?> DenialAsync(AccountId account, string permission, bool whileHeld, CancellationToken ct)
    {
        await using var reading = await scope.ReadAsync(ct);
        await using var batch = new NpgsqlBatch(scope.Connection, reading.Transaction) { BatchCommands = { access.Again(scope.Actor, account) } };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
        {
            return new NotAllowed();
        }

        var again = access.Read(reader);
        if (!again.SenderCounts)
        {
            return new NotSignedIn();
        }

        var mayView = scope.Actor.Machine is not null || (again.Account?.Role is { } role && permissions.Find(permission).AccountRoles.Contains(role));
        return !mayView ? new NotAllowed() : whileHeld ? null : again.Account?.Hold;
    }
}
