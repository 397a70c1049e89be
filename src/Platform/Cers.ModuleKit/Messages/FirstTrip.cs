using Cers.Kernel;
using Cers.Messaging;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// A command's first trip to the database: begin, its client request id, its sender's access read again, its tries, and the savepoint behind them;
/// behind that the note of a reaction, since what is refused has not been done, and what the handler reads first.
/// Access was answered from memory before; here it is exact, so that nobody who was removed changes anything.
/// </summary>
internal sealed class FirstTrip(ClientRequests clientRequests, AttemptCounter attempts, IAccessFacts access, IPermissions permissions, TimeProvider clock)
{
    public const string Savepoint = "handler";

    public async Task<Outcome> MakeAsync(
        MessageScope scope, MessageScope.Frame frame, ClientRequests.Reservation? reservation, IReadOnlyList<AttemptLimit> limits, IReadOnlyList<Read> reads, CancellationToken ct)
    {
        var insert = reservation is null ? null : clientRequests.Reserve(scope, reservation);
        var again = scope.Actor is { Person: not null } or { Machine: not null } && !frame.Traits.IsPublic ? access.Again(scope.Actor, scope.Account) : null;
        var tries = attempts.Reserve(limits);
        var note = scope.Reaction?.ToInsert(clock.GetUtcNow());
        await using var batch = new NpgsqlBatch(scope.Connection, scope.Transaction);
        foreach (var command in (IEnumerable<NpgsqlBatchCommand?>)
            [insert, again, .. tries.Select(t => t.Command), new NpgsqlBatchCommand($"savepoint {Savepoint}"), note, .. reads.Select(r => r.Command)])
        {
            if (command is not null)
            {
                batch.BatchCommands.Add(command);
            }
        }

        Error? denial = null;
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            // Of what stands before them only the access answers rows.
            if (again is not null)
            {
                if (await reader.ReadAsync(ct))
                {
                    denial = Denial(scope, frame, access.Read(reader));
                }

                await reader.NextResultAsync(ct);
            }

            foreach (var read in reads)
            {
                await read.HearAsync(reader, ct);
                await reader.NextResultAsync(ct);
            }

            while (await reader.NextResultAsync(ct))
            {
            }
        }

        return new Outcome(denial, insert is { RecordsAffected: 0 }, note is { RecordsAffected: 0 }, tries.FirstOrDefault(t => t.Command.RecordsAffected == 0).Limit?.Refusal);
    }

    private Error? Denial(MessageScope scope, MessageScope.Frame frame, AccessAgain again)
    {
        if (!again.SenderCounts)
        {
            return new NotSignedIn();
        }

        if (!again.HoldsStaffRoles)
        {
            return new NotAllowed();
        }

        if (scope.Actor.Machine is not null)
        {
            return again.Account?.Hold;
        }

        // Null where something else than a role in the account allowed the message.
        if (scope.AccountRole is null)
        {
            return null;
        }

        scope.AccountRole = again.Account?.Role;
        return scope.AccountRole is { } role && permissions.Find(frame.Traits.Permission!).AccountRoles.Contains(role) ? again.Account!.Hold : new NotAllowed();
    }

    /// <summary>What an <see cref="IReadFirst{TMessage}"/> asks, and who hears the answer.</summary>
    internal sealed record Read(NpgsqlBatchCommand Command, Func<NpgsqlDataReader, CancellationToken, Task> HearAsync);

    /// <param name="Denial">The sender may not any more.</param>
    /// <param name="AskedBefore">The request id was taken: the first answer is told again.</param>
    /// <param name="ReactedBefore">The reaction whose command this is happened before.</param>
    /// <param name="Full">A limit is reached.</param>
    internal sealed record Outcome(Error? Denial, bool AskedBefore, bool ReactedBefore, Error? Full);
}
