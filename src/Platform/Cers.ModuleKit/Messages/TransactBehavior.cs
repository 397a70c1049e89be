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

        scope.Entries.Add(audit.Entry(scope, frame, answer.IsSuccess ? "done" : "refused", answer.Errors));
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
            ClientRequest? stored = null;
            if (clientRequest?.ClientRequestId is not null)
            {
                var (row, told) = await clientRequests.ReserveAsync<TResponse>(scope, request!, clientRequest, ct);
                if (told is not null)
                {
                    return told;
                }

                stored = row;
            }

            var limits = request is ILimited limited ? limited.Limits(scope.Actor).ToList() : [];
            if (await attempts.ReserveAsync(scope, limits, ct) is { } full)
            {
                return await RefuseAsync(frame, stored, [full], ct);
            }

            await scope.Transaction!.SaveAsync(Savepoint, ct);
            var answer = await next();
            if (answer.IsSuccess && scope.NestedRefusal is { } swallowed)
            {
                answer = TResponse.Refused(swallowed);
            }

            if (answer.IsSuccess)
            {
                try
                {
                    await attempts.TakeBackAsync(scope, limits, ct);
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

            await scope.Transaction!.RollbackAsync(Savepoint, ct);
            return await RefuseAsync(frame, stored, answer.Errors, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Door.IsTransient(e))
        {
            await FailAsync(frame);
            throw;
        }
    }

    private async Task<TResponse> RefuseAsync(MessageScope.Frame frame, ClientRequest? stored, IReadOnlyList<Error> errors, CancellationToken ct)
    {
        scope.Forget();
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
        last.Add(audit.Entry(scope, frame, answer.IsSuccess ? "done" : "refused", answer.Errors));
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
