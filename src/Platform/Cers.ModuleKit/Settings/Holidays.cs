using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.ModuleKit.Settings;

/// <summary>The business days in force: the law's holidays, the days that staff proclaimed, and the Civic Holiday by its dated setting. In memory.</summary>
public sealed class Holidays(NpgsqlDataSource database, DatedSettings settings) : ISnapshot
{
    /// <summary>The dated setting: 1 where the first Monday of August is free, otherwise 0.</summary>
    public const string CivicHoliday = "calendar.civicHoliday";

    private volatile IReadOnlyDictionary<DateOnly, LocalizedText> named = new Dictionary<DateOnly, LocalizedText>();
    private volatile BusinessDays days = BusinessDays.Statutory;

    public string Topic => "holidays";

    public BusinessDays Days => days;

    /// <summary>The proclaimed days with their names.</summary>
    public IReadOnlyDictionary<DateOnly, LocalizedText> Proclaimed => named;

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select day, name_en, name_fr from platform.proclaimed_days");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var proclaimed = new Dictionary<DateOnly, LocalizedText>();
        while (await reader.ReadAsync(ct))
        {
            proclaimed.Add(reader.GetFieldValue<DateOnly>(0), new LocalizedText(reader.GetString(1), reader.GetString(2)));
        }

        named = proclaimed;
        days = new BusinessDays(proclaimed.Keys, day => settings.Int(CivicHoliday, day) == 1);
    }
}
