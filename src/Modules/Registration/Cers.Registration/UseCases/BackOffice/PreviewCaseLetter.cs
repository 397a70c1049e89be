using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class PreviewCaseLetterValidator : AbstractValidator<PreviewCaseLetter>
{
    public PreviewCaseLetterValidator()
    {
        RuleFor(m => m.Decision).IsInEnum().Says("registration.decision_missing", "Choose a decision.", "Choisissez une décision.");
        RuleFor(m => m.ReasonEn).ReasonInLetter();
        RuleFor(m => m.ReasonFr).ReasonInLetter();
    }
}

internal sealed class PreviewCaseLetterHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<PreviewCaseLetter, Result<CaseLetter>>
{
    public async Task<Result<CaseLetter>> Handle(PreviewCaseLetter request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var found = await db.Cases.AsNoTracking().Where(c => c.Number == request.Number)
            .Select(c => new { Case = c, Present = db.Authorizations.Where(a => a.AuthorizationId == c.AuthorizationId).Select(a => a.Designation).Single() })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", found.Case.Number);
        return DecisionLetter.Of(found.Case, request.Decision, new(request.ReasonEn.Trim(), request.ReasonFr.Trim()), found.Present);
    }
}
