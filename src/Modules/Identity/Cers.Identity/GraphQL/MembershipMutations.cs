using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class MembershipMutations
{
    /// <summary>Ends the caller's own access to a business account, at once. Refused to the last owner.</summary>
    [Authorize(Policy = IdentityPermissions.OwnPlace)]
    [Error<NotAllowed>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> LeaveBusinessAccountAsync(LeaveBusinessAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new LeaveBusinessAccount(input.AccountId, input.ClientRequestId), ct);

    /// <summary>Invites whoever has an address into a business account: a link, mailed there, that works once within 14 days. A second one replaces the first.</summary>
    [Authorize(Policy = IdentityPermissions.ManageUsers)]
    [Error<NotAllowed>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<AccountInvitation>> InviteAccountUserAsync(InviteAccountUserInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new InviteAccountUser(input.AccountId, input.Email, input.Role, input.Language, input.ClientRequestId), ct);

    /// <summary>Takes an invitation back: its link works no more.</summary>
    [Authorize(Policy = IdentityPermissions.ManageUsers)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> RevokeInvitationAsync(RevokeInvitationInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RevokeInvitation(input.AccountId, input.InvitationId, input.ClientRequestId), ct);

    /// <summary>Takes the access that an invitation offers. The caller's confirmed address must be the one that it was mailed to.</summary>
    [Authorize, Error<NotAllowed>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<BusinessAccount>> AcceptInvitationAsync(AcceptInvitationInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AcceptInvitation(input.Invitation, input.ClientRequestId), ct);

    /// <summary>Names a user of a business account as owner; the user has 14 days to accept. A second offer to the same user replaces the first.</summary>
    [Authorize(Policy = IdentityPermissions.HandOver)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<OwnershipHandover>> OfferHandoverAsync(OfferHandoverInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new OfferHandover(input.AccountId, input.Urn, input.StepDownTo, input.ClientRequestId), ct);

    /// <summary>Takes an offer of ownership back.</summary>
    [Authorize(Policy = IdentityPermissions.HandOver)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> WithdrawHandoverAsync(WithdrawHandoverInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new WithdrawHandover(input.AccountId, input.HandoverId, input.ClientRequestId), ct);

    /// <summary>Becomes an owner, as the offer to the caller says; whoever made it steps down if that was asked.</summary>
    [Authorize(Policy = IdentityPermissions.OwnPlace)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<RuleViolation>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<UserAccess>> AcceptHandoverAsync(AcceptHandoverInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AcceptHandover(input.AccountId, input.HandoverId, input.ClientRequestId), ct);

    /// <summary>Declines the ownership that is offered to the caller.</summary>
    [Authorize(Policy = IdentityPermissions.OwnPlace)]
    [Error<NotAllowed>, Error<NotFound>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> DeclineHandoverAsync(DeclineHandoverInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new DeclineHandover(input.AccountId, input.HandoverId, input.ClientRequestId), ct);
}

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record LeaveBusinessAccountInput([ID<BusinessAccount>] AccountId AccountId, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="Email">Where the link is mailed; whoever accepts has it as confirmed address.</param>
/// <param name="Language">The language of the mail.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record InviteAccountUserInput([ID<BusinessAccount>] AccountId AccountId, string Email, AccountRole Role, Language Language, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RevokeInvitationInput([ID<BusinessAccount>] AccountId AccountId, [ID] Guid InvitationId, string ClientRequestId);

/// <param name="Invitation">The mailed link, or the code at its end.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AcceptInvitationInput(string Invitation, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="Urn">The user's reference number.</param>
/// <param name="StepDownTo">The role that the caller takes on acceptance; without it both are owners.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record OfferHandoverInput(
    [ID<BusinessAccount>] AccountId AccountId, UserReferenceNumber Urn, AccountRole? StepDownTo, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record WithdrawHandoverInput([ID<BusinessAccount>] AccountId AccountId, [ID] Guid HandoverId, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AcceptHandoverInput([ID<BusinessAccount>] AccountId AccountId, [ID] Guid HandoverId, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record DeclineHandoverInput([ID<BusinessAccount>] AccountId AccountId, [ID] Guid HandoverId, string ClientRequestId);
