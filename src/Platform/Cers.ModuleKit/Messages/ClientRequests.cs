using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>Client request ids: the same id with the same body gets the first answer, with another body a refusal. Kept 30 days.</summary>
internal sealed class ClientRequests(KeyRing keys, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },

        // jsonb orders keys by its own rule, so that an error's kind does not come first.
        AllowOutOfOrderMetadataProperties = true,
    };

    /// <summary>What is wrong with the id itself; null when nothing is.</summary>
    public static Error? Fault(IClientRequest request) =>
        request.ClientRequestId is null || (request.ClientRequestId is { Length: >= 8 and <= 64 } id && id.All(c => c is > ' ' and <= '~'))
            ? null
            : new InvalidInput(
                "request.id_not_valid",
                new LocalizedText("A client request id has 8 to 64 visible ASCII characters.", "Un identifiant de requête du client compte de 8 à 64 caractères ASCII visibles."),
                "clientRequestId");

    /// <summary>What a command's id and body are kept as; null without an id. Asks the key ring, so it comes before the transaction.</summary>
    public async ValueTask<Reservation?> PrepareAsync(MessageScope scope, object message, CancellationToken ct) =>
        message is IClientRequest { ClientRequestId: { } id } request
            ? new Reservation(
                RequesterKey(scope.Actor, request.Requester),
                id,
                message.GetType().Name,
                JsonSerializer.SerializeToUtf8Bytes(message, message.GetType(), Json),
                await keys.CurrentAsync(KeyPurpose.Hmac, ct))
            : null;

    /// <summary>
    /// Takes the id for a command: no row is affected when it was taken before. A twin that still runs is waited for on the unique index.
    /// </summary>
    public NpgsqlBatchCommand Reserve(MessageScope scope, Reservation reservation)
    {
        var insert = new NpgsqlBatchCommand(
            """
            insert into platform.client_requests (requester, client_request_id, message, body_hmac, key_id, at, account_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """);
        insert.Parameters.AddRange(
            new NpgsqlParameter[]
            {
                new() { Value = reservation.Requester },
                new() { Value = reservation.ClientRequestId },
                new() { Value = reservation.Message },
                new() { Value = reservation.Key.Hmac(reservation.Body) },
                new() { Value = reservation.Key.Id },
                new() { Value = clock.GetUtcNow() },
                new() { Value = (object?)scope.Account?.Value ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid },
            });
        return insert;
    }

    /// <summary>What the command with this id was answered; a refusal when it was another command, or the same with another body.</summary>
    public async Task<TAnswer> TellAgainAsync<TAnswer>(MessageScope scope, Reservation asked, CancellationToken ct)
        where TAnswer : IRefusable<TAnswer>
    {
        await using var select = new NpgsqlCommand(
            "select message, body_hmac, key_id, answer from platform.client_requests where requester = $1 and client_request_id = $2",
            scope.Connection,
            scope.Transaction);
        select.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = asked.Requester }, new() { Value = asked.ClientRequestId } });
        string name, answer;
        byte[] mac;
        Guid keyId;
        await using (var reader = await select.ExecuteReaderAsync(ct))
        {
            await reader.ReadAsync(ct);
            (name, mac, keyId, answer) = (reader.GetString(0), reader.GetFieldValue<byte[]>(1), reader.GetGuid(2), reader.GetString(3));
        }

        var first = await keys.FindAsync(keyId, ct);
        var same = name == asked.Message && CryptographicOperations.FixedTimeEquals(mac, first.Hmac(asked.Body));
        return same ? Deserialize<TAnswer>(answer) : TAnswer.Refused([new RequestIdReused()]);
    }

    /// <summary>An actor's key, or a hash of a confirmed address: the table holds no e-mail address.</summary>
    public static string RequesterKey(Actor actor, string? requester) =>
        requester is null ? actor.Key : "applicant:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requester)));

    public static string Serialize(IResult answer) =>
        answer.IsSuccess
            ? JsonSerializer.Serialize(new { value = answer.Value }, Json)
            : JsonSerializer.Serialize(new { errors = answer.Errors }, Json);

    /// <summary>The stored errors of a refusal; empty when the answer was a value.</summary>
    public static IReadOnlyList<Error> ErrorsOf(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("errors", out var errors) ? errors.Deserialize<List<Error>>(Json)! : [];
    }

    /// <summary>The stored value of an answer.</summary>
    public static T? ValueOf<T>(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("value", out var value) ? value.Deserialize<T>(Json) : default;
    }

    private static TAnswer Deserialize<TAnswer>(string answer)
        where TAnswer : IRefusable<TAnswer>
    {
        var errors = ErrorsOf(answer);
        if (errors.Count > 0)
        {
            return TAnswer.Refused(errors);
        }

        var valueType = typeof(TAnswer).GetGenericArguments()[0];
        using var document = JsonDocument.Parse(answer);
        var value = document.RootElement.GetProperty("value").Deserialize(valueType, Json);
        return (TAnswer)typeof(TAnswer).GetMethod(nameof(Result<Done>.Success))!.Invoke(null, [value])!;
    }

    /// <summary>The id that a command asked for, and the body it came with.</summary>
    internal sealed record Reservation(string Requester, string ClientRequestId, string Message, byte[] Body, RingKey Key)
    {
        public ClientRequest ToRow() => new() { Requester = Requester, ClientRequestId = ClientRequestId };
    }
}
