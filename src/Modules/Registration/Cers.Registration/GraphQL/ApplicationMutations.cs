using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;

namespace Cers.Registration.GraphQL;

/// <summary>The public way into the Export Program: nobody is signed in, the e-mail address is confirmed by a code.</summary>
[MutationType]
internal static class ApplicationMutations
{
    /// <summary>Mails a six-digit code to your address, for confirmEmail within ten minutes. A new code ends the former one.</summary>
    [AllowAnonymous]
    [Error<InvalidInput>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<SentEmailCode>> RequestEmailCodeAsync(RequestEmailCodeInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestEmailCode(input.Email, input.Language, input.ClientRequestId), ct);

    /// <summary>Confirms your address by the code; the confirmation is good for an hour.</summary>
    [AllowAnonymous]
    [Error<InvalidInput>, Error<TooManyAttempts>, Error<RequestIdReused>]
    public static Task<Result<ConfirmedEmail>> ConfirmEmailAsync(ConfirmEmailInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ConfirmEmail(input.Email, input.Code, input.ClientRequestId), ct);

    /// <summary>Submits form BSF831. Every rule that it breaks is told, each with its id and the field.</summary>
    [AllowAnonymous]
    [Error<InvalidInput>, Error<RuleViolation>, Error<TooManyAttempts>, Error<NotFound>, Error<RequestIdReused>]
    public static Task<Result<SubmittedApplication>> SubmitApplicationAsync(SubmitApplication input, IDoor door, CancellationToken ct) =>
        door.SendAsync(input, ct);

    /// <summary>Saves form BSF831 unfinished, as often as you like. The number and a new code open it again.</summary>
    [AllowAnonymous]
    [Error<InvalidInput>, Error<RuleViolation>, Error<TooManyAttempts>, Error<NotFound>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<SavedDraft>> SaveApplicationDraftAsync(SaveApplicationDraft input, IDoor door, CancellationToken ct) =>
        door.SendAsync(input, ct);

    /// <summary>Answers what an officer asked about your application, every question at once.</summary>
    [AllowAnonymous]
    [Error<InvalidInput>, Error<RuleViolation>, Error<NotFound>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<AnsweredQuestions>> AnswerQuestionsAsync(AnswerQuestions input, IDoor door, CancellationToken ct) =>
        door.SendAsync(input, ct);

    /// <summary>Withdraws your application, as long as nothing is decided.</summary>
    [AllowAnonymous]
    [Error<InvalidInput>, Error<RuleViolation>, Error<NotFound>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<WithdrawnApplication>> WithdrawApplicationAsync(WithdrawApplication input, IDoor door, CancellationToken ct) =>
        door.SendAsync(input, ct);
}

/// <param name="Language">The language of the mail.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters of your choice; the same id with the same input gets the first answer again.</param>
internal sealed record RequestEmailCodeInput(string Email, Language Language, string ClientRequestId);

/// <param name="Code">The six digits of the mail.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters of your choice; the same id with the same input gets the first answer again.</param>
internal sealed record ConfirmEmailInput(string Email, string Code, string ClientRequestId);
