using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// Runs a command: begin, client request id, attempts, savepoint, handler, one save with outbox and audit, commit. A refusal rolls back to the
/// savepoint and commits what must remain of it. A command sent by a handler joins its parent's transaction.
/// </summary>
internal sealed class TransactBehavior<TRequest, TResponse>(
    MessageScope scope,
    IMediator mediator,
    IServiceProvider services,
    ClientRequests clientRequests,
    AttemptCounter attempts,
    AuditLog audit,
    OutboxSecrets secrets,
    OutboxSignal outbox,
    ConstraintErrors constraints)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    private const string Savepoint = "handler";

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var frame = scope.Top!;
        if (!frame.Traits.IsCommand)
        {
            return await next();
        }

        if (frame.Parent is { Traits.IsCommand: false })
        {
            throw new InvalidOperationException($"{frame.Parent.Traits.Name} is a query and may not send the command {frame.Traits.Name}.");
        }

        return frame.Parent is null ? await RunAsync(request, frame, next, ct) : await JoinAsync(frame, next);
    }

    private async Task<TResponse> JoinAsync(MessageScope.Frame frame, RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();
        if (!answer.IsSuccess)
        {
            scope.NestedRefusal ??= answer.Errors;
        }

        scope.Entries.Add(audit.Entry(scope, frame, answer.IsSuccess ? frame.Success : "refused", answer.Errors));
        return answer;
    }

    private async Task<TResponse> RunAsync(TRequest request, MessageScope.Frame frame, RequestHandlerDelegate<TResponse> next, CancellationToken ct)
    {
        try
        {
            var clientRequest = request as IClientRequest;
            if (clientRequest is not null && ClientRequests.Fault(clientRequest) is { } fault)
            {
                await audit.RefusedBeforeBeginAsync(scope, frame, [fault], ct);
                return TResponse.Refused([fault]);
            }

            await scope.BeginAsync(ct);
            var limits = request is ILimited limited ? attempts.Reserve(limited.Limits(scope.Actor)).ToList() : [];
            var (reservation, told, full) = await ReserveAsync(request!, clientRequest, limits, ct);
            if (told is not null)
            {
                return told;
            }

            var stored = reservation?.ToRow();
            if (full is not null)
            {
                return await RefuseAsync(frame, stored, [full], ct);
            }

            var answer = await next();
            if (answer.IsSuccess && scope.NestedRefusal is { } swallowed)
            {
                answer = TResponse.Refused(swallowed);
            }

            if (answer.IsSuccess)
            {
                try
                {
                    await attempts.TakeBackAsync(scope, [.. limits.Select(l => l.Limit).Where(l => !l.CountsSuccess)], ct);
                    await SaveAsync(frame, stored, answer, ct);
                    await scope.CommitAsync();
                    outbox.Wake(scope.Outgoing.Count);
                    return answer;
                }
                catch (Exception e) when (constraints.Find(e) is { } conflict)
                {
                    answer = TResponse.Refused([conflict]);
                }
            }

            await RollBackAsync(anythingReserved: reservation is not null || limits.Count > 0, ct);
            return await RefuseAsync(frame, stored, answer.Errors, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Door.IsTransient(e))
        {
            await FailAsync(frame);
            throw;
        }
    }

    /// <summary>
    /// The client's request id, its tries and the savepoint behind them in one trip. A command that reserves nothing needs no savepoint either:
    /// its refusal rolls everything back.
    /// </summary>
    private async Task<(ClientRequests.Reservation? Reservation, TResponse? Told, Error? Full)> ReserveAsync(
        TRequest request, IClientRequest? clientRequest, IReadOnlyList<(AttemptLimit Limit, NpgsqlBatchCommand Command)> limits, CancellationToken ct)
    {
        if (clientRequest?.ClientRequestId is null && limits.Count == 0)
        {
            return default;
        }

        await using var batch = new NpgsqlBatch(scope.Connection, scope.Transaction);
        ClientRequests.Reservation? reservation = null;
        NpgsqlBatchCommand? insert = null;
        if (clientRequest?.ClientRequestId is not null)
        {
            (insert, reservation) = await clientRequests.ReserveAsync(scope, request!, clientRequest, ct);
            batch.BatchCommands.Add(insert);
        }

        foreach (var (_, command) in limits)
        {
            batch.BatchCommands.Add(command);
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand($"savepoint {Savepoint}"));
        await batch.ExecuteNonQueryAsync(ct);
        if (insert is { RecordsAffected: 0 })
        {
            return (reservation, await clientRequests.TellAgainAsync<TResponse>(scope, reservation!, ct), null);
        }

        return (reservation, default, limits.FirstOrDefault(l => l.Command.RecordsAffected == 0).Limit?.Refusal);
    }

    private async Task RollBackAsync(bool anythingReserved, CancellationToken ct)
    {
        if (anythingReserved)
        {
            await scope.Transaction!.RollbackAsync(Savepoint, ct);
        }
        else
        {
            await scope.StartOverAsync(ct);
        }
    }

    private async Task<TResponse> RefuseAsync(MessageScope.Frame frame, ClientRequest? stored, IReadOnlyList<Error> errors, CancellationToken ct)
    {
        scope.Forget(errors);
        scope.Following = true;
        foreach (var command in errors.SelectMany(e => e.Following))
        {
            await MessageTraits.Of(command.GetType()).SendAsync(mediator, command, ct);
        }

        scope.Following = false;
        var answer = TResponse.Refused(errors);
        await SaveAsync(frame, stored, answer, ct);
        await scope.CommitAsync();
        outbox.Wake(scope.Outgoing.Count);
        return answer;
    }

    /// <summary>Saves every context that changed; the platform's rows ride in the last one's batch.</summary>
    private async Task SaveAsync(MessageScope.Frame frame, ClientRequest? stored, TResponse answer, CancellationToken ct)
    {
        var changed = scope.Contexts.Where(c => c.ChangeTracker.HasChanges()).ToList();
        var last = changed.LastOrDefault() ?? scope.Contexts.FirstOrDefault() ?? services.GetRequiredService<PlatformDbContext>();
        await secrets.EncryptAsync(scope.Outgoing, ct);
        last.AddRange(scope.Outgoing);
        last.AddRange(scope.Entries);
        last.Add(audit.Entry(scope, frame, answer.IsSuccess ? frame.Success : "refused", answer.Errors));
        if (stored is not null)
        {
            last.Attach(stored);
            stored.Answer = ClientRequests.Serialize(answer);
            stored.Outcome = answer.IsSuccess ? "done" : "refused";
        }

        foreach (var context in changed.Where(c => c != last).Append(last))
        {
            await context.SaveChangesAsync(ct);
        }
    }

    private async Task FailAsync(MessageScope.Frame frame)
    {
        try
        {
            await audit.FailedAsync(scope, frame);
        }
        catch (NpgsqlException)
        {
            // The database is away: the exception that is about to be thrown says so, and nothing was changed.
        }
    }
}
