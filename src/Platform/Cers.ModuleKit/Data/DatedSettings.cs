using System.Globalization;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.ModuleKit.Data;

/// <summary>
/// Figures that the agency may change, each with dates of effect: the value in force on the day of an event applies to it. In memory; a change of
/// the table is heard by every host.
/// </summary>
public sealed class DatedSettings(NpgsqlDataSource database) : ISnapshot
{
    private volatile IReadOnlyList<Row> rows = [];

    public string Topic => "settings";

    /// <summary>The value in force on a day (Ottawa time); a missing one is a fault of the installation.</summary>
    public int Int(string key, DateOnly on) => int.Parse(Text(key, on), NumberStyles.Integer, CultureInfo.InvariantCulture);

    /// <summary>An amount or factor in force on a day.</summary>
    public decimal Decimal(string key, DateOnly on) => decimal.Parse(Text(key, on), NumberStyles.Number, CultureInfo.InvariantCulture);

    public string Text(string key, DateOnly on) =>
        rows.Where(r => r.Key == key && r.From <= on && (r.To is null || on <= r.To)).MaxBy(r => r.From)?.Value
        ?? throw new InvalidOperationException($"No value of the setting {key} is in force on {on:yyyy-MM-dd}.");

    /// <summary>The value in force on a day; null before the first.</summary>
    public SettingValue? Find(string key, DateOnly on) => ValuesOf(key).FirstOrDefault(v => v.From <= on);

    /// <summary>All values of a figure, the last to be in force first.</summary>
    public IReadOnlyList<SettingValue> ValuesOf(string key) =>
        [.. rows.Where(r => r.Key == key).OrderByDescending(r => r.From).Select(r => new SettingValue(r.Value, r.From, r.Source))];

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select key, value, valid_from, valid_to, source from platform.settings");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var loaded = new List<Row>();
        while (await reader.ReadAsync(ct))
        {
            loaded.Add(new Row(
                reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3), reader.GetString(4)));
        }

        rows = loaded;
    }

    private sealed record Row(string Key, string Value, DateOnly From, DateOnly? To, string Source);
}
