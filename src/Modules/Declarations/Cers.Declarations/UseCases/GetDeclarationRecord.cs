using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>What happened to a declaration, and what some of its versions declared; nothing where the account may not see it.</summary>
/// <param name="FiledForMe">A customs service provider filed it in the account's name.</param>
/// <param name="Versions">The versions whose content is asked.</param>
[Permission(DeclarationsPermissions.View), InWords("View what became of a declaration", "Consulter ce qu'est devenue une déclaration")]
internal sealed record GetDeclarationRecord(AccountId Account, DateOnly ReceivedOn, Guid Declaration, bool FiledForMe, IReadOnlyList<int> Versions)
    : IQuery<DeclarationRecord>, IAccountMessage;

internal sealed class GetDeclarationRecordHandler(DeclarationsDbContext db, IMediator mediator) : IRequestHandler<GetDeclarationRecord, Result<DeclarationRecord>>
{
    public async Task<Result<DeclarationRecord>> Handle(GetDeclarationRecord request, CancellationToken ct)
    {
        if (!request.FiledForMe)
        {
            return await db.ReadRecordAsync(request.ReceivedOn, request.Declaration, request.Versions, ct);
        }

        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        return own.IsSuccess
            ? await mediator.Send(new FindRecordFiledFor(own.Value.BusinessNumber, request.ReceivedOn, request.Declaration, request.Versions), ct)
            : own.As<DeclarationRecord>();
    }
}
