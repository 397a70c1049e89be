using System.Runtime.InteropServices;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>
/// What earlier declarations have that several are compared with, asked once for all of them: what <see cref="EarlierDeclarations"/> asks for one. Those that are accepted
/// meanwhile count as earlier ones for the next.
/// </summary>
internal sealed class EarlierOfChunk
{
    private readonly Dictionary<Mark, EarlierDeclaration> recognized = [];
    private readonly Dictionary<Mark, int> oneTime = [];
    private readonly Dictionary<(string BusinessNumber, string HsCode), NewestPricesOf> prices = [];

    private EarlierOfChunk()
    {
    }

    /// <summary>
    /// Asks in one trip, and names what was recognized in one more. Inside a transaction, who submits what looks alike meanwhile waits until it has ended.
    /// </summary>
    public static async Task<EarlierOfChunk> AskAsync(IReadOnlyCollection<Judgement> judged, MessageScope scope, CancellationToken ct)
    {
        var chunk = new EarlierOfChunk();
        var regular = judged.Where(j => j.Exporter is not null).ToList();
        if (regular.Count == 0)
        {
            return chunk;
        }

        // One load is received at one moment.
        var on = regular[0].ReceivedOn;
        var marks = regular.SelectMany(Mark.LookedFor).Distinct().ToList();
        var names = regular.Select(Mark.OneTimeNameOf).OfType<Mark>().Distinct().ToList();
        var goods = regular.SelectMany(GoodsOf).Distinct().ToList();
        await using var reading = await scope.ReadAsync(ct);
        await using var batch = new NpgsqlBatch(scope.Connection, reading.Transaction);
        if (scope.InTransaction)
        {
            batch.BatchCommands.Add(EarlierDeclarations.Command(
                "select pg_advisory_xact_lock(k) from (select hashtextextended(w, 0) as k from unnest($1) w order by 1 offset 0) keys",
                (object)marks.Where(m => m.Kind == MarkKind.Likeness).Concat(names).Select(m => $"{m.BusinessNumber} {m.Value}").ToArray()));
        }

        batch.BatchCommands.Add(EarlierDeclarations.Recognized(marks, on, Guid.Empty));
        batch.BatchCommands.Add(NewestPrices(goods));
        batch.BatchCommands.Add(OneTimeSubmissions(names, on));

        var found = new List<(Mark Mark, DateOnly ReceivedOn, Guid Id)>();
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            if (scope.InTransaction)
            {
                await reader.NextResultAsync(ct);
            }

            while (await reader.ReadAsync(ct))
            {
                found.Add((marks[reader.GetInt32(0) - 1], reader.GetFieldValue<DateOnly>(1), reader.GetGuid(2)));
            }

            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var (units, currencies, values) = (reader.GetFieldValue<string[]>(1), reader.GetFieldValue<string[]>(2), reader.GetFieldValue<decimal[]>(3));

                // The newest last, as those of this chunk come behind them.
                var known = chunk.prices[goods[reader.GetInt32(0) - 1]] = new NewestPricesOf();
                for (var i = units.Length - 1; i >= 0; i--)
                {
                    known.Add(units[i], currencies[i], values[i]);
                }
            }

            await reader.NextResultAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                chunk.oneTime[names[reader.GetInt32(0) - 1]] = reader.GetInt32(1);
            }
        }

        foreach (var (mark, other) in found.Count == 0 ? [] : await EarlierDeclarations.NamedAsync(found, scope, reading.Transaction, ct))
        {
            chunk.recognized[mark] = other;
        }

        return chunk;
    }

    /// <summary>What the next declaration of the chunk is compared with.</summary>
    public Earlier Of(Judgement j)
    {
        if (j.Exporter is null)
        {
            return Earlier.None;
        }

        var usual = new Dictionary<(string, string), decimal>();
        foreach (var line in j.OneTime ? [] : j.Lines)
        {
            if (line is { HsCode: { } code, QuantityUnit: { } unit, UnitPrice: not null } && !usual.ContainsKey((code, unit))
                && prices.TryGetValue((j.Exporter.BusinessNumber.Value, code), out var known) && known.Usual(unit, j.Content.Totals?.Currency ?? "") is { } price)
            {
                usual.Add((code, unit), price);
            }
        }

        return new Earlier(recognized, usual) { OneTimeSubmissions = Mark.OneTimeNameOf(j) is { } name ? oneTime.GetValueOrDefault(name) : 0 };
    }

    /// <summary>From here on it is an earlier one.</summary>
    public void Add(Acceptance accepted)
    {
        var declaration = accepted.Declaration;
        var itself = new EarlierDeclaration(null, declaration.AccountId.Value, declaration.ExporterBusinessNumber.Value);
        foreach (var mark in accepted.Marks.Select(m => new Mark(m.Kind, m.BusinessNumber, m.Value)))
        {
            if (mark.Kind == MarkKind.OneTimeName)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(oneTime, mark, out _)++;
            }
            else
            {
                recognized[mark] = itself;
            }
        }

        foreach (var price in accepted.Prices.OrderBy(p => p.LineNumber))
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(prices, (price.ExporterBusinessNumber.Value, price.HsCode), out _) ??= new NewestPricesOf())
                .Add(price.QuantityUnit, price.Currency, price.UnitPrice);
        }
    }

    private static IEnumerable<(string BusinessNumber, string HsCode)> GoodsOf(Judgement j) =>
        from line in j.Lines
        where !j.OneTime && line is { HsCode: not null, QuantityUnit: not null, UnitPrice: not null }
        select (j.Exporter!.BusinessNumber.Value, line.HsCode!);

    private static NpgsqlBatchCommand NewestPrices(List<(string BusinessNumber, string HsCode)> goods) => EarlierDeclarations.Command(
        """
        select g.at::integer, n.units, n.currencies, n.prices
        from unnest($1, $2) with ordinality g (business_number, hs_code, at)
        cross join lateral (
            select array_agg(o.quantity_unit order by o.place) as units, array_agg(o.currency order by o.place) as currencies, array_agg(o.unit_price order by o.place) as prices
            from (
                select p.quantity_unit, p.currency, p.unit_price, row_number() over () as place from (
                    select p.quantity_unit, p.currency, p.unit_price from declarations.prices p
                    where p.exporter_business_number = g.business_number and p.hs_code = g.hs_code
                    order by p.received_on desc, p.declaration_id desc, p.line_number desc limit $3) p) o) n
        where n.prices is not null
        """,
        goods.Select(g => g.BusinessNumber).ToArray(),
        goods.Select(g => g.HsCode).ToArray(),
        EarlierDeclarations.NewestLines);

    private static NpgsqlBatchCommand OneTimeSubmissions(List<Mark> names, DateOnly on) => EarlierDeclarations.Command(
        """
        select m.at::integer, n.submissions from unnest($1, $2) with ordinality m (business_number, value, at)
        cross join lateral (
            select count(*)::integer as submissions from (
                select from declarations.marks r
                where r.business_number = m.business_number and r.kind = $3 and r.value = m.value and r.received_on between $4 and $5 limit $6) c) n
        """,
        names.Select(m => m.BusinessNumber).ToArray(),
        names.Select(m => m.Value).ToArray(),
        nameof(MarkKind.OneTimeName),
        on.AddYears(-1),
        on,
        EarlierDeclarations.MostCounted);

    /// <summary>The newest prices of a good, of each unit and currency in their order.</summary>
    private sealed class NewestPricesOf
    {
        private readonly Queue<(string Unit, string Currency, decimal Value)> newest = [];
        private readonly Dictionary<(string Unit, string Currency), List<decimal>> sorted = [];

        public void Add(string unit, string currency, decimal value)
        {
            newest.Enqueue((unit, currency, value));
            var like = CollectionsMarshal.GetValueRefOrAddDefault(sorted, (unit, currency), out _) ??= [];
            var at = like.BinarySearch(value);
            like.Insert(at < 0 ? ~at : at, value);
            if (newest.Count > EarlierDeclarations.NewestLines)
            {
                var oldest = newest.Dequeue();
                var among = sorted[(oldest.Unit, oldest.Currency)];
                among.RemoveAt(among.BinarySearch(oldest.Value));
            }
        }

        /// <summary>Their median; null where it is told from too few.</summary>
        public decimal? Usual(string unit, string currency) =>
            sorted.TryGetValue((unit, currency), out var like) && like.Count >= EarlierDeclarations.EnoughLines ? (like[(like.Count - 1) / 2] + like[like.Count / 2]) / 2 : null;
    }
}
