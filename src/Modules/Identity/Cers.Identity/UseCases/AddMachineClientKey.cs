using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class AddMachineClientKeyValidator : AbstractValidator<AddMachineClientKey>
{
    public AddMachineClientKeyValidator(TimeProvider clock)
    {
        RuleFor(m => m.PublicKey).PublicKeyOfClient();
        RuleFor(m => m.KeyEndsAt).EndOfKey(clock);
    }
}

internal sealed class AddMachineClientKeyHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<AddMachineClientKey, Result<MachineClient>>
{
    public async Task<Result<MachineClient>> Handle(AddMachineClientKey request, CancellationToken ct)
    {
        scope.Concerns("client", request.ClientId.ToString());
        var found = await db.LockClientAsync(request.ClientId, ct);
        if (!found.IsSuccess)
        {
            return found.As<MachineClient>();
        }

        var client = found.Value;
        if (client.AddKey(PublicKey.Read(request.PublicKey, "publicKey").Value, request.KeyEndsAt, scope.Actor.Person!.Value, clock.GetUtcNow()) is { } refused)
        {
            return refused;
        }

        // Its key is drawn here, not by the database: what hangs on a known client would be taken for known too.
        db.Entry(client.Keys[^1]).State = EntityState.Added;
        return await db.ToldAsync(client, ct);
    }
}
