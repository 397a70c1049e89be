using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Outbox;
using Cers.ModuleKit.Signals;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// Runs a command: begin, client request id, access again, attempts, savepoint, handler, one save with outbox and audit, commit. A refusal rolls
/// back to the savepoint and commits what must remain of it. A command sent by a handler joins its parent's transaction.
/// </summary>
internal sealed class TransactBehavior<TRequest, TResponse>(
    MessageScope scope,
    IMediator mediator,
    IEnumerable<IReadFirst<TRequest>> firstReads,
    IServiceProvider services,
    FirstTrip firstTrip,
    ClientRequests clientRequests,
    AttemptCounter attempts,
    AuditLog audit,
    OutboxWriter outbox,
    OutboxSignal wake,
    SignalHub signals,
    ConstraintErrors constraints)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var frame = scope.Top!;
        if (frame.Parent is { Traits.IsCommand: false })
        {
            throw new InvalidOperationException($"{frame.Parent.Traits.Name} is a query and may not send the command {frame.Traits.Name}.");
        }

        if (frame.Parent is null)
        {
            return await RunAsync(request, frame, next, ct);
        }

        return FirstReads(request).Any()
            ? throw new InvalidOperationException($"{frame.Traits.Name} reads in its own first trip and cannot be nested in a transaction.")
            : await JoinAsync(frame, next);
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
            if (request is IClientRequest clientRequest && ClientRequests.Fault(clientRequest) is { } fault)
            {
                await audit.RefusedBeforeBeginAsync(scope, frame, [fault], ct);
                return TResponse.Refused([fault]);
            }

            var reservation = await clientRequests.PrepareAsync(scope, request!, ct);
            var limits = request is ILimited limited ? limited.Limits(scope.Actor).ToList() : [];
            await scope.BeginAsync(ct);
            var first = await firstTrip.MakeAsync(scope, frame, reservation, limits, [.. FirstReads(request)], ct);
            if (first.Denial is { } denial)
            {
                await scope.ReleaseAsync();
                await audit.DeniedAsync(scope, frame, denial, ct);
                return TResponse.Refused([denial]);
            }

            if (first.AskedBefore)
            {
                return await clientRequests.TellAgainAsync<TResponse>(scope, reservation!, ct);
            }

            if (first.ReactedBefore)
            {
                // A reaction's command tells nothing but that it was done.
                return (TResponse)(object)Result<Done>.Success(default);
            }

            var stored = reservation?.ToRow();
            if (first.Full is { } full)
            {
                return await RefuseAsync(frame, stored, [full], ct);
            }

            var answer = await HandleAsync(next);
            if (answer.IsSuccess)
            {
                try
                {
                    await attempts.TakeBackAsync(scope, [.. limits.Where(l => !l.CountsSuccess)], ct);
                    return await CommitAsync(frame, stored, answer, ct);
                }
                catch (Exception e) when (constraints.Find(e) is { } conflict)
                {
                    answer = TResponse.Refused([conflict]);
                }
            }

            await scope.Transaction!.RollbackAsync(FirstTrip.Savepoint, ct);
            return await RefuseAsync(frame, stored, answer.Errors, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException && !Door.RunsAgain(scope, e))
        {
            await FailAsync(frame);
            throw;
        }
    }

    private IEnumerable<FirstTrip.Read> FirstReads(TRequest request)
    {
        foreach (var read in firstReads)
        {
            if (read.Ask(request) is { } command)
            {
                yield return new FirstTrip.Read(command, read.HearAsync);
            }
        }
    }

    /// <summary>A nested message's refusal or crash is this one's, whatever its handler made of it.</summary>
    private async Task<TResponse> HandleAsync(RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();
        if (scope.NestedCrash is { } crash)
        {
            throw new InvalidOperationException("A nested message crashed and its sender went on.", crash);
        }

        return answer.IsSuccess && scope.NestedRefusal is { } swallowed ? TResponse.Refused(swallowed) : answer;
    }

    private async Task<TResponse> RefuseAsync(MessageScope.Frame frame, ClientRequest? stored, IReadOnlyList<Error> errors, CancellationToken ct)
    {
        scope.Forget(errors);
        scope.Following = true;
        foreach (var command in errors.SelectMany(e => e.Following))
        {
            var followed = await MessageTraits.Of(command.GetType()).SendAsync(mediator, command, ct);
            if (!followed.IsSuccess)
            {
                throw new InvalidOperationException($"{command.GetType().Name} must follow a refusal and was refused itself.");
            }
        }

        scope.Following = false;
        return await CommitAsync(frame, stored, TResponse.Refused(errors), ct);
    }

    /// <summary>Saves and commits; then this host knows at once what the others will hear, and the outbox is woken.</summary>
    private async Task<TResponse> CommitAsync(MessageScope.Frame frame, ClientRequest? stored, TResponse answer, CancellationToken ct)
    {
        await SaveAsync(frame, stored, answer, ct);
        foreach (var signal in await scope.CommitAsync())
        {
            signals.Hear(signal);
        }

        wake.Wake(scope);
        return answer;
    }

    /// <summary>Saves every context that changed; the platform's rows ride in the last one's batch.</summary>
    private async Task SaveAsync(MessageScope.Frame frame, ClientRequest? stored, TResponse answer, CancellationToken ct)
    {
        var changed = scope.Contexts.Where(c => c.ChangeTracker.HasChanges()).ToList();
        var last = changed.LastOrDefault() ?? scope.Contexts.FirstOrDefault() ?? services.GetRequiredService<PlatformDbContext>();
        last.AddRange(await outbox.WriteAsync(scope, ct));
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

        await scope.SaveLastAsync(ct);
    }

    private async Task FailAsync(MessageScope.Frame frame)
    {
        if (scope.CommitSent)
        {
            // Nobody knows whether it was done. If it was, its entry says so.
            return;
        }

        await scope.ReleaseAsync();
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
