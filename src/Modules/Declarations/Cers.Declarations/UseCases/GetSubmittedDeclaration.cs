using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>The declaration that a submission made, by the key in its stored answer.</summary>
[Permission(DeclarationsPermissions.View), InWords("View a declaration just submitted", "Consulter une déclaration tout juste soumise")]
internal sealed record GetSubmittedDeclaration(AccountId Account, DateOnly ReceivedOn, Guid Id) : IQuery<DeclarationDetails?>, IAccountMessage;

internal sealed class GetSubmittedDeclarationHandler(DeclarationsDbContext db) : IRequestHandler<GetSubmittedDeclaration, Result<DeclarationDetails?>>
{
    public async Task<Result<DeclarationDetails?>> Handle(GetSubmittedDeclaration request, CancellationToken ct) =>
        Result<DeclarationDetails?>.Success(await (
            from declaration in db.Declarations.AsNoTracking()
            join version in db.Versions.AsNoTracking()
                on new { declaration.ReceivedOn, declaration.Id, declaration.Version }
                equals new { version.ReceivedOn, Id = version.DeclarationId, version.Version }
            where declaration.ReceivedOn == request.ReceivedOn && declaration.Id == request.Id
            select new DeclarationDetails(declaration, version)).FirstOrDefaultAsync(ct));
}
