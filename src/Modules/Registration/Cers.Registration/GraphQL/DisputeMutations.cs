using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;

namespace Cers.Registration.GraphQL;

[MutationType]
internal static class DisputeMutations
{
    /// <summary>
    /// Disputes what the business account is designated as. The account works as before until it is decided, within ten business days as a rule. Refused while
    /// another dispute of the account is open.
    /// </summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<OpenedDispute>> OpenDisputeAsync(OpenDisputeInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new OpenDispute(input.AccountId, input.Ground, input.Statement, null, input.ClientRequestId), ct);

    /// <summary>Takes a dispute back. Refused once an officer works on it.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<Done>> WithdrawDisputeAsync(WithdrawDisputeInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new WithdrawDispute(input.AccountId, input.Number, input.ClientRequestId), ct);

    /// <summary>Says something in an open dispute; where a question waits for it, the officer goes on and the clock runs again.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<Done>> AnswerDisputeAsync(AnswerDisputeInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AnswerDispute(input.AccountId, input.Number, input.Text, input.ClientRequestId), ct);

    /// <summary>A ticket to upload one file as evidence, by POST /files: PDF, PNG, JPEG or text, at most 10 MB. addEvidence then puts it into the dispute.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<FileTicket>> RequestEvidenceUploadAsync(RequestEvidenceUploadInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestEvidenceUpload(input.AccountId, input.Number, input.ClientRequestId), ct);

    /// <summary>Puts a file that you uploaded into an open dispute, for good; at most ten.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<Done>> AddEvidenceAsync(AddEvidenceInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new AddEvidence(input.AccountId, input.Number, input.FileId, input.ClientRequestId), ct);

    /// <summary>A ticket to download a file of evidence, by GET /files/{ticket}.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<RequestIdReused>]
    public static Task<Result<FileTicket>> RequestEvidenceDownloadAsync(RequestEvidenceDownloadInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestEvidenceDownload(input.AccountId, input.Number, input.FileId, input.ClientRequestId), ct);

    /// <summary>Asks for another look at a decided dispute, once, within 30 days: a supervisor who did not decide before decides.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<Done>> ReopenDisputeAsync(ReopenDisputeInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ReopenDispute(input.AccountId, input.Number, input.Statement, input.ClientRequestId), ct);

    /// <summary>
    /// Makes the account an exporter again at once, without a dispute, as its form BSF831 or its report in CAED said, where nothing was ever filed for others.
    /// </summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<Done>> RestoreDesignationAsync(RestoreDesignationInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RestoreDesignation(input.AccountId, input.ClientRequestId), ct);
}

/// <param name="Ground">G1 several accounts in CAED; G2 differs from form BSF831; G3 differs from what was reported in CAED; G4 the activity has changed; G9 other.</param>
/// <param name="Statement">Why, 10 to 2000 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record OpenDisputeInput([ID<BusinessAccount>] AccountId AccountId, DisputeGround Ground, string Statement, string ClientRequestId);

/// <param name="Number">The case number.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record WithdrawDisputeInput([ID<BusinessAccount>] AccountId AccountId, string Number, string ClientRequestId);

/// <param name="Number">The case number.</param>
/// <param name="Text">1 to 2000 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AnswerDisputeInput([ID<BusinessAccount>] AccountId AccountId, string Number, string Text, string ClientRequestId);

/// <param name="Number">The case number.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RequestEvidenceUploadInput([ID<BusinessAccount>] AccountId AccountId, string Number, string ClientRequestId);

/// <param name="Number">The case number.</param>
/// <param name="FileId">What POST /files answered.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record AddEvidenceInput([ID<BusinessAccount>] AccountId AccountId, string Number, Guid FileId, string ClientRequestId);

/// <param name="Number">The case number.</param>
/// <param name="FileId">The file's id in the dispute.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RequestEvidenceDownloadInput([ID<BusinessAccount>] AccountId AccountId, string Number, Guid FileId, string ClientRequestId);

/// <param name="Number">The case number.</param>
/// <param name="Statement">What the decision overlooked, 10 to 2000 characters.</param>
/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record ReopenDisputeInput([ID<BusinessAccount>] AccountId AccountId, string Number, string Statement, string ClientRequestId);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
internal sealed record RestoreDesignationInput([ID<BusinessAccount>] AccountId AccountId, string ClientRequestId);
