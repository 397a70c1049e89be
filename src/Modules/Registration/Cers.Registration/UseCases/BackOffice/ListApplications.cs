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
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListApplicationsValidator : AbstractValidator<ListApplications>
{
    public ListApplicationsValidator() =>
        RuleFor(m => m.Search).Must(t => string.IsNullOrWhiteSpace(t) || t.Trim().Length is >= 3 and <= 70).Says(
            "registration.search_length", "Search by 3 to 70 characters.", "Cherchez par 3 à 70 caractères.");
}

internal sealed class ListApplicationsHandler(RegistrationDbContext db, MessageScope scope, UndeliveredMails undelivered, BusinessDays days, TimeProvider clock)
    : IRequestHandler<ListApplications, Result<Page<ApplicationRow>>>
{
    public async Task<Result<Page<ApplicationRow>>> Handle(ListApplications request, CancellationToken ct)
    {
        var today = OttawaTime.Today(clock);
        var query = new QueueFilter(request, scope.Actor.Person, today, days).Of(db.Applications.AsNoTracking());
        var page = await PageAsync(query, request, ct);
        if (!page.IsSuccess)
        {
            return page.As<Page<ApplicationRow>>();
        }

        var lost = (await undelivered.AboutAsync(db, [.. page.Value.Items.Select(i => ApplicationMail.Subject(i.Value.Number))], ct))
            .Select(m => m.Subject).ToHashSet(StringComparer.Ordinal);
        return page.Value.Select(row => row.ToRow(today, days, request.SeenAt, lost.Contains(ApplicationMail.Subject(row.Number))));
    }

    private static Task<Result<Page<Listed>>> PageAsync(IQueryable<ExporterApplication> query, ListApplications request, CancellationToken ct)
    {
        System.Linq.Expressions.Expression<Func<ExporterApplication, Listed>> tell = a => new Listed(
            a.Id, a.Number, a.LegalName, a.BusinessNumber, a.State, a.Language, a.ReceivedAt, a.DueDate, a.AssigneeName, a.PausedOn, a.ChangedAt);
        var ended = request.State is { } one && !ExporterApplication.WaitingStates.Contains(one);
        return request.Sort switch
        {
            ApplicationSort.Due => query.PageAsync(request.Page, a => a.DueDate, a => a.Id, tell, row => new Keyset<DateOnly>(row.DueDate, row.Id), false, ct),
            ApplicationSort.Number => query.PageAsync(request.Page, a => a.Number, a => a.Id, tell, row => new Keyset<string>(row.Number, row.Id), false, ct),
            _ => query.PageAsync(request.Page, a => a.ReceivedAt, a => a.Id, tell, row => new Keyset(row.ReceivedAt, row.Id), ended, ct),
        };
    }

    private sealed record Listed(
        Guid Id,
        string Number,
        string LegalName,
        BusinessNumber BusinessNumber,
        ApplicationState State,
        Language Language,
        DateTimeOffset ReceivedAt,
        DateOnly DueDate,
        string? AssigneeName,
        DateOnly? PausedOn,
        DateTimeOffset ChangedAt)
    {
        public ApplicationRow ToRow(DateOnly today, BusinessDays days, DateTimeOffset? seenAt, bool undelivered) =>
            new(
                Number,
                LegalName,
                BusinessNumber,
                State,
                Language,
                ReceivedAt,
                DueDate,
                ServiceClock.Colour(State, DueDate, today, days),
                AssigneeName,
                undelivered,
                PausedOn,
                Changed: ChangedAt > seenAt);
    }
}
