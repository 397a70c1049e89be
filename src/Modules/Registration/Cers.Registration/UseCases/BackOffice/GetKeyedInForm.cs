using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetKeyedInFormHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<GetKeyedInForm, Result<KeyedInForm>>
{
    public async Task<Result<KeyedInForm>> Handle(GetKeyedInForm request, CancellationToken ct)
    {
        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Number == request.DraftNumber && d.KeyedInBy != null, ct);
        if (draft is null)
        {
            return ApplicationErrors.DraftUnknown();
        }

        scope.Concerns("application", draft.Number);
        var paper = new PaperDetails { Email = draft.Email, ReceivedOn = draft.PaperReceivedOn, EmailStatement = draft.EmailStatement, File = draft.ReceivedFormId };
        return new KeyedInForm(draft.Number, draft.Version, draft.Form, paper, draft.KeyedInByName!, draft.SavedAt, draft.LastDay);
    }
}
