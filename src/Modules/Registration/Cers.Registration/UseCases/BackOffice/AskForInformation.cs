using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class AskForInformationValidator : AbstractValidator<AskForInformation>
{
    public AskForInformationValidator() => RuleFor(m => m.Questions).SetValidator(new AskedQuestionsValidator());
}

internal sealed class AskForInformationHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator, TimeProvider clock)
    : IRequestHandler<AskForInformation, Result<Done>>
{
    public async Task<Result<Done>> Handle(AskForInformation request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var application = found.Value;
        scope.Concerns("application", application.Number);
        var asked = application.AskForInformation(
            await Officer.WithAddressAsync(scope, mediator, ct), AskedQuestionsValidator.Read(request.Questions), clock.GetUtcNow());
        if (asked.IsSuccess)
        {
            var open = application.InformationRequests[^1];
            scope.Mail(InformationAskedMail.To(application, open.Questions, open.LastDay));
        }

        return asked;
    }
}
