using Cers.Declarations.Contracts;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.GraphQL;

[MutationType]
internal static class BulkLoadMutations
{
    /// <summary>
    /// A ticket to upload one file of declarations, by POST /files: .txt of fixed-length records, .jsonl, or .zip of CSV files, at most 4 MB. sendBulkLoad then sends it.
    /// </summary>
    [Authorize(DeclarationsPermissions.SendBulk)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<FileTicket>> RequestBulkUploadAsync(RequestBulkUploadInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestBulkUpload(input.AccountId, input.ClientRequestId), ct);

    /// <summary>
    /// Sends a file that you uploaded: its 1 to 200 declarations are submitted in its order, each accepted or refused by itself, unless all or none are to be. Refused when
    /// the account sent the same file within 30 days and that is not confirmed, and while four bulk loads of the account are under way.
    /// </summary>
    [Authorize(DeclarationsPermissions.SendBulk)]
    [Error<RuleViolation>, Error<InvalidInput>, Error<NotFound>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<BulkLoadOfAccount>> SendBulkLoadAsync(SendBulkLoadInput input, IDoor door, CancellationToken ct)
    {
        var sent = await door.SendAsync(
            new SendBulkLoad(input.AccountId, input.ClientRequestId, input.FileId, input.AllOrNothing ?? false, input.Confirmed ?? false), ct);
        return sent.IsSuccess ? await LoadAsync(input.AccountId, sent.Value.Id, door, ct) : sent.As<BulkLoadOfAccount>();
    }

    /// <summary>Ends a bulk load before its next declarations are submitted; what was accepted stays. Refused when it has ended.</summary>
    [Authorize(DeclarationsPermissions.SendBulk)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<BulkLoadOfAccount>> CancelBulkLoadAsync(CancelBulkLoadInput input, IDoor door, CancellationToken ct)
    {
        var asked = await door.SendAsync(new CancelBulkLoad(input.AccountId, input.ClientRequestId, input.LoadId), ct);
        return asked.IsSuccess ? await LoadAsync(input.AccountId, input.LoadId, door, ct) : asked.As<BulkLoadOfAccount>();
    }

    private static async Task<Result<BulkLoadOfAccount>> LoadAsync(AccountId account, Guid load, IDoor door, CancellationToken ct)
    {
        var told = await door.SendAsync(new GetBulkLoad(account, load), ct);
        return !told.IsSuccess ? told.As<BulkLoadOfAccount>() : told.Value is { } found ? new BulkLoadOfAccount(account, found) : new NotAllowed();
    }
}

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again, for 30 days.</param>
internal sealed record RequestBulkUploadInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="FileId">What POST /files answered.</param>
/// <param name="AllOrNothing">One declaration that is not accepted refuses all of them.</param>
/// <param name="Confirmed">The same file again is meant.</param>
internal sealed record SendBulkLoadInput(
    [property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, Guid FileId, bool? AllOrNothing = null, bool? Confirmed = null);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
internal sealed record CancelBulkLoadInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, [property: ID] Guid LoadId);
