using System.Globalization;
using Npgsql;

namespace Cers.Bench;

/// <summary>
/// Fills a database with copies of what there is: of one business account, and of one declaration that was submitted through the front door. Everything is made in
/// the database by a few statements, over the last year, in the tables, partitions and indexes that the migrations made.
/// </summary>
internal static class Seed
{
    /// <summary>How many an account files in the year. One more than the online history holds, so that each of them is as full as it can be, however many declarations there are.</summary>
    public const int PerAccount = 500;

    /// <summary>Over so many authorization IDs submissions are spread.</summary>
    public const int MostFilers = 1_000;

    private const string Accounts =
        """
        insert into bench.accounts
            select n, gen_random_uuid(), gen_random_uuid(), 'Q' || chr(65 + ((n - 1) / 9999)::integer) || lpad(((n - 1) % 9999 + 1)::text, 4, '0'), number, 'Measured Exports ' || n || ' Inc.'
            from unnest($1::text[]) with ordinality as x (number, n)
        """;

    /// <summary>What an account has elsewhere.</summary>
    private static readonly Copy[] CopiesOfAccounts =
    [
        new("registration.applications", "t.authorization_id = $2", new()
        {
            ["id"] = "a.application_id", ["number"] = "'EXP-2001-' || lpad(a.n::text, 6, '0')", ["business_number"] = "a.business_number", ["legal_name"] = "a.name",
            ["authorization_id"] = "a.authorization_id",
        }),
        new("registration.authorizations", "t.authorization_id = $2", new()
        {
            ["authorization_id"] = "a.authorization_id", ["application_id"] = "a.application_id", ["business_number"] = "a.business_number", ["legal_name"] = "a.name",
            ["held_by"] = "a.account_id",
        }),
        new("registration.registry_answers", "t.business_number = (select business_number from registration.authorizations where authorization_id = $2)",
            new() { ["business_number"] = "a.business_number", ["legal_name"] = "a.name" }),
        new("identity.accounts", "t.account_id = $1",
            new() { ["account_id"] = "a.account_id", ["business_number"] = "a.business_number", ["legal_name"] = "a.name" }),
        new("identity.memberships", "t.account_id = $1 and t.role = 'Owner' and t.ended_at is null",
            new() { ["id"] = "gen_random_uuid()", ["account_id"] = "a.account_id" }),
    ];

    /// <summary>
    /// Report k of an account is n = k × accounts + its place: as they would have come, day by day over the year until yesterday. Ids carry their time, as version 7 does.
    /// </summary>
    private const string Reports =
        """
        create unlogged table bench.reports as
        select r.n, r.k, a.account_id, a.authorization_id, r.day, a.business_number, a.name, r.at,
            (lpad(to_hex((extract(epoch from r.at) * 1000)::bigint), 12, '0') || '7' || substr(md5(r.n::text), 1, 3) || '8' || substr(md5(r.n::text), 4, 15))::uuid as id,
            a.authorization_id || to_char(r.day, 'YYYYMMDD') || (r.k + 1) as number
        from (
            select n, n % $2 + 1 as of, n / $2 as k, d.day, (d.day + time '08:00') at time zone 'America/Toronto' + (n % 28800) * interval '1 second' as at
            from generate_series(0, $1 - 1) n
            cross join lateral (select (now() at time zone 'America/Toronto')::date - 1 - ((($3 - 1 - n / $2) * 364) / $3) as day) d) r
        join bench.accounts a on a.n = r.of
        order by r.n
        """;

    /// <summary>A ninth is voided, and leaves nothing that a later one is compared with.</summary>
    private const string Standing = "t.declaration_id = $1 and a.k % 9 <> 0";

    /// <summary>What a declaration and its row of the history both say.</summary>
    private static readonly Dictionary<string, string> Listed = new()
    {
        ["received_on"] = "a.day", ["account_id"] = "a.account_id", ["proof_of_report"] = "a.number", ["status"] = "case when a.k % 9 = 0 then 'Voided' else 'Original' end",
        ["received_at"] = "a.at", ["accepted_at"] = "a.at", ["export_at"] = "a.at + (a.n % 97 + 1) * interval '1 hour'", ["exporter_business_number"] = "a.business_number",
        ["exporter_name"] = "a.name", ["consignee_name"] = "'Consignee ' || a.n % 1000 || ' GmbH'", ["destination"] = "(array['DE', 'FR', 'JP', 'GB'])[a.k % 4 + 1]",
        ["mode_of_transport"] = "(array['1', '2', '6', '9'])[a.n % 4 + 1]", ["transport_document_number"] = "'BOL' || a.n",
        ["total_fob_cents"] = "1000000 + a.n::bigint * 7919 % 9000000",
    };

    private static readonly Copy[] CopiesOfReports =
    [
        OfReport("declarations.versions", new() { ["at"] = "a.at" }),
        OfReport("declarations.lines", new()
        {
            ["hs_code"] = "(array['44071200', '10019900', '84713000', '02013000'])[a.k / 4 % 4 + 1]", ["fob_cents"] = "t.fob_cents + a.n % 1000",
        }),
        OfReport("declarations.status_history", new() { ["id"] = "a.id", ["at"] = "a.at" }),
        new("declarations.history", "t.declaration_id = $1 and a.k > 0", new(Listed) { ["declaration_id"] = "a.id" }, "bench.reports"),
        OfReport("declarations.submission_history", new() { ["accepted_at"] = "a.at" }, "t.declaration_id = $1 and a.k > 0"),
        OfReport("declarations.marks", new() { ["business_number"] = "a.business_number", ["value"] = "upper(encode(sha256(a.number::bytea), 'hex'))" }, Standing),
        OfReport("declarations.prices", new()
        {
            ["exporter_business_number"] = "a.business_number", ["hs_code"] = "(array['44071200', '10019900', '84713000', '02013000'])[a.k / 4 % 4 + 1]",
            ["unit_price"] = "t.unit_price + a.n % 1000 / 10000.0",
        }, Standing),
        new("declarations.declarations", "t.id = $1", new(Listed) { ["id"] = "a.id", ["authorization_id"] = "a.authorization_id" }, "bench.reports"),
    ];

    private const string Counters =
        """
        insert into declarations.number_counters
        select authorization_id, day, max(k) + 1 from bench.reports group by authorization_id, day order by authorization_id, day
        """;

    /// <summary>Indexes of what is searched for, and keys in another order than rows come, are made again when all is there, which takes a fraction of the time.</summary>
    private const string MadeLater =
        """
        select format('alter table %s drop constraint %I', conrelid::regclass, conname), format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where contype = 'p' and conrelid in ('declarations.history'::regclass, 'declarations.submission_history'::regclass, 'declarations.marks'::regclass, 'declarations.prices'::regclass)
        union all
        select format('drop index %s', i.indexrelid::regclass), replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = 'declarations'::regnamespace and not c.relispartition and not i.indisunique
            and c.relname in ('declarations', 'versions', 'lines', 'status_history', 'history', 'submission_history', 'marks', 'prices')
        """;

    /// <summary>Makes as many declarations; the accounts that file, each owned by whoever owns the first.</summary>
    /// <param name="template">Number of the declaration to copy.</param>
    public static async Task FillAsync(string connectionString, string template, int declarations, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create($"{connectionString};Command Timeout=0");
        await using var connection = await database.OpenConnectionAsync(ct);
        var holding = Math.Max(1, declarations / PerAccount);
        await RunAsync("set synchronous_commit = off");
        await RunAsync("set maintenance_work_mem = '256MB'");
        await RunAsync("create schema bench");
        await RunAsync(
            """
            create table bench.accounts (
                n integer primary key, account_id uuid not null, application_id uuid not null, authorization_id text not null, business_number text not null, name text not null)
            """);
        await RunAsync(Accounts, (object)BusinessNumbers(Math.Max(MostFilers, holding)));
        var (account, id) = await OneAsync("select account_id, id from declarations.declarations where proof_of_report = $1", template);
        foreach (var copy in CopiesOfAccounts)
        {
            await CopyAsync(copy, account, template[..6]);
        }

        await RunAsync("select declarations.make_partitions(((now() at time zone 'America/Toronto')::date - 365), 13)");

        var later = await PairsAsync(MadeLater);
        foreach (var (drop, _) in later)
        {
            await RunAsync(drop);
        }

        await RunAsync(Reports, declarations, holding, PerAccount);

        // News are of the last days, and whoever would be signalled is not there: no trigger runs.
        await RunAsync("set session_replication_role = replica");
        foreach (var copy in CopiesOfReports)
        {
            await CopyAsync(copy, id);
        }

        await RunAsync(Counters);
        await RunAsync("set session_replication_role = origin");
        foreach (var (_, make) in later)
        {
            await RunAsync(make);
        }

        // What the submission promised, for those who write the same rows.
        await RunAsync("create table bench.promised as select reaction, subject, model from platform.outbox where reaction is not null and model::text like '%' || $1 || '%'", id.ToString());
        await RunAsync("drop table bench.reports");
        await RunAsync("vacuum analyze");
        await RunAsync("checkpoint");

        async Task CopyAsync(Copy copy, params object[] values)
        {
            var columns = await TextsAsync(
                "select quote_ident(attname) from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''", copy.Table);
            await RunAsync(
                $"""
                insert into {copy.Table} ({string.Join(", ", columns)})
                select {string.Join(", ", columns.Select(c => copy.Differing.GetValueOrDefault(c, $"t.{c}")))} from {copy.Of} a, {copy.Table} t where {copy.Which}
                """,
                values);
        }

        async Task RunAsync(string sql, params object[] values)
        {
            await using var command = With(sql, values);
            await command.ExecuteNonQueryAsync(ct);
        }

        async Task<(Guid First, Guid Second)> OneAsync(string sql, params object[] values)
        {
            await using var command = With(sql, values);
            await using var reader = await command.ExecuteReaderAsync(ct);
            await reader.ReadAsync(ct);
            return (reader.GetGuid(0), reader.GetGuid(1));
        }

        async Task<List<string>> TextsAsync(string sql, params object[] values)
        {
            await using var command = With(sql, values);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var texts = new List<string>();
            while (await reader.ReadAsync(ct))
            {
                texts.Add(reader.GetString(0));
            }

            return texts;
        }

        async Task<List<(string First, string Second)>> PairsAsync(string sql)
        {
            await using var command = With(sql);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var pairs = new List<(string, string)>();
            while (await reader.ReadAsync(ct))
            {
                pairs.Add((reader.GetString(0), reader.GetString(1)));
            }

            return pairs;
        }

        NpgsqlCommand With(string sql, params object[] values)
        {
            var command = new NpgsqlCommand(sql, connection);
            command.Parameters.AddRange(values.Select(v => new NpgsqlParameter { Value = v }).ToArray());
            return command;
        }
    }

    /// <summary>Valid ones, by Luhn's check digit.</summary>
    private static string[] BusinessNumbers(int count) =>
        [.. Enumerable.Range(30_000_000, count).Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(d => $"{d}{CheckDigit(d)}RM0001")];

    private static int CheckDigit(string digits) =>
        (10 - (digits.Reverse().Select((c, i) => i % 2 == 0 ? (c - '0') * 2 : c - '0').Sum(d => d > 9 ? d - 9 : d) % 10)) % 10;

    /// <summary>Rows that say by these columns of which declaration they are.</summary>
    private static Copy OfReport(string table, Dictionary<string, string> differing, string which = "t.declaration_id = $1")
    {
        differing["received_on"] = "a.day";
        differing["declaration_id"] = "a.id";
        if (!differing.ContainsKey("business_number") && !differing.ContainsKey("exporter_business_number"))
        {
            differing["account_id"] = "a.account_id";
        }

        return new Copy(table, which, differing, "bench.reports");
    }

    /// <summary>Rows made of one that is there, in the order of those of <paramref name="Of"/>.</summary>
    /// <param name="Which">Which row, as t.</param>
    /// <param name="Differing">Columns and what they hold instead; a is the row of <paramref name="Of"/>.</param>
    private sealed record Copy(string Table, string Which, Dictionary<string, string> Differing, string Of = "bench.accounts");
}
