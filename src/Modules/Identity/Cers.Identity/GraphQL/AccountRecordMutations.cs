using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class AccountRecordMutations
{
    /// <summary>Opens the business account of a former CAED client; the caller becomes its owner.</summary>
    [Authorize, Error<RuleViolation>, Error<InvalidInput>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<BusinessAccount>> ActivateBusinessAccountAsync(ActivateBusinessAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ActivateBusinessAccount(input.ActivationId, input.ClientRequestId), ct);

    /// <summary>Changes what a business account is called and the name the business trades under. What the register fixes stays.</summary>
    [Authorize(Policy = IdentityPermissions.EditAccount)]
    [Error<NotAllowed>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<BusinessAccount>> EditBusinessAccountAsync(EditBusinessAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new EditBusinessAccount(input.AccountId, input.Name, input.OperatingName, input.ClientRequestId), ct);

    /// <summary>Says how a business is reached.</summary>
    [Authorize(Policy = IdentityPermissions.EditContact)]
    [Error<NotAllowed>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<AccountContactDetails>> EditAccountContactAsync(EditAccountContactInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new EditAccountContact(input.AccountId, input.Name, input.Email, input.Telephone, input.Address, input.ClientRequestId), ct);

    /// <summary>Closes a business account for good: everybody's access ends at once, its records are kept.</summary>
    [Authorize(Policy = IdentityPermissions.CloseAccount)]
    [Error<FreshSignInNeeded>, Error<NotAllowed>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> CloseBusinessAccountAsync(CloseBusinessAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new CloseBusinessAccount(input.AccountId, input.Reason, input.ClientRequestId), ct);
}

/// <param name="ActivationId">As mailed; case, hyphens and blanks do not count.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ActivateBusinessAccountInput(string ActivationId, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="Name">What members call it; without one, the legal name. At most 70 characters.</param>
/// <param name="OperatingName">The name the business trades under, where it has one. At most 70 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record EditBusinessAccountInput([ID<BusinessAccount>] AccountId AccountId, string? Name, string? OperatingName, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="Name">Whom or what to ask for; 1 to 70 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record EditAccountContactInput(
    [ID<BusinessAccount>] AccountId AccountId, string Name, string Email, string Telephone, MailingAddress Address, string ClientRequestId);

/// <param name="AccountId">The account's id.</param>
/// <param name="Reason">Kept with the end of everybody's access; at most 200 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record CloseBusinessAccountInput([ID<BusinessAccount>] AccountId AccountId, string? Reason, string ClientRequestId);
