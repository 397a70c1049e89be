using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ReplaceSharedSecretHandler(
    RegistrationDbContext db, MessageScope scope, KeyRing keys, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<ReplaceSharedSecret, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReplaceSharedSecret request, CancellationToken ct)
    {
        // The secret first, as a redemption locks it: two who lock in the same order never wait for each other in a ring.
        var authorizationId = await db.AuthorizationIdOfAsync(request.Number, ct);
        var old = authorizationId is { } id ? await db.LockNewestSecretAsync(id, ct) : null;
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var now = clock.GetUtcNow();
        var application = found.Value;
        scope.Concerns("application", application.Number);
        var replaced = application.ReplaceSecret(Officer.Of(scope.Actor), now);
        if (!replaced.IsSuccess)
        {
            return replaced;
        }

        old?.Replace();

        // Before the new one is inserted: at no moment are two alive.
        await db.SaveChangesAsync(ct);
        var (secret, text) = SharedSecret.Issue(
            application.Id,
            application.AuthorizationId!.Value,
            await keys.CurrentAsync(KeyPurpose.Hmac, ct),
            now,
            settings.Int("secret.lifeDays", OttawaTime.DateOf(now)));
        db.Add(secret);
        scope.Mail(SecretReplacedMail.To(application, secret));
        scope.Mail(SharedSecretMail.To(application, secret, text));
        return replaced;
    }
}
