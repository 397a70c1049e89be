using System.Text.Json;
using Npgsql;

namespace Cers.Bench;

/// <summary>
/// The least that could answer the same: a minimal API on Npgsql that runs one prepared statement and writes the same JSON, without sign-in,
/// rights, audit or GraphQL. Run in a process of its own.
/// </summary>
internal static class BareEndpoint
{
    // The history's own function: what it shows is part of the question. Everything else is as one would write it by hand, knowing the database's functions.
    private const string Page =
        """
        select d.proof_of_report, d.status, d.version, d.channel, d.filed_by, d.received_at, d.accepted_at, d.due_by, d.late_by_minutes, d.export_at,
            d.exporter_business_number, d.exporter_name, d.consignee_name, d.destination, d.mode_of_transport, d.transport_document_number,
            d.currency, d.total_fob_cents, d.total_gross_weight_kg, d.line_count
        from (
            select * from declarations.online_history($1, 499) h where h.status = 'Original' and h.destination = 'DE' order by h.total_fob_cents desc, h.number_order desc limit 20) h
        join declarations.history d using (account_id, kept, accepted_at, number_order)
        order by h.total_fob_cents desc, h.number_order desc
        """;

    private const string ByNumber = "select d.proof_of_report, d.status, d.received_at, d.content from declarations.document($1, $2, $3) d";

    public static async Task RunAsync(int port, string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var database = NpgsqlDataSource.Create($"{connectionString};Max Auto Prepare=50;Auto Prepare Min Usages=2");
        await using var app = builder.Build();
        app.MapGet("/page/{account:guid}", (Guid account, HttpContext context) => PageAsync(database, account, context));
        app.MapGet("/declaration/{account:guid}/{number}", (Guid account, string number, HttpContext context) => DeclarationAsync(database, account, number, context));
        await app.RunAsync();
    }

    private static async Task PageAsync(NpgsqlDataSource database, Guid account, HttpContext context)
    {
        await using var command = database.CreateCommand(Page);
        command.Parameters.Add(new() { Value = account });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        while (await reader.ReadAsync(context.RequestAborted))
        {
            json.WriteStartObject();
            json.WriteString("proofOfReport", reader.GetString(0));
            json.WriteString("status", reader.GetString(1));
            json.WriteNumber("version", reader.GetInt32(2));
            json.WriteString("channel", reader.GetString(3));
            json.WriteString("filedBy", reader.GetString(4));
            json.WriteString("receivedAt", reader.GetFieldValue<DateTimeOffset>(5));
            json.WriteString("acceptedAt", reader.GetFieldValue<DateTimeOffset>(6));
            json.WriteString("dueBy", reader.GetFieldValue<DateTimeOffset>(7));
            json.WriteNumber("lateByMinutes", reader.GetInt32(8));
            json.WriteString("exportAt", reader.GetFieldValue<DateTimeOffset>(9));
            json.WriteString("exporterBusinessNumber", reader.GetString(10));
            json.WriteString("exporterName", reader.GetString(11));
            json.WriteString("consigneeName", reader.GetString(12));
            json.WriteString("destination", reader.GetString(13));
            json.WriteString("modeOfTransport", reader.GetString(14));
            json.WriteString("transportDocumentNumber", reader.GetString(15));
            json.WriteString("currency", reader.GetString(16));
            json.WriteString("totalFobValue", (reader.GetInt64(17) / 100m).ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("totalGrossWeightKg", reader.GetDecimal(18).ToString(System.Globalization.CultureInfo.InvariantCulture));
            json.WriteNumber("lineCount", reader.GetInt32(19));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static async Task DeclarationAsync(NpgsqlDataSource database, Guid account, string number, HttpContext context)
    {
        await using var command = database.CreateCommand(ByNumber);
        command.Parameters.Add(new() { Value = account });
        command.Parameters.Add(new() { Value = DateOnly.ParseExact(number.AsSpan(6, 8), "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture) });
        command.Parameters.Add(new() { Value = number });
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        if (!await reader.ReadAsync(context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("proofOfReport", reader.GetString(0));
        json.WriteString("status", reader.GetString(1));
        json.WriteString("receivedAt", reader.GetFieldValue<DateTimeOffset>(2));
        using var content = JsonDocument.Parse(reader.GetFieldValue<byte[]>(3));
        var document = content.RootElement;
        Party(json, document, "exporter", "line1", "city", "subdivision", "country", "postalCode");
        Party(json, document, "consignee", "line1", "city", "country");
        Pick(json, document, "relatedParties");
        Object(json, document, "shipment", "countryOfFinalDestination", "modeOfTransport", "carrierName", "vesselName", "placeOfExit", "exportDateTime", "loadingDateTime", "containerized");
        Object(json, document, "totals", "currency", "freightCharges", "totalFobValue", "totalGrossWeightKg");
        Object(json, document, "reasonForExport", "code");
        json.WriteStartArray("lines");
        foreach (var line in document.GetProperty("lines").EnumerateArray())
        {
            json.WriteStartObject();
            Pick(json, line, "lineNumber", "hsCode", "description", "quantity", "quantityUnit", "fobValue", "countryOfOrigin", "provinceOfOrigin", "grossWeight", "grossWeightUnit");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Object(json, document, "certifier", "name", "phone", "certified");
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }

    private static void Party(Utf8JsonWriter json, JsonElement document, string name, params ReadOnlySpan<string> address)
    {
        var party = document.GetProperty(name);
        json.WriteStartObject(name);
        Pick(json, party, "name");
        Object(json, party, "address", address);
        json.WriteEndObject();
    }

    private static void Object(Utf8JsonWriter json, JsonElement from, string name, params ReadOnlySpan<string> elements)
    {
        if (!from.TryGetProperty(name, out var found))
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Pick(json, found, elements);
        json.WriteEndObject();
    }

    private static void Pick(Utf8JsonWriter json, JsonElement from, params ReadOnlySpan<string> elements)
    {
        foreach (var element in elements)
        {
            json.WritePropertyName(element);
            if (from.TryGetProperty(element, out var value))
            {
                value.WriteTo(json);
            }
            else
            {
                json.WriteNullValue();
            }
        }
    }
}
