using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class AddAccountUserHandler(IdentityDbContext db, MessageScope scope, Rosters rosters) : IRequestHandler<AddAccountUser, Result<UserAccess>>
{
    public async Task<Result<UserAccess>> Handle(AddAccountUser request, CancellationToken ct)
    {
        var roster = await rosters.LockAsync(request.Account, request.Urn, ct);
        var by = roster.Decider(IdentityPermissions.ManageUsers);
        if (!by.IsSuccess)
        {
            return by.As<UserAccess>();
        }

        if (roster.Broken(by.Value, request.Role) is { } broken)
        {
            return broken;
        }

        var person = await db.People.SingleOrDefaultAsync(p => p.Urn == request.Urn, ct);
        if (person is null || !person.IsKnownAs(request.LastName, request.Email))
        {
            return IdentityErrors.NoSuchUser();
        }

        if (roster.Find(request.Urn) is not null)
        {
            return IdentityErrors.HasAccess();
        }

        scope.Concerns("user", request.Urn.Value);
        return Told.AccessOf(roster.Give(by.Value, person, request.Role));
    }
}
