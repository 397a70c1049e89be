using System.Data.Common;
using System.Net.Sockets;
using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Cers.Registration.Registry;

/// <summary>
/// What the register answered last about each number, in the database, for every host. An answer is good for a day; where the register is silent,
/// registration waits and declarations go by an answer of up to seven days. Never asked inside a transaction: it may take three seconds.
/// </summary>
internal sealed partial class KeptAnswers(IRmAccountRegistry registry, NpgsqlDataSource database, TimeProvider clock, ILogger<KeptAnswers> log)
{
    /// <summary>How long an answer saves asking again.</summary>
    public static readonly TimeSpan Good = TimeSpan.FromHours(24);

    /// <summary>How old an answer declarations may go by.</summary>
    public static readonly TimeSpan Usable = TimeSpan.FromDays(7);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>After a silence nobody on this host waits three seconds again for so long.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private long silentAt = long.MinValue;

    /// <summary>An answer that was given since then, asked for now if there is none; null when the register is silent.</summary>
    public async Task<RegistryAnswer?> AskAsync(BusinessNumber number, DateTimeOffset since, CancellationToken ct) =>
        await FindAsync(number, since, ct) ?? (await AskAsync([number], ct))?[0];

    /// <summary>Asks anew about all of them and keeps the answers; null when the register is silent.</summary>
    public async Task<IReadOnlyList<RegistryAnswer>?> AskAsync(IReadOnlyCollection<BusinessNumber> numbers, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (Volatile.Read(ref silentAt) is var at && at != long.MinValue && now.UtcTicks - at < Pause.Ticks && now.UtcTicks >= at)
        {
            return null;
        }

        if (await LookupAsync(numbers, ct) is not { } found)
        {
            Volatile.Write(ref silentAt, now.UtcTicks);
            await NoteSilenceAsync(now, ct);
            return null;
        }

        Volatile.Write(ref silentAt, long.MinValue);
        var answers = numbers.Select(n => new RegistryAnswer(registry.Source, now, n, found.GetValueOrDefault(n))).ToList();
        await KeepAsync(answers, now, ct);
        return answers;
    }

    private async Task<RegistryAnswer?> FindAsync(BusinessNumber number, DateTimeOffset since, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select source, checked_at, open, designation, legal_name, as_of from registration.registry_answers where business_number = $1 and checked_at >= $2");
        command.Parameters.Add(new() { Value = number.Value });
        command.Parameters.Add(new() { Value = since });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return !await reader.ReadAsync(ct) ? null : new RegistryAnswer(
            reader.GetString(0),
            reader.GetFieldValue<DateTimeOffset>(1),
            number,
            await reader.IsDBNullAsync(3, ct) ? null : new RmAccount
            {
                BusinessNumber = number,
                Open = reader.GetBoolean(2),
                Designation = Enum.Parse<RmDesignation>(reader.GetString(3)),
                LegalName = reader.GetString(4),
                AsOf = reader.GetFieldValue<DateOnly>(5),
            });
    }

    /// <summary>Null when it does not answer in time, or not at all.</summary>
    private async Task<IReadOnlyDictionary<BusinessNumber, RmAccount>?> LookupAsync(IReadOnlyCollection<BusinessNumber> numbers, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            // An adapter that does not heed the token is not waited for either.
            return await registry.LookupAsync(numbers, patience.Token).WaitAsync(Patience, ct);
        }
        catch (Exception e) when (e is OperationCanceledException or TimeoutException or DbException or HttpRequestException or SocketException or IOException && !ct.IsCancellationRequested)
        {
            Silent(log, registry.Source, e.GetType().Name);
            return null;
        }
    }

    private async Task KeepAsync(List<RegistryAnswer> answers, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        var keep = new NpgsqlBatchCommand(
            """
            insert into registration.registry_answers as a (business_number, source, checked_at, found, open, designation, legal_name, as_of)
            select n, $2, $3, found, open, designation, legal_name, as_of
            from unnest($1, $4, $5, $6, $7, $8) as t (n, found, open, designation, legal_name, as_of) order by n
            on conflict (business_number) do update
                set source = excluded.source, checked_at = excluded.checked_at, found = excluded.found, open = excluded.open,
                    designation = excluded.designation, legal_name = excluded.legal_name, as_of = excluded.as_of
                where a.checked_at <= excluded.checked_at
            """);
        keep.Parameters.Add(new() { Value = answers.Select(a => a.BusinessNumber.Value).ToArray() });
        keep.Parameters.Add(new() { Value = registry.Source });
        keep.Parameters.Add(new() { Value = now });
        keep.Parameters.Add(new() { Value = answers.Select(a => a.Account is not null).ToArray() });
        keep.Parameters.Add(new() { Value = answers.Select(a => a.Account is { Open: true }).ToArray() });
        keep.Parameters.Add(new NpgsqlParameter { Value = answers.Select(a => a.Account?.Designation.ToString()).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        keep.Parameters.Add(new NpgsqlParameter { Value = answers.Select(a => a.Account?.LegalName).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        keep.Parameters.Add(new NpgsqlParameter { Value = answers.Select(a => a.Account?.AsOf).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Date });
        batch.BatchCommands.Add(keep);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("update registration.registry_silences set ended_at = $1 where ended_at is null") { Parameters = { new() { Value = now } } });
        await batch.ExecuteNonQueryAsync(ct);
    }

    private async Task NoteSilenceAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "insert into registration.registry_silences (id, began_at) values ($1, $2) on conflict do nothing");
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = now });
        await command.ExecuteNonQueryAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Register} does not answer: {Fault}.")]
    private static partial void Silent(ILogger log, string register, string fault);
}
