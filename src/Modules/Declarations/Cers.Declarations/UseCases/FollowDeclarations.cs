using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// May the caller follow what happens to the account's declarations? Answers with the business number under which others file in its name. Refused as well while the
/// account is suspended.
/// </summary>
[Permission(DeclarationsPermissions.View), InWords("Follow the declarations", "Suivre les déclarations")]
internal sealed record FollowDeclarations(AccountId Account) : IQuery<BusinessNumber>, IAccountMessage;

internal sealed class FollowDeclarationsHandler(StandingAccess access, IMediator mediator) : IRequestHandler<FollowDeclarations, Result<BusinessNumber>>
{
    public async Task<Result<BusinessNumber>> Handle(FollowDeclarations request, CancellationToken ct)
    {
        if (await access.DenialAsync(request.Account, DeclarationsPermissions.View, whileHeld: false, ct) is { } denial)
        {
            return Result<BusinessNumber>.Refused([denial]);
        }

        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        return own.IsSuccess ? own.Value.BusinessNumber : own.As<BusinessNumber>();
    }
}
