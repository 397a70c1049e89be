using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.GraphQL;

[MutationType]
internal static class ArchiveMutations
{
    /// <summary>
    /// A ticket to download all records of the account of a period as a ZIP, by GET /files/{ticket}: what it filed and what was filed in its name, voided ones and those that
    /// left the online history too, a JSON document each, and a manifest with the SHA-256 of each. Owners, proxies, and programs with the scope archive:read.
    /// </summary>
    [Authorize(DeclarationsPermissions.ExportArchive)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<RequestIdReused>]
    public static Task<Result<FileTicket>> RequestArchiveAsync(RequestArchiveInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new RequestArchive(input.AccountId, input.ClientRequestId, input.From, input.To), ct);
}

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id gets the first answer again.</param>
/// <param name="From">The first Ottawa day of receipt.</param>
/// <param name="To">The last; less than a year after the first.</param>
internal sealed record RequestArchiveInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, DateOnly From, DateOnly To);
