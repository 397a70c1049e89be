using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// One declaration that a service provider filed in a business's name, whoever's account it is in: for messages of this module that have found out whose number it is.
/// </summary>
[CalledBy("Declarations")]
internal sealed record FindFiledFor(BusinessNumber Exporter, ProofOfReport ProofOfReport) : IQuery<DeclarationDetails?>;

internal sealed class FindFiledForHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<FindFiledFor, Result<DeclarationDetails?>>
{
    public async Task<Result<DeclarationDetails?>> Handle(FindFiledFor request, CancellationToken ct)
    {
        scope.AcrossAccounts("an exporter sees what was filed in its name");
        var (day, number) = (request.ProofOfReport.Date, request.ProofOfReport);
        var found =
            from declaration in db.Declarations.AsNoTracking()
            join version in db.Versions.AsNoTracking()
                on new { declaration.ReceivedOn, declaration.Id, declaration.Version }
                equals new { version.ReceivedOn, Id = version.DeclarationId, version.Version }
            where declaration.ReceivedOn == day && declaration.ProofOfReport == number && declaration.ExporterBusinessNumber == request.Exporter
            where db.FiledFor.Any(e => e.ExporterBusinessNumber == request.Exporter && e.AcceptedAt == declaration.AcceptedAt && e.DeclarationId == declaration.Id)
            select new DeclarationDetails(declaration, version);
        return Result<DeclarationDetails?>.Success(await found.FirstOrDefaultAsync(ct));
    }
}
