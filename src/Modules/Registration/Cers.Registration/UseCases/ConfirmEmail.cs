using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class ConfirmEmailHandler(RegistrationDbContext db, KeyRing keys, ConfirmationSigner signer, TimeProvider clock)
    : IRequestHandler<ConfirmEmail, Result<ConfirmedEmail>>
{
    public async Task<Result<ConfirmedEmail>> Handle(ConfirmEmail request, CancellationToken ct)
    {
        var email = EmailAddress.Key(request.Email);
        var code = await db.LockCodeAsync(email, ct);
        if (code is null || !code.CanBeTried(clock.GetUtcNow()))
        {
            return NotValid();
        }

        if (!code.Matches(request.Code.Trim(), await keys.FindAsync(code.KeyId, ct)))
        {
            return NotValid().Then(new CountWrongEmailCode(email));
        }

        db.Remove(code);
        return await signer.SignAsync(email, ct);
    }

    private static Error NotValid() =>
        new InvalidInput(
            "registration.code_not_valid",
            new LocalizedText("The code is wrong or has ended. Ask for a new one.", "Le code est erroné ou n'est plus valide. Demandez-en un nouveau."),
            "code");
}
