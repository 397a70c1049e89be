using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ProposeRefusalValidator : AbstractValidator<ProposeRefusal>
{
    public ProposeRefusalValidator()
    {
        RuleFor(m => m.ReasonCode).Must(code => RefusalReasons.Find(code) is not null).Says(
            "registration.reason_missing", "Choose a reason.", "Choisissez un motif.");
        RuleFor(m => m.Explanation).Must(t => !string.IsNullOrWhiteSpace(t)).When(m => m.ReasonCode == RefusalReasons.Other).Says(
            "registration.explanation_missing", "Explain the reason to the applicant.", "Expliquez le motif au demandeur.");
        RuleFor(m => m.Explanation).MaximumLength(500).Says(
            "registration.explanation_too_long", "An explanation has at most 500 characters.", "Une explication compte au plus 500 caractères.");
    }
}

internal sealed class ProposeRefusalHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ProposeRefusal, Result<Done>>
{
    public async Task<Result<Done>> Handle(ProposeRefusal request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("application", found.Value.Number);
        return found.Value.ProposeRefusal(
            Officer.Of(scope.Actor), RefusalReasons.Find(request.ReasonCode)!, request.Explanation, clock.GetUtcNow());
    }
}
