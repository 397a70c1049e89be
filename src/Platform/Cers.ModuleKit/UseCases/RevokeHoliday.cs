using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Settings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class RevokeHolidayValidator : AbstractValidator<RevokeHoliday>
{
    public RevokeHolidayValidator() => RuleFor(m => m.Why).IsWhy();
}

internal sealed class RevokeHolidayProposal(DatedChanges changes, Holidays holidays) : IProposalSubject<RevokeHoliday>
{
    public async Task<Result<int>> ProposeAsync(RevokeHoliday command, CancellationToken ct)
    {
        if (!holidays.Proclaimed.ContainsKey(command.Day))
        {
            return new NotFound("operations.holiday_unknown", new("That day was not proclaimed.", "Ce jour n'a pas été proclamé."), "day");
        }

        return changes.RefusalOf(command.Day, "day") is { } refusal
            ? refusal
            : await changes.ProposeAsync(command.Subject, null, null, command.Day, command.Why, ct);
    }

    public async Task<int?> LockAsync(RevokeHoliday command, CancellationToken ct) => await changes.LockAsync(command.Subject, ct);

    public Task<Result<Done>> EndAsync(RevokeHoliday command, ProposalEnd end, string? note, CancellationToken ct) =>
        changes.EndAsync(command.Subject, end, note, ct);
}

internal sealed class RevokeHolidayHandler(PlatformDbContext db, DatedChanges changes) : IRequestHandler<RevokeHoliday, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeHoliday request, CancellationToken ct)
    {
        var confirmed = await changes.ConfirmAsync(request.Subject, ct);
        if (!confirmed.IsSuccess)
        {
            return confirmed.As<Done>();
        }

        await db.Database.ExecuteSqlAsync($"delete from platform.proclaimed_days where day = {confirmed.Value.EffectiveOn}", ct);
        return default(Done);
    }
}
