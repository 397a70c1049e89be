using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class SessionMutations
{
    /// <summary>Ends one of your sessions and its access tokens, at once.</summary>
    [Authorize, Error<FreshSignInNeeded>, Error<NotFound>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> EndSessionAsync(EndSessionInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new EndMySession(input.SessionId, input.ClientRequestId), ct);

    /// <summary>Ends your sessions and their access tokens, at once: all but the one that asks, or everywhere.</summary>
    [Authorize, Error<FreshSignInNeeded>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<EndedSessions>> EndSessionsAsync(EndSessionsInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new EndMySessions(input.AndThis, input.ClientRequestId), ct);
}

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record EndSessionInput(Guid SessionId, string ClientRequestId);

/// <param name="AndThis">True: the session that asks ends too.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record EndSessionsInput(bool AndThis, string ClientRequestId);
