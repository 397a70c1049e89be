using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Saves a declaration in work, complete or not: a new draft without <paramref name="Draft"/>, else the next version of that one. Refused when
/// somebody saved it since the version that was seen.
/// </summary>
[Permission(DeclarationsPermissions.EditDrafts), InWords("Save a draft", "Enregistrer une ébauche")]
internal sealed record SaveDraft(AccountId Account, string? ClientRequestId, Guid? Draft, int? Version, DeclarationContent Declaration)
    : ICommand<SavedDraft>, IAccountMessage, IClientRequest;

/// <summary>The saved draft.</summary>
internal sealed record SavedDraft(AccountId Account, Guid Id, int Version);

internal sealed class SaveDraftHandler(DeclarationsDbContext db, MessageScope scope, IMediator mediator, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<SaveDraft, Result<SavedDraft>>
{
    public async Task<Result<SavedDraft>> Handle(SaveDraft request, CancellationToken ct)
    {
        if (Domain.Draft.NotStorable(request.Declaration) is { } fault)
        {
            return fault;
        }

        var content = Normalization.Clean(request.Declaration);
        var tables = await mediator.Send(new GetCodeTables(), ct);
        if (!tables.IsSuccess)
        {
            return tables.As<SavedDraft>();
        }

        var dueBy = Deadline.DueOf(content.Shipment, content.Lines?.Any(l => l.Restricted == true) == true, tables.Value, settings.Int);
        if (request.Draft is not { } id)
        {
            var started = Draft.Start(request.Account, content, scope.Actor, clock.GetUtcNow(), dueBy);
            db.Drafts.Add(started);
            scope.Concerns("draft", started.Id.ToString());
            return new SavedDraft(request.Account, started.Id, started.Version);
        }

        scope.Concerns("draft", id.ToString());
        if (await db.LockDraftAsync(request.Account, id, ct) is not { } draft)
        {
            return new NotAllowed();
        }

        if (request.Version is not { } seen)
        {
            return new InvalidInput(
                "declarations.version_missing",
                new LocalizedText("Give the version of the draft that you saw.", "Indiquez la version de l'ébauche que vous avez vue."),
                "version");
        }

        if (draft.ChangedSince(seen) is { } conflict)
        {
            return conflict;
        }

        draft.Change(content, scope.Actor, clock.GetUtcNow(), dueBy);
        return new SavedDraft(request.Account, draft.Id, draft.Version);
    }
}
