using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Identity.UseCases;

/// <summary>What Registration says of an account: authorization ID and designation. Nothing is kept here of what may change there.</summary>
[Permission(IdentityPermissions.ViewAccount), InWords("View the registration", "Consulter l'inscription")]
internal sealed record GetAccountRegistration(AccountId Account) : IQuery<AccountRegistration>, IAccountMessage;

internal sealed record AccountRegistration(AuthorizationId AuthorizationId, BusinessDesignation Designation);

internal sealed class GetAccountRegistrationHandler(IMediator mediator) : IRequestHandler<GetAccountRegistration, Result<AccountRegistration>>
{
    public async Task<Result<AccountRegistration>> Handle(GetAccountRegistration request, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(request.Account), ct);
        return rights.IsSuccess ? new AccountRegistration(rights.Value.AuthorizationId, rights.Value.Designation) : rights.As<AccountRegistration>();
    }
}
