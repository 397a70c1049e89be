using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Settings;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class ListSettingsHandler(PlatformDbContext db, DatedSettings settings, TimeProvider clock) : IRequestHandler<ListSettings, Result<IReadOnlyList<SettingRow>>>
{
    public async Task<Result<IReadOnlyList<SettingRow>>> Handle(ListSettings request, CancellationToken ct)
    {
        var waiting = (await db.Set<DatedChange>().AsNoTracking()
            .Where(c => c.State == ChangeState.Proposed)
            .Select(c => c.Subject)
            .ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var today = OttawaTime.Today(clock);
        return SettingCatalogue.All.Select(d => RowOf(d, settings, today, waiting.Contains(ChangeSetting.SubjectOf(d.Key)))).ToList();
    }

    internal static SettingRow RowOf(SettingDefinition definition, DatedSettings settings, DateOnly today, bool waits)
    {
        var values = settings.ValuesOf(definition.Key);
        return new SettingRow(
            definition.Key,
            definition.Name,
            definition.Unit,
            definition.Range,
            values.FirstOrDefault(v => v.From <= today),
            values.LastOrDefault(v => v.From > today),
            waits);
    }
}
