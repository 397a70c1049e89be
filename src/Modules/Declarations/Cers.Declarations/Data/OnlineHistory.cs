using System.Globalization;
using Cers.Declarations.Domain;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>A place in the history: by what it is ordered, the value there, and the number that decides between equal ones.</summary>
internal readonly record struct HistoryPlace(HistorySort Sort, long By, string Number) : IPlace<HistoryPlace>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sort}_{By}_{Number}");

    public static bool TryParse(string? text, out HistoryPlace place)
    {
        place = default;
        if (text?.Split('_') is not [var sort, var by, { Length: 25 } number]
            || !Enum.TryParse(sort, out HistorySort known) || !long.TryParse(by, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            || (known is HistorySort.Accepted or HistorySort.ExportDate && (value < 0 || value > DateTimeOffset.MaxValue.UtcTicks)))
        {
            return false;
        }

        place = new HistoryPlace(known, value, number);
        return true;
    }
}

/// <summary>
/// Reads the online history of an account: the newest 499 reports whether or not the purge has run, as the database's function <c>online_history</c> tells. Filters need
/// no index of their own: they never see more than those.
/// </summary>
internal sealed class OnlineHistory(MessageScope scope, DatedSettings settings, TimeProvider clock)
{
    /// <summary>A page, and how many reports fit the filter if that is asked, in one round trip.</summary>
    public async Task<Result<HistoryPage>> PageAsync(AccountId account, HistoryFilter filter, HistoryOrder order, PageRequest page, bool count, CancellationToken ct)
    {
        var asked = AskedPage<HistoryPlace>.Of(page, order.Descending);
        if (!asked.IsSuccess)
        {
            return asked.As<HistoryPage>();
        }

        if (asked.Value.From is { } from && from.Sort != order.By)
        {
            return new InvalidInput(
                "declarations.place_of_another_order",
                new LocalizedText("This place is of a list in another order. Start from the first page.", "Cet endroit est d'une liste dans un autre ordre. Recommencez à la première page."));
        }

        var sql = new HistorySql(account, Most, filter);
        var (rows, total) = await ReadAsync(sql.Rows(order.By, asked.Value.Descending, asked.Value.From, asked.Value.Take), count ? sql.Count() : null, ct);
        return new HistoryPage(asked.Value.Answer(rows, row => HistorySql.PlaceOf(row, order.By)), total);
    }

    /// <summary>All that fit the filter, in order: 499 at most.</summary>
    public async Task<IReadOnlyList<DeclarationRow>> AllAsync(AccountId account, HistoryFilter filter, HistoryOrder order, CancellationToken ct) =>
        (await ReadAsync(new HistorySql(account, Most, filter).Rows(order.By, order.Descending, null, Most), null, ct)).Rows;

    private int Most => settings.Int("history.maxReports", OttawaTime.Today(clock));

    private async Task<(List<DeclarationRow> Rows, int? Total)> ReadAsync(NpgsqlBatchCommand rows, NpgsqlBatchCommand? count, CancellationToken ct)
    {
        await using var reading = await scope.ReadAsync(ct);
        await using var batch = new NpgsqlBatch(scope.Connection, reading.Transaction) { BatchCommands = { rows } };
        if (count is not null)
        {
            batch.BatchCommands.Add(count);
        }

        await using var reader = await batch.ExecuteReaderAsync(ct);
        var read = new List<DeclarationRow>();
        while (await reader.ReadAsync(ct))
        {
            read.Add(HistorySql.Read(reader));
        }

        return (read, await reader.NextResultAsync(ct) && await reader.ReadAsync(ct) ? reader.GetInt32(0) : null);
    }
}
