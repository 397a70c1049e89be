using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Identity.Data;

/// <summary>A portal message as every host keeps it.</summary>
internal sealed record KeptMessage(PortalMessage Message, PortalMessageAudience Audience, int Version);

/// <summary>The portal messages that have not ended, in memory, the most severe first.</summary>
internal sealed class PortalMessagesSnapshot(NpgsqlDataSource database, TimeProvider clock) : ISnapshot
{
    private volatile IReadOnlyList<KeptMessage> messages = [];

    public string Topic => "messages";

    public IReadOnlyList<KeptMessage> InEffect(DateTimeOffset now) => [.. messages.Where(m => m.Message.BeginsAt <= now && now < m.Message.EndsAt)];

    public async Task LoadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select id, text_en, text_fr, severity, begins_at, ends_at, audience, version from identity.portal_messages
            where ends_at > $1 order by begins_at desc, id
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var loaded = new List<KeptMessage>();
        while (await reader.ReadAsync(ct))
        {
            loaded.Add(new KeptMessage(
                new PortalMessage(
                    reader.GetGuid(0),
                    new LocalizedText(reader.GetString(1), reader.GetString(2)),
                    Enum.Parse<PortalMessageSeverity>(reader.GetString(3)),
                    reader.GetFieldValue<DateTimeOffset>(4),
                    reader.GetFieldValue<DateTimeOffset>(5)),
                Enum.Parse<PortalMessageAudience>(reader.GetString(6)),
                reader.GetInt32(7)));
        }

        messages = [.. loaded.OrderByDescending(m => m.Message.Severity)];
    }
}
