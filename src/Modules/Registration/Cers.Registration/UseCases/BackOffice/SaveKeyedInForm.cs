using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Intake;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class SaveKeyedInFormValidator : AbstractValidator<SaveKeyedInForm>
{
    public SaveKeyedInFormValidator()
    {
        RuleFor(m => m.Form).SetValidator(new DraftFormValidator());
        RuleFor(m => m.Paper.Email).IsTextOf(EmailAddress.MaxLength);
        RuleFor(m => m.Paper.EmailStatement).IsTextOf(PaperRules.MostOfStatement);
    }
}

internal sealed class SaveKeyedInFormHandler(RegistrationDbContext db, MessageScope scope, KeyedInForms forms, TimeProvider clock)
    : IRequestHandler<SaveKeyedInForm, Result<SavedDraft>>
{
    public async Task<Result<SavedDraft>> Handle(SaveKeyedInForm request, CancellationToken ct)
    {
        var found = await forms.FindOrBeginAsync(request.DraftNumber, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<SavedDraft>();
        }

        var draft = found.Value;
        var attached = await forms.AttachAsync(draft.Number, draft.ReceivedFormId, request.Paper.File, ct);
        if (!attached.IsSuccess)
        {
            return attached.As<SavedDraft>();
        }

        draft.Save(request.Form, request.Paper.ToPaper(), clock.GetUtcNow());
        if (request.DraftNumber is null)
        {
            db.Add(draft);
        }

        scope.Concerns("application", draft.Number);
        return new SavedDraft(draft.Number, draft.LastDay);
    }
}
