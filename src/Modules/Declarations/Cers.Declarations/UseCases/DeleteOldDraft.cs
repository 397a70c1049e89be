using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>Deletes a draft that nobody has changed for 180 days; the account's audit trail tells it. Whoever sends it holds the draft's lock.</summary>
[CalledBy("Declarations"), InWords("Delete a draft that nobody changed for 180 days", "Supprimer une ébauche que personne n'a modifiée depuis 180 jours")]
internal sealed record DeleteOldDraft(AccountId Account, Guid Draft) : ICommand<Done>, IAccountMessage;

internal sealed class DeleteOldDraftHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<DeleteOldDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteOldDraft request, CancellationToken ct)
    {
        scope.Concerns("draft", request.Draft.ToString());
        await db.Drafts.Where(d => d.AccountId == request.Account && d.Id == request.Draft).ExecuteDeleteAsync(ct);
        return default(Done);
    }
}
