using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class OwnAccountMutations
{
    /// <summary>Changes the names, the telephone number and the language of the caller's user account.</summary>
    [Authorize, Error<InvalidInput>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<UserAccount>> ChangeUserAccountAsync(ChangeUserAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ChangeUserAccount(input.FirstName, input.LastName, input.Telephone, input.Language, input.ClientRequestId), ct);

    /// <summary>Gives the caller's user account another e-mail address, with the code that <c>requestUserEmailCode</c> mailed there.</summary>
    [Authorize, Error<FreshSignInNeeded>, Error<InvalidInput>, Error<Conflict>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<UserAccount>> ChangeUserEmailAsync(ChangeUserEmailInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ChangeUserEmail(input.Email, input.EmailCode, input.ClientRequestId), ct);

    /// <summary>Accepts the terms and conditions in force. Until then commands of the caller's business accounts are refused.</summary>
    [Authorize, Error<InvalidInput>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<UserAccount>> AcceptTermsAsync(AcceptTermsInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AcceptTerms(input.TermsVersion, input.ClientRequestId), ct);

    /// <summary>The caller signs in with a credential no more. Not the one signed in with, and never the last one.</summary>
    [Authorize, Error<FreshSignInNeeded>, Error<NotFound>, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<Done>> RemoveCredentialAsync(RemoveCredentialInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RemoveCredential(input.CredentialId, input.ClientRequestId), ct);

    /// <summary>Says whether a kind of mail shall come to the caller.</summary>
    [Authorize, Error<Conflict>, Error<InvalidInput>, Error<RequestIdReused>]
    public static Task<Result<ChosenNotification>> ChooseNotificationAsync(ChooseNotificationInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ChooseNotification(input.Kind, input.Wanted, input.ClientRequestId), ct);
}

/// <param name="Language">The language of the person's mails and answers.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ChangeUserAccountInput(string FirstName, string LastName, string Telephone, Language Language, string ClientRequestId);

/// <param name="EmailCode">The code that was mailed to the new address.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ChangeUserEmailInput(string Email, string EmailCode, string ClientRequestId);

/// <param name="TermsVersion">The version that was read.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AcceptTermsInput(string TermsVersion, string ClientRequestId);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RemoveCredentialInput([ID] Guid CredentialId, string ClientRequestId);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ChooseNotificationInput(NotificationKind Kind, bool Wanted, string ClientRequestId);
