using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>A draft of the account; null for another account's exactly as for an unknown one.</summary>
[Permission(DeclarationsPermissions.View)]
internal sealed record GetDraft(AccountId Account, Guid Draft) : IQuery<DraftDetails?>, IAccountMessage;

internal sealed class GetDraftHandler(DeclarationsDbContext db) : IRequestHandler<GetDraft, Result<DraftDetails?>>
{
    public async Task<Result<DraftDetails?>> Handle(GetDraft request, CancellationToken ct) =>
        Result<DraftDetails?>.Success(await db.Drafts.AsNoTracking().Where(d => d.Id == request.Draft).Select(DraftDetails.Of).SingleOrDefaultAsync(ct));
}
