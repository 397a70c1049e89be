using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class RedeemSharedSecretHandler(RegistrationDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<RedeemSharedSecret, Result<RedeemedBusiness>>
{
    public async Task<Result<RedeemedBusiness>> Handle(RedeemSharedSecret request, CancellationToken ct)
    {
        scope.AcrossAccounts("an authorization ID belongs to nobody before it is redeemed");
        var now = clock.GetUtcNow();
        if (SharedSecretFormat.Read(request.SharedSecret) is not { } text)
        {
            return NotValid();
        }

        // Locked to the commit: of two who hold the same secret, the second finds it used.
        var secret = await db.LockNewestSecretAsync(request.AuthorizationId, ct);
        if (secret is null || !secret.CanBeUsed(now))
        {
            return NotValid();
        }

        if (!secret.Matches(text, await keys.FindAsync(secret.KeyId, ct)))
        {
            return NotValid().Then(new CountWrongSecret(secret.Id));
        }

        var application = await db.LockAsync(secret.ApplicationId, ct);
        var completed = application.Complete(now);
        if (!completed.IsSuccess)
        {
            return NotValid();
        }

        var authorization = await db.Authorizations.SingleAsync(a => a.AuthorizationId == secret.AuthorizationId, ct);
        if (authorization.State == AuthorizationState.Revoked)
        {
            return NotValid();
        }

        secret.Use();
        authorization.GiveTo(request.Account);
        scope.Concerns("application", application.Number);
        return authorization.Redeemed();
    }

    /// <summary>REG-010, REG-011 and REG-013 in one: who guesses learns nothing from the answer.</summary>
    private static Error NotValid() =>
        new RuleViolation("REG-013", new("The shared secret is not valid.", "Le secret partagé n'est pas valide."), "sharedSecret");
}
