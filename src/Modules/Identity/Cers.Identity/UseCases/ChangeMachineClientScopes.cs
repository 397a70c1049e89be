using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class ChangeMachineClientScopesValidator : AbstractValidator<ChangeMachineClientScopes>
{
    public ChangeMachineClientScopesValidator() => RuleFor(m => m.Scopes).ScopesOfClient();
}

internal sealed class ChangeMachineClientScopesHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<ChangeMachineClientScopes, Result<MachineClient>>
{
    public async Task<Result<MachineClient>> Handle(ChangeMachineClientScopes request, CancellationToken ct)
    {
        scope.Concerns("client", request.ClientId.ToString());
        var found = await db.LockClientAsync(request.ClientId, ct);
        if (!found.IsSuccess)
        {
            return found.As<MachineClient>();
        }

        found.Value.Become(request.Scopes);
        return await db.ToldAsync(found.Value, ct);
    }
}
