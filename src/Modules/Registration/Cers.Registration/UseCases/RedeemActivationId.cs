using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class RedeemActivationIdHandler(RegistrationDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<RedeemActivationId, Result<RedeemedBusiness>>
{
    public async Task<Result<RedeemedBusiness>> Handle(RedeemActivationId request, CancellationToken ct)
    {
        scope.AcrossAccounts("an activation ID belongs to nobody before it is redeemed");
        var now = clock.GetUtcNow();
        if (ActivationIdFormat.Read(request.ActivationId) is not { } text || await FindAsync(text, ct) is not { } activation || !activation.CanBeUsed(now))
        {
            return NotValid();
        }

        activation.Use();
        var authorization = Authorization.Allocate(await db.NextAuthorizationIdAsync(ct), activation, now);
        await db.GiveOneTimeIdAsync(authorization, now, ct);
        authorization.GiveTo(request.Account);
        db.Add(authorization);
        scope.Concerns("activation", activation.Id.ToString());
        return authorization.Redeemed();
    }

    /// <summary>Locked to the commit: of two who hold the same one, the second finds it used.</summary>
    private async Task<ActivationId?> FindAsync(string text, CancellationToken ct)
    {
        // The ring keeps a key as long as an activation ID that it made may be used: a handful at most.
        foreach (var key in await keys.AllAsync(KeyPurpose.Hmac, ct))
        {
            var hmac = ActivationId.Mac(key, text);
            if (await db.ActivationIds.FromSql($"select * from registration.activation_ids where hmac = {hmac} for update").SingleOrDefaultAsync(ct) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Who guesses learns nothing from the answer.</summary>
    private static RuleViolation NotValid() =>
        new("REG-012", new("The activation ID is not valid.", "L'identificateur d'activation n'est pas valide."), "activationId");
}
