using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Settings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class ListHolidaysValidator : AbstractValidator<ListHolidays>
{
    public ListHolidaysValidator() =>
        RuleFor(m => m.Year).InclusiveBetween(2000, 2199).Says("operations.year_not_valid", "Give a year from 2000 to 2199.", "Donnez une année de 2000 à 2199.");
}

internal sealed class ListHolidaysHandler(PlatformDbContext db, Holidays holidays, DatedSettings settings, WaitingChanges waiting)
    : IRequestHandler<ListHolidays, Result<HolidaysOfYear>>
{
    private const int Most = 50;

    public async Task<Result<HolidaysOfYear>> Handle(ListHolidays request, CancellationToken ct)
    {
        var civic = FederalHolidays.CivicHolidayOf(request.Year);
        var days = FederalHolidays.Of(request.Year).Select(h => new HolidayRow(HolidayKind.Statutory, HolidayNames.Of(h.Holiday), h.Date, h.Observed))
            .Concat(settings.Int(Holidays.CivicHoliday, civic) == 1 ? [new HolidayRow(HolidayKind.Civic, HolidayNames.Civic, civic, civic)] : [])
            .Concat(holidays.Proclaimed.Where(d => d.Key.Year == request.Year).Select(d => new HolidayRow(HolidayKind.Proclaimed, d.Value, d.Key, d.Key)))
            .OrderBy(h => h.Observed).ToList();
        var changes = await db.Set<DatedChange>().AsNoTracking()
            .Where(c => c.Subject.StartsWith("holiday ")).OrderByDescending(c => c.ProposedAt).ThenByDescending(c => c.Id).Take(Most)
            .ToListAsync(ct);
        var proposed = changes.Where(c => c.State == ChangeState.Proposed).Select(c => c.Subject).ToList();
        return new HolidaysOfYear(days, [.. changes.Select(c => c.ToRow())], await waiting.AboutAsync(db, proposed, ct));
    }
}
