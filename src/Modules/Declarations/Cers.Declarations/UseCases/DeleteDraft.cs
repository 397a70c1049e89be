using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>Deletes a draft; only the audit remembers it. Refused when somebody saved it since the version that was seen.</summary>
[Permission(DeclarationsPermissions.EditDrafts), InWords("Delete a draft", "Supprimer une ébauche")]
internal sealed record DeleteDraft(AccountId Account, string? ClientRequestId, Guid Draft, int Version) : ICommand<Done>, IAccountMessage, IClientRequest;

internal sealed class DeleteDraftHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<DeleteDraft, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteDraft request, CancellationToken ct)
    {
        scope.Concerns("draft", request.Draft.ToString());
        var draft = await db.LockDraftAsync(request.Account, request.Draft, request.Version, ct);
        if (!draft.IsSuccess)
        {
            return draft.As<Done>();
        }

        db.Drafts.Remove(draft.Value);
        return default(Done);
    }
}
