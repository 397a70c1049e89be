using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Opens a draft again. Another address's, one that staff key in and unknown ones get the same answer: none.</summary>
[Public]
internal sealed record FindMyDraft(string Confirmation, string Number) : IQuery<MyDraft?>;

/// <summary>A form that is not submitted yet.</summary>
/// <param name="Number">The number that the application will have, EXP-YYYY-NNNNNN.</param>
/// <param name="LastDay">The last day of the draft if it is not saved again, Ottawa time.</param>
internal sealed record MyDraft(string Number, DraftForm Form, DateTimeOffset SavedAt, DateOnly LastDay);

internal sealed class FindMyDraftHandler(RegistrationDbContext db, ConfirmationSigner signer) : IRequestHandler<FindMyDraft, Result<MyDraft?>>
{
    public async Task<Result<MyDraft?>> Handle(FindMyDraft request, CancellationToken ct)
    {
        if (await signer.VerifyAsync(request.Confirmation, ct) is not { } email)
        {
            return ApplicationRules.NotConfirmed();
        }

        var draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.Number == request.Number && d.Email == email && d.KeyedInBy == null, ct);
        return Result<MyDraft?>.Success(draft is null ? null : new MyDraft(draft.Number, draft.Form, draft.SavedAt, draft.LastDay));
    }
}
