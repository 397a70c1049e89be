using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>The account's drafts, last changed first.</summary>
[Permission(DeclarationsPermissions.View), InWords("View the drafts", "Consulter les ébauches")]
internal sealed record GetDrafts(AccountId Account, PageRequest Page) : IQuery<Page<DraftDetails>>, IAccountMessage;

internal sealed class GetDraftsHandler(DeclarationsDbContext db) : IRequestHandler<GetDrafts, Result<Page<DraftDetails>>>
{
    public async Task<Result<Page<DraftDetails>>> Handle(GetDrafts request, CancellationToken ct) =>
        await db.Drafts.AsNoTracking().PageAsync(
            request.Page, d => d.ChangedAt, d => d.Id, DraftDetails.Of, d => new Keyset(d.ChangedAt, d.Id), newestFirst: true, ct);
}
