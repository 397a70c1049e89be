using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Keeps a form that was refused because another application or an account was there first (REG-004), as the draft that it was or as a new one: officers
/// see it as a rival, its applicant goes on with it.
/// </summary>
[SystemOnly]
internal sealed record KeepRefusedForm(string Email, DraftForm Form, string? DraftNumber) : ICommand<Done>;

internal sealed class KeepRefusedFormHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<KeepRefusedForm, Result<Done>>
{
    public async Task<Result<Done>> Handle(KeepRefusedForm request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var draft = request.DraftNumber is { } number
            ? await db.LockDraftAsync(number, request.Email, ct)
            : await LastOfAsync(request.Email, BusinessNumber.Parse(request.Form.BusinessNumber!), ct);
        if (draft is null)
        {
            if (await db.Drafts.CountAsync(d => d.Email == request.Email, ct) >= ApplicationDraft.MostOfAddress)
            {
                // Kept are as many as one address may have: those say enough.
                return default(Done);
            }

            draft = ApplicationDraft.Of(await db.NextApplicationNumberAsync(OttawaTime.DateOf(now).Year, ct), request.Email, request.Form, now);
            db.Add(draft);
        }
        else
        {
            draft.Save(request.Form, now);
        }

        draft.NoteRefusal(now);
        scope.Concerns("application", draft.Number);
        return default(Done);
    }

    /// <summary>Who tries again does not leave a draft behind each time.</summary>
    private Task<ApplicationDraft?> LastOfAsync(string email, BusinessNumber number, CancellationToken ct) =>
        db.Drafts.Where(d => d.Email == email && d.BusinessNumber == number && d.KeyedInBy == null).OrderByDescending(d => d.SavedAt).FirstOrDefaultAsync(ct);
}
