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

    private readonly List<object> values = [];
    private readonly List<string> conditions = ["true"];
    private readonly string owner;
    private readonly string source;

    public HistorySql(AccountId account, DateTimeOffset now, int most, HistoryFilter filter)
    {
        owner = Value(account.Value);
        source = $"declarations.online_history({owner}, {Value(now)}, {Value(most)}) d";
        Require(filter.Status?.Select(s => s.ToString()).ToArray(), p => $"d.status = any ({p})");
        Require(filter.Number?.Trim().ToUpperInvariant(), p => $"starts_with(left(d.number_order, 14) || ltrim(substr(d.number_order, 15), '0'), {p})");
        Require(StartOf(filter.AcceptedFrom), p => $"d.accepted_at >= {p}");
        Require(EndOf(filter.AcceptedTo), p => $"d.accepted_at < {p}");
        Require(StartOf(filter.ExportedFrom), p => $"d.export_at >= {p}");
        Require(EndOf(filter.ExportedTo), p => $"d.export_at < {p}");
        if (BusinessNumber.TryParse(filter.Exporter, out var exporter))
        {
            Require(exporter.Value, p => $"d.exporter_business_number = {p}");
        }
        else
        {
            Require(filter.Exporter?.Trim(), p => $"strpos(lower(d.exporter_name), lower({p})) > 0");
        }

        Require(filter.Consignee?.Trim(), p => $"strpos(lower(d.consignee_name), lower({p})) > 0");
        Require(filter.Destination?.Trim().ToUpperInvariant(), p => $"d.destination = {p}");
        Require(filter.ModeOfTransport?.Trim(), p => $"d.mode_of_transport = {p}");
        Require(filter.TransportDocumentNumber?.Trim(), p => $"starts_with(lower(d.transport_document_number), lower({p}))");
        Require(filter.Late, p => $"(d.late_by_minutes > 0) = {p}");
    }

    public NpgsqlBatchCommand Count() => Command($"select count(*)::integer from {source} where {string.Join(" and ", conditions)}", values);

    public NpgsqlBatchCommand Rows(HistorySort sort, bool descending, HistoryPlace? from, int take)
    {
        const string Number = "d.number_order";
        var all = new List<object>(values);
        var by = sort switch
        {
            HistorySort.Accepted => "d.accepted_at",
            HistorySort.ExportDate => "d.export_at",
            HistorySort.Value => "d.total_fob_cents",
            _ => null,
        };
        var where = string.Join(" and ", conditions);
        var further = descending ? "<" : ">";
        if (from is { } place)
        {
            where += by is null ? $" and {Number} {further} {Add(place.Number)}" : $" and ({by}, {Number}) {further} ({Add(Key(place))}, {Add(place.Number)})";
        }

        var way = descending ? "desc" : "asc";
        var order = by is null ? $"{Number} {way}" : $"{by} {way}, {Number} {way}";

        // The key alone finds the page; its rows are then looked up one by one, as the limit of one says.
        return Command(
            $"""
            select {Columns} from (select d.* from {source} where {where} order by {order} limit {Add(take)}) found
            cross join lateral (
                select h.* from declarations.history h where h.account_id = {owner} and h.accepted_at = found.accepted_at and h.number_order = found.number_order limit 1) d
            order by {order}
            """,
            all);

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
            string.Create(CultureInfo.InvariantCulture, $"{row.ProofOfReport.Value[..14]}{row.ProofOfReport.Sequence:D11}"));

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

    private void Require(object? value, Func<string, string> condition)
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
