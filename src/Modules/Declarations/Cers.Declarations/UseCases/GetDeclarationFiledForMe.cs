using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>A declaration that a customs service provider filed in the account's name; null for any other exactly as for an unknown one.</summary>
[Permission(DeclarationsPermissions.View), InWords("View a declaration filed in the account's name", "Consulter une déclaration produite au nom du compte")]
internal sealed record GetDeclarationFiledForMe(AccountId Account, ProofOfReport ProofOfReport) : IQuery<DeclarationDetails?>, IAccountMessage;

internal sealed class GetDeclarationFiledForMeHandler(IMediator mediator) : IRequestHandler<GetDeclarationFiledForMe, Result<DeclarationDetails?>>
{
    public async Task<Result<DeclarationDetails?>> Handle(GetDeclarationFiledForMe request, CancellationToken ct)
    {
        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        if (!own.IsSuccess)
        {
            return own.As<DeclarationDetails?>();
        }

        var found = await mediator.Send(new FindFiledFor(own.Value.BusinessNumber, request.ProofOfReport), ct);
        return found is { IsSuccess: true, Value: { } details } ? Result<DeclarationDetails?>.Success(details with { ForExporter = request.Account }) : found;
    }
}
