using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class RegisterMachineClientValidator : AbstractValidator<RegisterMachineClient>
{
    public RegisterMachineClientValidator(TimeProvider clock)
    {
        RuleFor(m => m.Name).Must(n => n is not null && n.Trim().Length is >= 1 and <= 60 && !n.Any(char.IsControl)).Says(
            "identity.client_name_not_valid", "A name has 1 to 60 characters.", "Un nom compte de 1 à 60 caractères.");
        RuleFor(m => m.Scopes).ScopesOfClient();
        RuleFor(m => m.PublicKey).PublicKeyOfClient();
        RuleFor(m => m.KeyEndsAt).EndOfKey(clock);
    }
}

internal sealed class RegisterMachineClientHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<RegisterMachineClient, Result<MachineClient>>
{
    public async Task<Result<MachineClient>> Handle(RegisterMachineClient request, CancellationToken ct)
    {
        await db.LockAccountAsync(request.Account, ct);
        if (await db.MachineClients.CountAsync(c => c.RevokedAt == null, ct) >= RegisteredClient.MostOfAccount)
        {
            return MachineClientErrors.TooMany();
        }

        var (me, now) = (scope.Actor.Person!.Value, clock.GetUtcNow());
        var client = RegisteredClient.Register(request.Account, request.Name, request.Scopes, me, now);
        scope.Concerns("client", client.Id.ToString());
        if (client.AddKey(PublicKey.Read(request.PublicKey, "publicKey").Value, request.KeyEndsAt, me, now) is { } refused)
        {
            return refused;
        }

        db.Add(client);
        return await db.ToldAsync(client, ct);
    }
}
