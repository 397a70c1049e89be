using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class SaveApplicationDraftValidator : AbstractValidator<SaveApplicationDraft>
{
    public SaveApplicationDraftValidator(ConfirmationSigner signer)
    {
        this.AddressIsConfirmed(signer, m => m.Confirmation);
        RuleFor(m => m.Form).SetValidator(new DraftFormValidator());
    }
}

internal sealed class SaveApplicationDraftHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<SaveApplicationDraft, Result<SavedDraft>>
{
    public async Task<Result<SavedDraft>> Handle(SaveApplicationDraft request, CancellationToken ct)
    {
        var email = EmailConfirmation.AddressOf(request.Confirmation)!;
        var saved = request.DraftNumber is { } number ? await GoOnAsync(number, email, request.Form, ct) : await BeginAsync(email, request.Form, ct);
        if (!saved.IsSuccess)
        {
            return saved.As<SavedDraft>();
        }

        scope.Concerns("application", saved.Value.Number);
        return new SavedDraft(saved.Value.Number, saved.Value.LastDay);
    }

    private async Task<Result<ApplicationDraft>> GoOnAsync(string number, string email, DraftForm form, CancellationToken ct)
    {
        var draft = await db.LockDraftAsync(number, email, ct);
        draft?.Save(form, clock.GetUtcNow());
        return draft is null ? ApplicationErrors.DraftUnknown() : draft;
    }

    private async Task<Result<ApplicationDraft>> BeginAsync(string email, DraftForm form, CancellationToken ct)
    {
        // The number's counter stays locked to the commit: of two drafts begun at once the second one counts the first.
        var now = clock.GetUtcNow();
        var number = await db.NextApplicationNumberAsync(OttawaTime.DateOf(now).Year, ct);
        if (await db.Drafts.CountAsync(d => d.Email == email, ct) >= ApplicationDraft.MostOfAddress)
        {
            return ApplicationErrors.TooManyDrafts();
        }

        var draft = ApplicationDraft.Of(number, email, form, now);
        db.Add(draft);
        return draft;
    }
}
