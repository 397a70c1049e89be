using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Identity.Data;

/// <summary>The terms and conditions, in memory; a version comes into force with its Ottawa day.</summary>
internal sealed class KnownTerms(NpgsqlDataSource database, TimeProvider clock) : ISnapshot
{
    private volatile IReadOnlyList<TermsAndConditions> newestFirst = [];

    public string Topic => "terms";

    public TermsAndConditions InForce
    {
        get
        {
            var today = OttawaTime.Today(clock);
            return newestFirst.FirstOrDefault(t => t.InForceFrom <= today)
                ?? throw new InvalidOperationException($"No terms and conditions are in force on {today:yyyy-MM-dd}.");
        }
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select version, in_force_from, text_en, text_fr from identity.terms order by in_force_from desc");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var loaded = new List<TermsAndConditions>();
        while (await reader.ReadAsync(ct))
        {
            loaded.Add(new TermsAndConditions(
                reader.GetString(0), reader.GetFieldValue<DateOnly>(1), new LocalizedText(reader.GetString(2), reader.GetString(3))));
        }

        newestFirst = loaded;
    }
}
