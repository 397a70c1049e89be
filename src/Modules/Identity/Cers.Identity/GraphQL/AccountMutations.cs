using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class AccountMutations
{
    /// <summary>Opens the business account of an accepted business; the caller becomes its owner.</summary>
    [Authorize, Error<RuleViolation>, Error<InvalidInput>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<BusinessAccount>> OpenBusinessAccountAsync(OpenBusinessAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new OpenBusinessAccount(input.AuthorizationId, input.SharedSecret, input.ClientRequestId), ct);

    /// <summary>Gives a colleague access to a business account. Name, address and reference number must all be those of one user account.</summary>
    [Authorize(Policy = IdentityPermissions.ManageUsers)]
    [Error<NotAllowed>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<UserAccess>> AddAccountUserAsync(AddAccountUserInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AddAccountUser(input.AccountId, input.LastName, input.Email, input.Urn, input.Role, input.ClientRequestId), ct);

    /// <summary>Gives a user of a business account another role, at once.</summary>
    [Authorize(Policy = IdentityPermissions.ManageUsers)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<UserAccess>> ChangeAccountUserRoleAsync(ChangeAccountUserRoleInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ChangeAccountUserRole(input.AccountId, input.Urn, input.Role, input.ClientRequestId, input.Reason), ct);

    /// <summary>Ends a user's access to a business account, at once.</summary>
    [Authorize(Policy = IdentityPermissions.ManageUsers)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<RemovedUser>> RemoveAccountUserAsync(RemoveAccountUserInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RemoveAccountUser(input.AccountId, input.Urn, input.ClientRequestId, input.Reason), ct);
}

/// <param name="SharedSecret">As mailed; case, hyphens and blanks do not count.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record OpenBusinessAccountInput(AuthorizationId AuthorizationId, string SharedSecret, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="Urn">The colleague's user reference number.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AddAccountUserInput(
    [ID<BusinessAccount>] AccountId AccountId, string LastName, string Email, UserReferenceNumber Urn, AccountRole Role, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
/// <param name="Reason">Kept with the change; at most 200 characters.</param>
internal sealed record ChangeAccountUserRoleInput(
    [ID<BusinessAccount>] AccountId AccountId, UserReferenceNumber Urn, AccountRole Role, string ClientRequestId, string? Reason);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
/// <param name="Reason">Kept with the change; at most 200 characters.</param>
internal sealed record RemoveAccountUserInput([ID<BusinessAccount>] AccountId AccountId, UserReferenceNumber Urn, string ClientRequestId, string? Reason);
