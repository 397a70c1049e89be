using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class RemoveAccountUserValidator : AbstractValidator<RemoveAccountUser>
{
    public RemoveAccountUserValidator() => RuleFor(m => m.Reason).ReasonOfRoleChange();
}

internal sealed class RemoveAccountUserHandler(MessageScope scope, Rosters rosters) : IRequestHandler<RemoveAccountUser, Result<RemovedUser>>
{
    public async Task<Result<RemovedUser>> Handle(RemoveAccountUser request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        var roster = await rosters.LockAsync(request.Account, request.Urn, ct);
        var by = roster.Decider(IdentityPermissions.ManageUsers);
        if (!by.IsSuccess)
        {
            return by.As<RemovedUser>();
        }

        return roster.Find(request.Urn) is not { } user ? IdentityErrors.NoUserOfAccount()
            : roster.Change(by.Value, user, role: null, request.Reason) is { } broken ? broken
            : new RemovedUser(request.Urn);
    }
}
