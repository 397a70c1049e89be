using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class WithdrawApplicationValidator : AbstractValidator<WithdrawApplication>
{
    public WithdrawApplicationValidator(ConfirmationSigner signer) => this.AddressIsConfirmed(signer, m => m.Confirmation);
}

internal sealed class WithdrawApplicationHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<WithdrawApplication, Result<WithdrawnApplication>>
{
    public async Task<Result<WithdrawnApplication>> Handle(WithdrawApplication request, CancellationToken ct)
    {
        var application = await db.LockAsync(request.Number, ct);
        if (application is null || application.Email != EmailConfirmation.AddressOf(request.Confirmation))
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", application.Number);
        var withdrawn = application.Withdraw(await db.OpenRequestOfAsync(application.Id, ct), clock.GetUtcNow());
        if (!withdrawn.IsSuccess)
        {
            return withdrawn.As<WithdrawnApplication>();
        }

        scope.Mail(WithdrawnMail.To(application));
        return new WithdrawnApplication(application.Number);
    }
}
