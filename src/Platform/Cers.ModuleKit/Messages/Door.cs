using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>Opens a scope for each top-level message; runs it again, at most three times, when the database asks for that before a commit.</summary>
internal sealed class Door(IServiceScopeFactory scopes, ICurrentActor current) : IDoor
{
    private const int MostRuns = 3;

    public Task<Result<T>> SendAsync<T>(IMessage<T> message, CancellationToken ct) => SendAsync(current.Actor, message, ct);

    public Task<Result<T>> SendAsync<T>(Actor actor, IMessage<T> message, CancellationToken ct) => SendAsync(actor, null, message, ct);

    /// <summary>Sends what a reaction does about a notification, as the system; does nothing when it was done before.</summary>
    public Task<Result<Done>> ReactAsync(InboxEntry reaction, ICommand<Done> command, CancellationToken ct) =>
        SendAsync(Actor.System(reaction.Reaction), reaction, command, ct);

    private Task<Result<T>> SendAsync<T>(Actor actor, InboxEntry? reaction, IMessage<T> message, CancellationToken ct) =>
        MessageDiagnostics.WatchAsync(message.GetType(), () => RunAsync(actor, reaction, message, ct), ct);

    private async Task<Result<T>> RunAsync<T>(Actor actor, InboxEntry? reaction, IMessage<T> message, CancellationToken ct)
    {
        for (var run = 1; ; run++)
        {
            await using var services = scopes.CreateAsyncScope();
            var scope = services.ServiceProvider.GetRequiredService<MessageScope>();
            scope.Actor = actor;
            scope.MayRunAgain = run < MostRuns;
            scope.Reaction = reaction;
            try
            {
                return await services.ServiceProvider.GetRequiredService<IMediator>().Send(message, ct);
            }
            catch (Exception e) when (RunsAgain(scope, e))
            {
                // Serialization failure or deadlock: nothing was committed, the whole message runs again.
            }
        }
    }

    /// <summary>Never after a commit was sent: it may have been done.</summary>
    internal static bool RunsAgain(MessageScope scope, Exception exception) => scope is { MayRunAgain: true, CommitSent: false } && IsTransient(exception);

    private static bool IsTransient(Exception exception)
    {
        var postgres = exception as PostgresException ?? (exception as DbUpdateException)?.InnerException as PostgresException
            ?? (exception as InvalidOperationException)?.InnerException as PostgresException;
        return postgres?.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
    }
}
