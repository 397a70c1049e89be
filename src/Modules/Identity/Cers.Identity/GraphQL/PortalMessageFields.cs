using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[ObjectType<Viewer>]
internal static class ViewerOfficeFields
{
    /// <summary>What the agency has to say to the caller now, the most severe first; not what the caller dismissed.</summary>
    [Authorize]
    public static Task<Result<IReadOnlyList<PortalMessage>>> GetMessagesAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetPortalMessages(), ct);

    /// <summary>Names the credential that the caller signed in with, for the officer who is to link it to a user account that the caller had before.</summary>
    [Authorize]
    public static async Task<string?> GetSignInReferenceAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct) =>
        await door.SendAsync(new GetSignInReference(), ct) is { IsSuccess: true, Value: var reference } ? reference.ToString() : null;
}

[MutationType]
internal static class PortalMessageMutations
{
    /// <summary>Does not show a portal message to the caller again.</summary>
    [Authorize, Error<NotFound>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> DismissMessageAsync(DismissMessageInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new DismissPortalMessage(input.MessageId, input.ClientRequestId), ct);
}

/// <param name="MessageId">The message's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record DismissMessageInput([property: ID] Guid MessageId, string ClientRequestId);
