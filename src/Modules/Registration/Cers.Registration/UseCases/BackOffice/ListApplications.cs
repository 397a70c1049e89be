using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListApplicationsHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ListApplications, Result<Page<ApplicationRow>>>
{
    public async Task<Result<Page<ApplicationRow>>> Handle(ListApplications request, CancellationToken ct)
    {
        var query = db.Applications.AsNoTracking();

        // Constants, so that the partial indexes serve.
        query = request.State is { } state
            ? query.Where(a => a.State == EF.Constant(state))
            : query.Where(a => EF.Constant(ExporterApplication.WaitingStates).Contains(a.State));
        if (request.AssignedToMe)
        {
            var me = scope.Actor.Person;
            query = query.Where(a => a.AssigneeId == me);
        }

        var ended = request.State is { } one && !ExporterApplication.WaitingStates.Contains(one);
        var page = await query.PageAsync(
            request.Page,
            a => a.ReceivedAt,
            a => a.Id,
            a => new Listed(a.Id, a.Number, a.LegalName, a.BusinessNumber, a.State, a.ReceivedAt, a.DueDate, a.AssigneeName),
            row => new Keyset(row.ReceivedAt, row.Id),
            newestFirst: ended,
            ct);
        var today = OttawaTime.Today(clock);
        return page.IsSuccess ? page.Value.Select(row => row.ToRow(today)) : page.As<Page<ApplicationRow>>();
    }

    private sealed record Listed(
        Guid Id,
        string Number,
        string LegalName,
        BusinessNumber BusinessNumber,
        ApplicationState State,
        DateTimeOffset ReceivedAt,
        DateOnly DueDate,
        string? AssigneeName)
    {
        public ApplicationRow ToRow(DateOnly today) =>
            new(Number, LegalName, BusinessNumber, State, ReceivedAt, DueDate, ServiceClock.Colour(State, DueDate, today), AssigneeName);
    }
}
