using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListApplicationsHandler(RegistrationDbContext db, MessageScope scope, UndeliveredMails undelivered, BusinessDays days, TimeProvider clock)
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
        if (!page.IsSuccess)
        {
            return page.As<Page<ApplicationRow>>();
        }

        var today = OttawaTime.Today(clock);
        var lost = (await undelivered.AboutAsync(db, [.. page.Value.Items.Select(i => ApplicationMail.Subject(i.Value.Number))], ct))
            .Select(m => m.Subject).ToHashSet(StringComparer.Ordinal);
        return page.Value.Select(row => row.ToRow(today, days, lost.Contains(ApplicationMail.Subject(row.Number))));
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
        public ApplicationRow ToRow(DateOnly today, BusinessDays days, bool undelivered) =>
            new(Number, LegalName, BusinessNumber, State, ReceivedAt, DueDate, ServiceClock.Colour(State, DueDate, today, days), AssigneeName, undelivered);
    }
}
