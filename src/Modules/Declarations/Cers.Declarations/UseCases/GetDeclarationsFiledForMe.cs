using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>The declarations that customs service providers filed in the account's name, newest first. They count in the providers' histories alone.</summary>
[Permission(DeclarationsPermissions.View), InWords("View declarations filed in the account's name", "Consulter les déclarations produites au nom du compte")]
internal sealed record GetDeclarationsFiledForMe(AccountId Account, PageRequest Page) : IQuery<Page<FiledForRow>>, IAccountMessage;

internal sealed class GetDeclarationsFiledForMeHandler(IMediator mediator) : IRequestHandler<GetDeclarationsFiledForMe, Result<Page<FiledForRow>>>
{
    public async Task<Result<Page<FiledForRow>>> Handle(GetDeclarationsFiledForMe request, CancellationToken ct)
    {
        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        return own.IsSuccess ? await mediator.Send(new ListFiledFor(own.Value.BusinessNumber, request.Page), ct) : own.As<Page<FiledForRow>>();
    }
}
