using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>What the account filed on Ottawa days of receipt, or what was filed in its name: all records, the first accepted first.</summary>
[Permission(DeclarationsPermissions.ExportArchive), InWords("Export the archive", "Exporter les archives")]
internal sealed record GetArchive(AccountId Account, DateOnly From, DateOnly To, bool FiledForMe, PageRequest Page) : IQuery<Page<ArchivedDeclaration>>, IAccountMessage;

internal sealed class GetArchiveHandler(DeclarationsDbContext db, IMediator mediator) : IRequestHandler<GetArchive, Result<Page<ArchivedDeclaration>>>
{
    public async Task<Result<Page<ArchivedDeclaration>>> Handle(GetArchive request, CancellationToken ct)
    {
        if (request.FiledForMe)
        {
            var own = await mediator.Send(new GetFilingRights(request.Account), ct);
            return own.IsSuccess
                ? await mediator.Send(new FindArchiveFiledFor(own.Value.BusinessNumber, request.From, request.To, request.Page), ct) : own.As<Page<ArchivedDeclaration>>();
        }

        // What is received on a day is accepted on it or later: the account's index is entered there.
        var from = OttawaTime.EndOf(request.From.AddDays(-1));
        var page = await db.Declarations.AsNoTracking()
            .Where(d => d.AcceptedAt >= from && d.ReceivedOn >= request.From && d.ReceivedOn <= request.To)
            .PageAsync(request.Page, d => d.AcceptedAt, d => d.Id, d => d, d => new Keyset(d.AcceptedAt, d.Id), newestFirst: false, ct);
        return page.IsSuccess ? await db.ReadArchiveAsync(page.Value, ct) : page.As<Page<ArchivedDeclaration>>();
    }
}
