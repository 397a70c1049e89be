using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class AskClientValidator : AbstractValidator<AskClient>
{
    public AskClientValidator() => RuleFor(m => m.Question).SaysInCase(5);
}

internal sealed class AskClientHandler(RegistrationDbContext db, MessageScope scope, CaseEffects effects, BusinessDays days, TimeProvider clock) : IRequestHandler<AskClient, Result<Done>>
{
    public async Task<Result<Done>> Handle(AskClient request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var found = await db.LockCaseAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("case", found.Value.Number);
        var asked = found.Value.Ask(Officer.Of(scope.Actor), request.Question, clock.GetUtcNow(), days);
        if (asked.IsSuccess)
        {
            await effects.TellKeepersAsync(found.Value, CaseNews.Asked, ct);
        }

        return asked;
    }
}
