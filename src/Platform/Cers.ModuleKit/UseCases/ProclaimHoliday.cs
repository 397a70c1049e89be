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

internal sealed class ProclaimHolidayValidator : AbstractValidator<ProclaimHoliday>
{
    public ProclaimHolidayValidator()
    {
        RuleFor(m => m.NameEn).Must(IsName).Says("operations.holiday_name_missing", "Name the day in 1 to 70 characters.", "Nommez le jour en 1 à 70 caractères.");
        RuleFor(m => m.NameFr).Must(IsName).Says("operations.holiday_name_missing", "Name the day in 1 to 70 characters.", "Nommez le jour en 1 à 70 caractères.");
        RuleFor(m => m.Why).IsWhy();
    }

    private static bool IsName(string? text) => text?.Trim().Length is >= 1 and <= 70 && !text.Any(char.IsControl);
}

internal sealed class ProclaimHolidayProposal(DatedChanges changes, BusinessDays days) : IProposalSubject<ProclaimHoliday>
{
    public async Task<Result<int>> ProposeAsync(ProclaimHoliday command, CancellationToken ct)
    {
        if (changes.RefusalOf(command.Day, "day") is { } refusal)
        {
            return refusal;
        }

        if (!days.IsBusinessDay(command.Day))
        {
            return new InvalidInput("operations.day_is_free", new("That is no business day already.", "Ce jour n'est déjà pas ouvrable."), "day");
        }

        return await changes.ProposeAsync(
            command.Subject, null, new LocalizedText(command.NameEn.Trim(), command.NameFr.Trim()), command.Day, command.Why, ct);
    }

    public async Task<int?> LockAsync(ProclaimHoliday command, CancellationToken ct) => await changes.LockAsync(command.Subject, ct);

    public Task<Result<Done>> EndAsync(ProclaimHoliday command, ProposalEnd end, string? note, CancellationToken ct) =>
        changes.EndAsync(command.Subject, end, note, ct);
}

/// <summary>Confirmed by the second supervisor. Due dates that were computed stay as they were told.</summary>
internal sealed class ProclaimHolidayHandler(PlatformDbContext db, DatedChanges changes) : IRequestHandler<ProclaimHoliday, Result<Done>>
{
    public async Task<Result<Done>> Handle(ProclaimHoliday request, CancellationToken ct)
    {
        var confirmed = await changes.ConfirmAsync(request.Subject, ct);
        if (!confirmed.IsSuccess)
        {
            return confirmed.As<Done>();
        }

        var change = confirmed.Value;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.proclaimed_days (day, name_en, name_fr) values ({change.EffectiveOn}, {change.NameEn}, {change.NameFr})
            on conflict (day) do update set name_en = excluded.name_en, name_fr = excluded.name_fr
            """,
            ct);
        return default(Done);
    }
}
