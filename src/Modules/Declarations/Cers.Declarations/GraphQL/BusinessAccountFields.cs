using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Declarations.GraphQL;

[ObjectType<BusinessAccount>]
internal static class BusinessAccountFields
{
    /// <summary>Declarations in work, last changed first.</summary>
    [Authorize(DeclarationsPermissions.View), UsePaging]
    public static async Task<Result<Connection<DraftDetails>>> GetDraftsAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetDrafts(account.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>A declaration in work; null when the account has no such draft.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static Task<Result<DraftDetails?>> GetDraftAsync([Parent] BusinessAccount account, [ID] Guid id, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetDraft(account.Id, id), ct);

    /// <summary>Submitted declarations, newest first unless another order is asked; the history ends at the newest 499 reports.</summary>
    [Authorize(DeclarationsPermissions.View), UsePaging(IncludeTotalCount = true)]
    public static async Task<Result<Connection<DeclarationRow>>> GetDeclarationsAsync(
        [Parent] BusinessAccount account, PagingArguments paging, HistoryFilter? where, DeclarationOrderInput? order, IDoor door, CancellationToken ct)
    {
        var asked = new GetDeclarations(
            account.Id, where ?? HistoryFilter.None, order?.ToOrder() ?? HistoryOrder.NewestFirst, paging.ToPageRequest(), paging.IncludeTotalCount);
        var answer = await door.SendAsync(asked, ct);
        return answer.IsSuccess ? answer.Value.Page.ToConnection() with { TotalCount = answer.Value.Total } : answer.As<Connection<DeclarationRow>>();
    }

    /// <summary>The same list as the text of a file: all its reports, 499 at most.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static Task<Result<DeclarationsFile>> GetDeclarationsFileAsync(
        [Parent] BusinessAccount account, HistoryFileFormat format, HistoryFilter? where, DeclarationOrderInput? order, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetDeclarationsFile(account.Id, format, where ?? HistoryFilter.None, order?.ToOrder() ?? HistoryOrder.NewestFirst), ct);

    /// <summary>A submitted declaration by its number; null when the account filed no such declaration.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static Task<Result<DeclarationDetails?>> GetDeclarationAsync(
        [Parent] BusinessAccount account, ProofOfReport proofOfReport, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetDeclaration(account.Id, proofOfReport), ct);

    /// <summary>Declarations that customs service providers filed in this business's name, newest first, whatever became of the association.</summary>
    [Authorize(DeclarationsPermissions.View), UsePaging(ConnectionName = "DeclarationsFiledForMe")]
    public static async Task<Result<Connection<FiledForRow>>> GetDeclarationsFiledForMeAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetDeclarationsFiledForMe(account.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>A declaration that a customs service provider filed in this business's name, by its number; null when there is none.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static Task<Result<DeclarationDetails?>> GetDeclarationFiledForMeAsync(
        [Parent] BusinessAccount account, ProofOfReport proofOfReport, IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetDeclarationFiledForMe(account.Id, proofOfReport), ct);

    /// <summary>Files of declarations that were sent for the account, last received first; 90 days after their end they are forgotten.</summary>
    [Authorize(DeclarationsPermissions.SeeBulk), UsePaging]
    public static async Task<Result<Connection<BulkLoadOfAccount>>> GetBulkLoadsAsync(
        [Parent] BusinessAccount account, PagingArguments paging, IDoor door, CancellationToken ct)
    {
        var found = await door.SendAsync(new FindBulkLoads(account.Id, paging.ToPageRequest()), ct);
        return found.IsSuccess ? found.Value.Select(l => new BulkLoadOfAccount(account.Id, l)).ToConnection() : found.As<Connection<BulkLoadOfAccount>>();
    }

    /// <summary>How far a file of declarations is; null when the account has no such bulk load.</summary>
    [Authorize(DeclarationsPermissions.SeeBulk)]
    public static async Task<Result<BulkLoadOfAccount?>> GetBulkLoadAsync([Parent] BusinessAccount account, [ID] Guid id, IDoor door, CancellationToken ct)
    {
        var found = await door.SendAsync(new GetBulkLoad(account.Id, id), ct);
        return found.IsSuccess
            ? Result<BulkLoadOfAccount?>.Success(found.Value is { } load ? new BulkLoadOfAccount(account.Id, load) : null) : found.As<BulkLoadOfAccount?>();
    }

    /// <summary>What the rules find in a declaration if it were submitted now. Nothing is stored.</summary>
    [Authorize(DeclarationsPermissions.EditDrafts)]
    public static Task<Result<ValidatedDeclaration>> ValidateDeclarationAsync(
        [Parent] BusinessAccount account, DeclarationContent declaration, IDoor door, CancellationToken ct) =>
        door.SendAsync(new ValidateDeclaration(account.Id, declaration), ct);
}
