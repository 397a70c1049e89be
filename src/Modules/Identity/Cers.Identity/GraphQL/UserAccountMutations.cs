using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[MutationType]
internal static class UserAccountMutations
{
    /// <summary>Mails a six-digit code that confirms an address for the caller's user account. It lasts ten minutes; a new one replaces it.</summary>
    [Authorize, Error<InvalidInput>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<Done>> RequestUserEmailCodeAsync(RequestUserEmailCodeInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestUserEmailCode(input.Email, input.Language, input.ClientRequestId), ct);

    /// <summary>Makes the caller's user account and user reference number.</summary>
    [Authorize, Error<InvalidInput>, Error<Conflict>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<UserAccount>> CreateUserAccountAsync(CreateUserAccountInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(
            new CreateUserAccount(
                input.FirstName,
                input.LastName,
                input.Email,
                input.EmailCode,
                input.Telephone,
                input.Language,
                input.AcceptTerms,
                input.TermsVersion,
                input.ClientRequestId),
            ct);
}

/// <param name="Language">The language of the mail.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RequestUserEmailCodeInput(string Email, Language Language, string ClientRequestId);

/// <param name="EmailCode">The code that was mailed to the address.</param>
/// <param name="Language">The language of the person's mails and answers.</param>
/// <param name="AcceptTerms">True: the person accepts the terms and conditions of the version named.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record CreateUserAccountInput(
    string FirstName,
    string LastName,
    string Email,
    string EmailCode,
    string Telephone,
    Language Language,
    bool AcceptTerms,
    string TermsVersion,
    string ClientRequestId);
