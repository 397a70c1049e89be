using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class AddAccountUserHandler(IdentityDbContext db, MessageScope scope, IPermissions permissions, TimeProvider clock)
    : IRequestHandler<AddAccountUser, Result<UserAccess>>
{
    public async Task<Result<UserAccess>> Handle(AddAccountUser request, CancellationToken ct)
    {
        await db.LockAccountAsync(request.Account, ct);
        var me = scope.Actor.Person!.Value;
        var myRole = await db.Members.Where(m => m.PersonId == me).Select(m => (AccountRole?)m.Role).SingleOrDefaultAsync(ct);
        if (!permissions.Allow(IdentityPermissions.ManageUsers, myRole))
        {
            return new NotAllowed();
        }

        if (RoleRules.Broken(permissions.Allow(IdentityPermissions.ManageProxies, myRole), self: false, from: null, to: request.Role, owners: 1) is { } broken)
        {
            return broken;
        }

        var person = await db.People.SingleOrDefaultAsync(p => p.Urn == request.Urn, ct);
        if (person is null || !person.IsKnownAs(request.LastName, request.Email))
        {
            return IdentityErrors.NoSuchUser();
        }

        if (await db.Members.AnyAsync(m => m.PersonId == person.Id, ct))
        {
            return IdentityErrors.HasAccess();
        }

        var now = clock.GetUtcNow();
        var membership = Membership.Begin(request.Account, person, request.Role, now);
        db.Add(membership);
        db.Add(RoleChange.Of(request.Account, person.Id, me, null, request.Role, now));
        scope.Concerns("user", request.Urn.Value);
        return Told.AccessOf(membership);
    }
}
