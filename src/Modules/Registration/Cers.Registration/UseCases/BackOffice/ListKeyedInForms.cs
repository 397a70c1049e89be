using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListKeyedInFormsHandler(RegistrationDbContext db) : IRequestHandler<ListKeyedInForms, Result<Page<KeyedInRow>>>
{
    public async Task<Result<Page<KeyedInRow>>> Handle(ListKeyedInForms request, CancellationToken ct)
    {
        var page = await db.Drafts.AsNoTracking().Where(d => d.KeyedInBy != null).PageAsync(
            request.Page, d => d.SavedAt, d => d.Id, d => d, draft => new Keyset(draft.SavedAt, draft.Id), newestFirst: true, ct);
        return page.IsSuccess ? page.Value.Select(ToRow) : page.As<Page<KeyedInRow>>();
    }

    private static KeyedInRow ToRow(ApplicationDraft draft) =>
        new(draft.Number, draft.Form.LegalName, draft.Form.BusinessNumber, draft.KeyedInByName!, draft.SavedAt, draft.LastDay);
}
