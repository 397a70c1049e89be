using Cers.Kernel;
using MediatR;

namespace Cers.Messaging;

/// <summary>What travels through the door: a command or a query, answered by a result. Every message declares who may send it.</summary>
public interface IMessage<T> : IRequest<Result<T>>;

/// <summary>A command, whatever it answers.</summary>
public interface ICommand;

/// <summary>Changes state and answers with little more than an identity, or with a refusal.</summary>
public interface ICommand<T> : IMessage<T>, ICommand;

/// <summary>Reads, and nothing else.</summary>
public interface IQuery<T> : IMessage<T>;

/// <summary>A query by staff over a client's data: an audit entry with the reason is committed before the answer leaves.</summary>
public interface IAuditedQuery
{
    /// <summary>Why the member of staff looks; 5 to 200 characters.</summary>
    string Reason { get; }
}

/// <inheritdoc cref="IAuditedQuery"/>
public interface IAuditedQuery<T> : IQuery<T>, IAuditedQuery;

/// <summary>A message of one business account: the caller's role in it decides, and only its rows are seen.</summary>
public interface IAccountMessage
{
    AccountId Account { get; }
}

/// <summary>
/// A command that a client may repeat without fear: the same id with the same content gets the first answer, with other content a refusal.
/// </summary>
public interface IClientRequest
{
    /// <summary>8 to 64 visible ASCII characters, unique for the requester, kept 30 days. Null where the caller is a page.</summary>
    string? ClientRequestId { get; }

    /// <summary>Who asks, for requesters without sign-in (a confirmed e-mail address); null for the signed-in actor.</summary>
    string? Requester => null;
}

/// <summary>A command that is refused after too many failures: each try is counted before the handler runs and taken back when it succeeds, unless the limit is on successes too.</summary>
public interface ILimited
{
    IEnumerable<AttemptLimit> Limits(Actor actor);
}

/// <summary>At most <paramref name="Most"/> failed tries under <paramref name="Key"/> in a window that starts with the first.</summary>
/// <param name="CountsSuccess">Tries that succeed stay counted: so many mails an hour, so many questions.</param>
public sealed record AttemptLimit(string Key, int Most, TimeSpan Window, Error Refusal, bool CountsSuccess = false);

/// <summary>
/// The one door into every module. It opens a scope for each message and runs it there: authorized, validated, in a transaction, audited.
/// A singleton; what holds it holds nothing scoped. Handlers send nested messages with IMediator instead.
/// </summary>
public interface IDoor
{
    /// <summary>Sends as the current actor.</summary>
    Task<Result<T>> SendAsync<T>(IMessage<T> message, CancellationToken ct);

    /// <summary>Sends as another actor: a job, a command line, a seed.</summary>
    Task<Result<T>> SendAsync<T>(Actor actor, IMessage<T> message, CancellationToken ct);
}
