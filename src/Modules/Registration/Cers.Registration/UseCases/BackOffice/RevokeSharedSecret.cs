using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RevokeSharedSecretValidator : AbstractValidator<RevokeSharedSecret>
{
    public RevokeSharedSecretValidator() => this.ReasonForColleagues(m => m.Reason);
}

internal sealed class RevokeSharedSecretHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<RevokeSharedSecret, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeSharedSecret request, CancellationToken ct)
    {
        var found = await db.LockWithSecretAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var (application, secret) = found.Value;
        scope.Concerns("application", application.Number);
        var revoked = secret?.Revoke() ?? SecretErrors.NoSecret();
        if (!revoked.IsSuccess)
        {
            return revoked;
        }

        scope.Withdraw(SharedSecretMail.TemplateName, application.Email, ApplicationMail.Subject(application.Number));
        scope.Mail(SecretRevokedMail.To(application));
        return application.NoteSecret(ApplicationEventKind.SecretRevoked, Officer.Of(scope.Actor), clock.GetUtcNow(), request.Reason.Trim());
    }
}
