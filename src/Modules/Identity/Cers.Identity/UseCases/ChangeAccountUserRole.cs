using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class ChangeAccountUserRoleHandler(IdentityDbContext db, MessageScope scope, IPermissions permissions, TimeProvider clock)
    : IRequestHandler<ChangeAccountUserRole, Result<UserAccess>>
{
    public async Task<Result<UserAccess>> Handle(ChangeAccountUserRole request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        var found = await AccountMembers.FindAsync(db, scope, permissions, request.Account, request.Urn, ct);
        if (!found.IsSuccess)
        {
            return found.As<UserAccess>();
        }

        var members = found.Value;
        if (members.Broken(request.Role) is { } broken)
        {
            return broken;
        }

        var user = members.User;
        if (user.Role != request.Role)
        {
            db.Add(RoleChange.Of(request.Account, user.PersonId, members.Me, user.Role, request.Role, clock.GetUtcNow()));
            user.Become(request.Role);
        }

        return Told.AccessOf(user);
    }
}
