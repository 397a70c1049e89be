using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ReleaseSharedSecretHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ReleaseSharedSecret, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReleaseSharedSecret request, CancellationToken ct)
    {
        var found = await db.LockWithSecretAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var (application, secret) = found.Value;
        scope.Concerns("application", application.Number);
        var now = clock.GetUtcNow();
        var released = secret?.Release(now) ?? SecretErrors.NoSecret();
        if (!released.IsSuccess)
        {
            return released;
        }

        scope.Mail(SecretReleasedMail.To(application, secret!));
        return application.NoteSecret(ApplicationEventKind.SecretReleased, Officer.Of(scope.Actor), now);
    }
}
