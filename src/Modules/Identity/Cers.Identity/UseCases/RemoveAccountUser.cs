using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class RemoveAccountUserHandler(IdentityDbContext db, MessageScope scope, IPermissions permissions, TimeProvider clock)
    : IRequestHandler<RemoveAccountUser, Result<RemovedUser>>
{
    public async Task<Result<RemovedUser>> Handle(RemoveAccountUser request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        var found = await AccountMembers.FindAsync(db, scope, permissions, request.Account, request.Urn, ct);
        if (!found.IsSuccess)
        {
            return found.As<RemovedUser>();
        }

        var members = found.Value;
        if (members.Broken(to: null) is { } broken)
        {
            return broken;
        }

        var now = clock.GetUtcNow();
        db.Add(RoleChange.Of(request.Account, members.User.PersonId, members.Me, members.User.Role, null, now));
        members.User.End(now);
        return new RemovedUser(request.Urn);
    }
}
