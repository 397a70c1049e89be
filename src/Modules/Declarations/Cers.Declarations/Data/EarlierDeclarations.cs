using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>
/// Reads what earlier declarations have that the rules compare with, in one round trip; one more names a declaration that was recognized. Each question is one short
/// range of an index, whatever is stored.
/// </summary>
internal sealed class EarlierDeclarations(MessageScope scope)
{
    /// <summary>So many of the newest lines of an export code tell what is usual, where so many have the unit and the currency.</summary>
    public const int NewestLines = 200;
    public const int EnoughLines = 20;

    // The most that the figure may be set to, and more.
    public const int MostCounted = 1000;

    public async Task<Earlier> FindAsync(Judgement j, CancellationToken ct)
    {
        if (j.Exporter is null)
        {
            return Earlier.None;
        }

        var marks = Mark.LookedFor(j).ToList();
        await using var reading = await scope.ReadAsync(ct);
        await using var batch = new NpgsqlBatch(scope.Connection, reading.Transaction);

        // What is counted or looks alike, submitted at once: the second waits here until the first is accepted or refused, and then sees it.
        // The statements that look for it are later ones, and see what was committed meanwhile.
        var name = Mark.OneTimeNameOf(j);
        var waits = marks.Where(m => m.Kind == MarkKind.Likeness).Concat(name is { } n ? [n] : []).Select(m => $"{m.BusinessNumber} {m.Value}").ToArray();
        var locks = scope.InTransaction && waits.Length > 0;
        if (locks)
        {
            batch.BatchCommands.Add(Command(
                "select pg_advisory_xact_lock(k) from (select hashtextextended(w, 0) as k from unnest($1) w order by 1 offset 0) keys", (object)waits));
        }

        batch.BatchCommands.Add(Recognized(marks, j.ReceivedOn, Itself(j)));
        batch.BatchCommands.Add(UsualPrices(j));
        if (name is { } counted)
        {
            batch.BatchCommands.Add(OneTimeSubmissions(j, counted));
        }

        var found = new List<(Mark Mark, DateOnly ReceivedOn, Guid Id)>();
        var oneTime = 0;
        var prices = new Dictionary<(string, string), decimal>();
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            for (var more = !locks || await reader.NextResultAsync(ct); more && await reader.ReadAsync(ct);)
            {
                found.Add((marks[reader.GetInt32(0) - 1], reader.GetFieldValue<DateOnly>(1), reader.GetGuid(2)));
            }

            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                prices[(reader.GetString(0), reader.GetString(1))] = reader.GetDecimal(2);
            }

            if (await reader.NextResultAsync(ct) && await reader.ReadAsync(ct))
            {
                oneTime = reader.GetInt32(0);
            }
        }

        return new Earlier(found.Count == 0 ? Earlier.None.ByMark : await NamedAsync(found, scope, reading.Transaction, ct), prices) { OneTimeSubmissions = oneTime };
    }

    /// <param name="itself">A declaration that does not count.</param>
    internal static NpgsqlBatchCommand Recognized(IReadOnlyList<Mark> marks, DateOnly on, Guid itself) => Command(
        """
        select m.at::integer, e.received_on, e.declaration_id
        from unnest($1, $2, $3, $4) with ordinality m (business_number, kind, value, since, at)
        cross join lateral (
            select r.received_on, r.declaration_id from declarations.marks r
            where r.business_number = m.business_number and r.kind = m.kind and r.value = m.value and r.received_on between m.since and $5 and r.declaration_id <> $6
            order by r.received_on desc limit 1) e
        """,
        marks.Select(m => m.BusinessNumber).ToArray(),
        marks.Select(m => m.Kind.ToString()).ToArray(),
        marks.Select(m => m.Value).ToArray(),
        marks.Select(m => on.AddDays(-m.Days)).ToArray(),
        on,
        itself);

    private static NpgsqlBatchCommand OneTimeSubmissions(Judgement j, Mark name) => Command(
        """
        select count(*)::integer from (
            select from declarations.marks r
            where r.business_number = $1 and r.kind = $2 and r.value = $3 and r.received_on between $4 and $5 and r.declaration_id <> $6 limit $7) n
        """,
        name.BusinessNumber,
        name.Kind.ToString(),
        name.Value,
        j.ReceivedOn.AddYears(-1),
        j.ReceivedOn,
        Itself(j),
        MostCounted);

    private static NpgsqlBatchCommand UsualPrices(Judgement j)
    {
        var goods = j.Lines.Where(l => !j.OneTime && l is { HsCode: not null, QuantityUnit: not null, UnitPrice: not null }).Select(l => (l.HsCode, l.QuantityUnit)).Distinct().ToList();
        return Command(
            """
            select g.hs_code, g.unit, u.median
            from unnest($1, $2) g (hs_code, unit)
            cross join lateral (
                select count(*) as lines, (percentile_cont(0.5) within group (order by n.unit_price))::numeric as median
                from (
                    select p.unit_price, p.quantity_unit, p.currency from declarations.prices p
                    where p.exporter_business_number = $3 and p.hs_code = g.hs_code and p.declaration_id <> $4
                    order by p.received_on desc, p.declaration_id desc, p.line_number desc limit $5) n
                where n.quantity_unit = g.unit and n.currency = $6) u
            where u.lines >= $7
            """,
            goods.Select(g => g.HsCode!).ToArray(),
            goods.Select(g => g.QuantityUnit!).ToArray(),
            j.Exporter!.BusinessNumber.Value,
            Itself(j),
            NewestLines,
            j.Content.Totals?.Currency ?? "",
            EnoughLines);
    }

    /// <summary>The numbers of what was recognized, the days given one by one, so that only their months are opened.</summary>
    internal static async Task<Dictionary<Mark, EarlierDeclaration>> NamedAsync(
        List<(Mark Mark, DateOnly ReceivedOn, Guid Id)> found, MessageScope scope, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(scope.Connection, transaction);
        batch.BatchCommands.Add(Command(
            "select id, proof_of_report, account_id, exporter_business_number from declarations.declarations where received_on = any ($1) and id = any ($2)",
            found.Select(f => f.ReceivedOn).Distinct().ToArray(),
            found.Select(f => f.Id).Distinct().ToArray()));
        var named = new Dictionary<Guid, EarlierDeclaration>();
        await using var reader = await batch.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            named[reader.GetGuid(0)] = new EarlierDeclaration(reader.GetString(1), reader.GetGuid(2), reader.GetString(3));
        }

        return found.Where(f => named.ContainsKey(f.Id)).ToDictionary(f => f.Mark, f => named[f.Id]);
    }

    // A declaration that is amended is not another one.
    private static Guid Itself(Judgement j) => j.Change?.Declaration.Id ?? Guid.Empty;

    internal static NpgsqlBatchCommand Command(string text, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
