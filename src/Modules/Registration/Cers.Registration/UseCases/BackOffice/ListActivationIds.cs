using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListActivationIdsHandler(RegistrationDbContext db, TimeProvider clock) : IRequestHandler<ListActivationIds, Result<Page<ActivationIdRow>>>
{
    public Task<Result<Page<ActivationIdRow>>> Handle(ListActivationIds request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.ActivationIds.AsNoTracking().PageAsync(
            request.Page,
            a => a.IssuedAt,
            a => a.Id,
            a => new ActivationIdRow(
                a.Id,
                a.BusinessNumber,
                a.LegalName,
                a.Designation,
                a.State,
                a.IssuedAt,
                a.IssuedByName,
                a.LastDay,
                a.State == ActivationIdState.Issued && a.EndsAt > now),
            row => new Keyset(row.IssuedAt, row.Id),
            newestFirst: true,
            ct);
    }
}
