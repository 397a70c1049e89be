using Cers.Declarations.Data;
using Cers.Declarations.Domain.Outages;
using Cers.Declarations.Mail;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Mails account owners who chose it that an outage begins, and that it ends (N-24), some at a time. What is over is not told as beginning, and an end that is entered
/// when the catch-up is over helps nobody and is not told; a corrected end is told again. Running it twice, late or on two hosts tells nobody twice.
/// </summary>
[SystemOnly]
internal sealed record TellOfOutages : ICommand<Batch>;

internal sealed class TellOfOutagesHandler(DeclarationsDbContext db, MessageScope scope, IMediator mediator, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<TellOfOutages, Result<Batch>>
{
    public const int AtATime = 100;

    public async Task<Result<Batch>> Handle(TellOfOutages request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await NoteAsync(now, ct);

        // Another host's telling is left to it.
        var telling = await db.Database
            .SqlQuery<Telling>(
                $"""
                select outage_id as "Outage", kind as "Kind", moment as "Moment", told_to as "ToldTo" from declarations.outage_tellings
                where done_at is null order by moment, outage_id limit 1 for update skip locked
                """)
            .ToListAsync(ct);
        if (telling.Count == 0)
        {
            return new Batch(0, false);
        }

        var (one, begins) = (telling[0], telling[0].Kind == "Begins");
        var outage = await db.Outages.AsNoTracking().SingleAsync(o => o.Id == one.Outage, ct);
        IReadOnlyList<OutageReader> readers = [];
        if (!outage.Withdrawn && (begins ? outage.EndsAt is null || outage.EndsAt > now : outage.EndsAt == one.Moment))
        {
            var found = await mediator.Send(new ListOutageReaders(one.ToldTo is { } last ? new PersonId(last) : null, AtATime), ct);
            if (!found.IsSuccess)
            {
                return found.As<Batch>();
            }

            readers = found.Value;
        }

        var began = OttawaTime.DateOf(outage.StartsAt);
        var (grace, catchUp) = (settings.Int("outage.graceMinutes", began), settings.Int("outage.catchUpHours", began));
        var periods = new OutagePeriods([outage.Period], settings.Int);
        foreach (var reader in readers)
        {
            scope.Mail(begins ? OutageMail.Begins(reader.Contact, outage, grace, catchUp) : OutageMail.Ends(reader.Contact, outage, periods));
        }

        Guid? toldTo = readers.Count > 0 ? readers[^1].Person.Value : one.ToldTo;
        DateTimeOffset? done = readers.Count < AtATime ? now : null;
        await db.Database.ExecuteSqlAsync(
            $"""
            update declarations.outage_tellings set told_to = {toldTo}, done_at = {done}
            where outage_id = {one.Outage} and kind = {one.Kind} and moment = {one.Moment}
            """,
            ct);
        return new Batch(readers.Count, true);
    }

    /// <summary>What there is to tell by now: each beginning once, each end as often as it is corrected.</summary>
    private Task<int> NoteAsync(DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddHours(-settings.Int("outage.catchUpHours", OttawaTime.DateOf(now)));
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into declarations.outage_tellings (outage_id, kind, moment)
            select id, 'Begins', starts_at from declarations.outages o where not withdrawn and starts_at <= {now} and (ends_at is null or ends_at > {now})
                and not exists (select from declarations.outage_tellings t where t.outage_id = o.id and t.kind = 'Begins')
            union all
            select id, 'Ends', ends_at from declarations.outages where not withdrawn and ends_at <= {now} and ends_at > {since}
            on conflict do nothing
            """,
            ct);
    }

    private sealed record Telling(Guid Outage, string Kind, DateTimeOffset Moment, Guid? ToldTo);
}
