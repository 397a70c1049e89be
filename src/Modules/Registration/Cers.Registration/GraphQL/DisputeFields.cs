using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;

namespace Cers.Registration.GraphQL;

[ObjectType<BusinessAccount>]
internal static class DisputeFields
{
    /// <summary>What the business is designated as, since when and why. For owners and proxy account owners.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    public static Task<Result<DesignationRecord?>> GetDesignationRecordAsync([Parent] BusinessAccount account, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetDesignation(account.Id), ct);

    /// <summary>The dispute that is open, for a banner on every page of the account; null when none is. The account works as before.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    public static async Task<Result<Dispute?>> GetOpenDesignationCaseAsync([Parent] BusinessAccount account, IDoor door, CancellationToken ct) =>
        First(await door.SendAsync(new GetDisputes(account.Id, OpenOnly: true, null, new PageRequest(1)), ct));

    /// <summary>A dispute of the designation by its number; null when the account has no such case.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    public static async Task<Result<Dispute?>> GetDesignationCaseAsync([Parent] BusinessAccount account, string number, IDoor door, CancellationToken ct) =>
        First(await door.SendAsync(new GetDisputes(account.Id, OpenOnly: false, number, new PageRequest(1)), ct));

    /// <summary>Disputes of the designation, newest first.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation), UsePaging]
    public static async Task<Result<Connection<Dispute>>> GetDesignationCasesAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetDisputes(account.Id, OpenOnly: false, null, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>The files of evidence in a dispute, oldest first; null when the account has no such case.</summary>
    [Authorize(RegistrationPermissions.DisputeDesignation)]
    public static async Task<Result<IReadOnlyList<Contracts.BackOffice.EvidenceFile>?>> GetDesignationCaseFilesAsync(
        [Parent] BusinessAccount account, string number, IDoor door, CancellationToken ct)
    {
        var files = await door.SendAsync(new GetDisputeFiles(account.Id, number), ct);
        return files.IsSuccess || files.Errors is [NotFound]
            ? Result<IReadOnlyList<Contracts.BackOffice.EvidenceFile>?>.Success(files.IsSuccess ? files.Value : null)
            : files.As<IReadOnlyList<Contracts.BackOffice.EvidenceFile>?>();
    }

    private static Result<Dispute?> First(Result<Page<Dispute>> page) =>
        page.IsSuccess ? Result<Dispute?>.Success(page.Value.Items is [var first, ..] ? first.Value : null) : page.As<Dispute?>();
}
