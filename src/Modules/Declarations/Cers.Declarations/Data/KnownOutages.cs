using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Outages;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>An outage as every host keeps it.</summary>
internal sealed record KnownOutage(string Number, OutageContent Content)
{
    public OutagePeriod Period => new(Number, Content.StartsAt, Content.EndsAt);
}

/// <summary>The register of outages in memory, without what was withdrawn, so that a submission asks nothing more of the database.</summary>
internal sealed class KnownOutages(NpgsqlDataSource database, DatedSettings settings) : ISnapshot
{
    private volatile IReadOnlyList<KnownOutage> all = [];
    private volatile OutagePeriods periods = OutagePeriods.None;

    public string Topic => "outages";

    /// <summary>The last to start first.</summary>
    public IReadOnlyList<KnownOutage> All => all;

    public OutagePeriods Periods => periods;

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select number, kind, systems, text_en, text_fr, starts_at, ends_at from declarations.outages
            where not withdrawn order by starts_at desc, number desc
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var loaded = new List<KnownOutage>();
        while (await reader.ReadAsync(ct))
        {
            loaded.Add(new KnownOutage(
                reader.GetString(0),
                new OutageContent(
                    Enum.Parse<OutageKind>(reader.GetString(1)),
                    [.. reader.GetFieldValue<string[]>(2).Select(Enum.Parse<OutageSystem>)],
                    new LocalizedText(reader.GetString(3), reader.GetString(4)),
                    reader.GetFieldValue<DateTimeOffset>(5),
                    reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6))));
        }

        all = loaded;
        periods = new OutagePeriods(loaded.Select(o => o.Period), settings.Int);
    }
}
