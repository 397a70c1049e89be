using Cers.Declarations.Contracts;
using System.Globalization;
using Cers.Declarations.Domain;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>The statements over an account's online history. What a client gives travels in parameters; the text is made of what stands here alone.</summary>
internal sealed class HistorySql
{
    private const string Columns =
        """
        d.declaration_id, d.proof_of_report, d.status, d.version, d.received_at, d.accepted_at, d.late_by_minutes, d.exporter_name, d.consignee_name, d.destination,
        d.mode_of_transport, d.transport_document_number, d.export_at, d.currency, d.total_fob_cents, d.line_count, d.channel, d.filed_by, d.due_by,
        d.exporter_business_number, d.total_gross_weight_kg
        """;

    private const string Number = "h.number_order";

    private readonly List<object> values = [];
    private readonly List<string> ofKeys = ["true"];
    private readonly List<string> ofRows = ["true"];
    private readonly string history;

    public HistorySql(AccountId account, int most, HistoryFilter filter)
    {
        history = $"declarations.online_history({Value(account.Value)}, {Value(most)}) h";
        Require(ofKeys, filter.Status?.Select(s => s.ToString()).ToArray(), p => $"h.status = any ({p})");
        Require(ofKeys, filter.Number?.Trim().ToUpperInvariant(), p => $"starts_with(left({Number}, 14) || ltrim(substr({Number}, 15), '0'), {p})");
        Require(ofKeys, StartOf(filter.AcceptedFrom), p => $"h.accepted_at >= {p}");
        Require(ofKeys, EndOf(filter.AcceptedTo), p => $"h.accepted_at < {p}");
        Require(ofKeys, StartOf(filter.ExportedFrom), p => $"h.export_at >= {p}");
        Require(ofKeys, EndOf(filter.ExportedTo), p => $"h.export_at < {p}");
        Require(ofKeys, filter.Destination?.Trim().ToUpperInvariant(), p => $"h.destination = {p}");
        Require(ofKeys, filter.ModeOfTransport?.Trim(), p => $"h.mode_of_transport = {p}");
        Require(ofKeys, filter.Late, p => $"(h.late_by_minutes > 0) = {p}");
        if (BusinessNumber.TryParse(filter.Exporter, out var exporter))
        {
            Require(ofRows, exporter.Value, p => $"d.exporter_business_number = {p}");
        }
        else
        {
            Require(ofRows, filter.Exporter?.Trim(), p => $"strpos(lower(d.exporter_name), lower({p})) > 0");
        }

        Require(ofRows, filter.Consignee?.Trim(), p => $"strpos(lower(d.consignee_name), lower({p})) > 0");
        Require(ofRows, filter.TransportDocumentNumber?.Trim(), p => $"starts_with(lower(d.transport_document_number), lower({p}))");
    }

    /// <summary>The key answers these alone.</summary>
    private bool KeysTellAll => ofRows.Count == 1;

    public NpgsqlBatchCommand Count() => Command($"select count(*)::integer from {(KeysTellAll ? Found(ofKeys) : WithRows(Found(ofKeys)))}", values);

    public NpgsqlBatchCommand Rows(HistorySort sort, bool descending, HistoryPlace? from, int take)
    {
        var all = new List<object>(values);
        var by = sort switch
        {
            HistorySort.Accepted => "h.accepted_at",
            HistorySort.ExportDate => "h.export_at",
            HistorySort.Value => "h.total_fob_cents",
            _ => null,
        };
        var keys = new List<string>(ofKeys);
        if (from is { } place)
        {
            var further = descending ? "<" : ">";
            keys.Add(by is null ? $"{Number} {further} {Add(place.Number)}" : $"({by}, {Number}) {further} ({Add(Key(place))}, {Add(place.Number)})");
        }

        var way = descending ? "desc" : "asc";
        var order = $"order by {(by is null ? "" : $"{by} {way}, ")}{Number} {way} limit {Add(take)}";
        return Command($"select {Columns} from {WithRows(Found(keys, KeysTellAll ? order : ""))} {order}", all);

        string Add(object value)
        {
            all.Add(value);
            return Placeholder(all.Count);
        }
    }

    public static DeclarationRow Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            ProofOfReport.Parse(row.GetString(1)),
            Enum.Parse<DeclarationStatus>(row.GetString(2)),
            row.GetInt32(3),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetFieldValue<DateTimeOffset>(5),
            row.GetInt32(6),
            row.GetString(7),
            row.GetString(8),
            row.GetString(9),
            row.GetString(10),
            row.IsDBNull(11) ? null : row.GetString(11),
            row.GetFieldValue<DateTimeOffset>(12),
            row.GetString(13),
            row.GetInt64(14),
            row.GetInt32(15),
            Enum.Parse<Channel>(row.GetString(16)),
            row.GetString(17),
            row.IsDBNull(18) ? null : row.GetFieldValue<DateTimeOffset>(18),
            BusinessNumber.Parse(row.GetString(19)),
            row.GetDecimal(20));

    public static HistoryPlace PlaceOf(DeclarationRow row, HistorySort sort) =>
        new(
            sort,
            sort switch
            {
                HistorySort.Accepted => row.AcceptedAt.UtcTicks,
                HistorySort.ExportDate => row.ExportAt.UtcTicks,
                HistorySort.Value => row.TotalFobCents,
                _ => 0,
            },
            InOrder(row.ProofOfReport.Value));

    /// <summary>As the database's number_order: authorization ID, day, and the sequence in eleven digits.</summary>
    private static string InOrder(ReadOnlySpan<char> number) => string.Concat(number[..14], "0000000000".AsSpan(number.Length - 15), number[14..]);

    private static object Key(HistoryPlace place) =>
        place.Sort == HistorySort.Value ? place.By : new DateTimeOffset(place.By, TimeSpan.Zero);

    private static DateTimeOffset? StartOf(DateOnly? day) => day is { } d ? OttawaTime.EndOf(d.AddDays(-1)) : null;

    private static DateTimeOffset? EndOf(DateOnly? day) => day is { } d ? OttawaTime.EndOf(d) : null;

    private static string Placeholder(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");

    private static NpgsqlBatchCommand Command(string text, List<object> values)
    {
        var command = new NpgsqlBatchCommand(text);
        values.ForEach(v => command.Parameters.Add(new NpgsqlParameter { Value = v }));
        return command;
    }

    /// <summary>Keys that fit; where these tell all, the order cuts here, and no more rows are looked up than are shown.</summary>
    private string Found(List<string> conditions, string order = "") => $"(select * from {history} where {string.Join(" and ", conditions)} {order}) h";

    private string WithRows(string found) => $"{found} join declarations.history d using (account_id, kept, accepted_at, number_order) where {string.Join(" and ", ofRows)}";

    private void Require(List<string> conditions, object? value, Func<string, string> condition)
    {
        if (value is not null)
        {
            conditions.Add(condition(Value(value)));
        }
    }

    private string Value(object value)
    {
        values.Add(value);
        return Placeholder(values.Count);
    }
}
