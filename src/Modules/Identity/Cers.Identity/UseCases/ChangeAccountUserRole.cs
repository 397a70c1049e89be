using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class ChangeAccountUserRoleValidator : AbstractValidator<ChangeAccountUserRole>
{
    public ChangeAccountUserRoleValidator() => RuleFor(m => m.Reason).ReasonOfRoleChange();
}

internal sealed class ChangeAccountUserRoleHandler(MessageScope scope, Rosters rosters) : IRequestHandler<ChangeAccountUserRole, Result<UserAccess>>
{
    public async Task<Result<UserAccess>> Handle(ChangeAccountUserRole request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        var roster = await rosters.LockAsync(request.Account, request.Urn, ct);
        var by = roster.Decider(IdentityPermissions.ManageUsers);
        if (!by.IsSuccess)
        {
            return by.As<UserAccess>();
        }

        return roster.Find(request.Urn) is not { } user ? IdentityErrors.NoUserOfAccount()
            : roster.Change(by.Value, user, request.Role, request.Reason) is { } broken ? broken
            : Told.AccessOf(user);
    }
}
