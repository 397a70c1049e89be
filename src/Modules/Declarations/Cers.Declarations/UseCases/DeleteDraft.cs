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
        if (await db.LockDraftAsync(request.Account, request.Draft, ct) is not { } draft)
        {
            return new NotAllowed();
        }

        if (draft.ChangedSince(request.Version) is { } conflict)
        {
            return conflict;
        }

        db.Drafts.Remove(draft);
        return default(Done);
    }
}
