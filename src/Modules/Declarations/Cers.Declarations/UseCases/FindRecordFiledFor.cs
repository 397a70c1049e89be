using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// What happened to a declaration that a service provider filed in a business's name, whoever's account it is in: for messages of this module that have found out
/// whose number it is.
/// </summary>
[CalledBy("Declarations")]
internal sealed record FindRecordFiledFor(BusinessNumber Exporter, DateOnly ReceivedOn, Guid Declaration, IReadOnlyList<int> Versions) : IQuery<DeclarationRecord>;

internal sealed class FindRecordFiledForHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<FindRecordFiledFor, Result<DeclarationRecord>>
{
    public async Task<Result<DeclarationRecord>> Handle(FindRecordFiledFor request, CancellationToken ct)
    {
        scope.AcrossAccounts("an exporter sees what was filed in its name");
        var isFiledFor = await db.Declarations.AnyAsync(
            d => d.ReceivedOn == request.ReceivedOn && d.Id == request.Declaration && db.FiledFor.Any(
                e => e.ExporterBusinessNumber == request.Exporter && e.AcceptedAt == d.AcceptedAt && e.DeclarationId == d.Id),
            ct);
        return isFiledFor ? await db.ReadRecordAsync(request.ReceivedOn, request.Declaration, request.Versions, ct) : new DeclarationRecord([], []);
    }
}
