using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Settings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class GetSettingHandler(PlatformDbContext db, DatedSettings settings, WaitingChanges waiting, TimeProvider clock)
    : IRequestHandler<GetSetting, Result<SettingDetails>>
{
    private const int Most = 50;

    public async Task<Result<SettingDetails>> Handle(GetSetting request, CancellationToken ct)
    {
        if (SettingCatalogue.Find(request.Key) is not { } definition)
        {
            return Unknown();
        }

        var subject = ChangeSetting.SubjectOf(request.Key);
        var changes = await db.Set<DatedChange>().AsNoTracking()
            .Where(c => c.Subject == subject).OrderByDescending(c => c.ProposedAt).ThenByDescending(c => c.Id).Take(Most)
            .ToListAsync(ct);
        var waits = await waiting.AboutAsync(db, subject, ct);
        return new SettingDetails(
            ListSettingsHandler.RowOf(definition, settings, OttawaTime.Today(clock), waits is not null),
            settings.ValuesOf(request.Key),
            [.. changes.Select(c => c.ToRow())],
            waits);
    }

    internal static NotFound Unknown() => new("operations.setting_unknown", new("There is no such figure.", "Ce chiffre n'existe pas."), "key");
}
