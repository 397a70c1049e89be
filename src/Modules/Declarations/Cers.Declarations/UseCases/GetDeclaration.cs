using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>A declaration of the account by its number; null for another account's exactly as for an unknown one.</summary>
[Permission(DeclarationsPermissions.View)]
internal sealed record GetDeclaration(AccountId Account, ProofOfReport ProofOfReport) : IQuery<DeclarationDetails?>, IAccountMessage;

internal sealed class GetDeclarationHandler(DeclarationsDbContext db) : IRequestHandler<GetDeclaration, Result<DeclarationDetails?>>
{
    // One trip; the number's date names the partition.
    private static readonly Func<DeclarationsDbContext, DateOnly, ProofOfReport, CancellationToken, Task<DeclarationDetails?>> ByNumber =
        EF.CompileAsyncQuery((DeclarationsDbContext db, DateOnly day, ProofOfReport number, CancellationToken ct) =>
            (from declaration in db.Declarations.AsNoTracking()
             join version in db.Versions.AsNoTracking()
                 on new { declaration.ReceivedOn, declaration.Id, declaration.Version }
                 equals new { version.ReceivedOn, Id = version.DeclarationId, version.Version }
             where declaration.ReceivedOn == day && declaration.ProofOfReport == number
             select new DeclarationDetails(declaration, version)).FirstOrDefault());

    public async Task<Result<DeclarationDetails?>> Handle(GetDeclaration request, CancellationToken ct) =>
        Result<DeclarationDetails?>.Success(await ByNumber(db, request.ProofOfReport.Date, request.ProofOfReport, ct));
}
