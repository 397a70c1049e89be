using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>An account and a client program that sends files of declarations for it, through the front door.</summary>
internal sealed class BulkSending(CersApp app, TestAccount account, Browser client, string id) : IDisposable
{
    public const string LoadFields =
        "id name sha256 size sentBy receivedAt allOrNothing state finishedAt endedBecause { en fr } cancelAsked declarations done accepted drafts needsAcknowledgement refused moreFindings";

    public TestAccount Account => account;

    public Browser Client => client;

    /// <summary>The account's global id.</summary>
    public string Id => id;

    public static async Task<BulkSending> OpenAsync(CersApp app) => await OfAsync(app, await app.Data.AccountOpenedAsync());

    public static async Task<BulkSending> OfAsync(CersApp app, TestAccount account, TestPerson? person = null)
    {
        var client = await app.AsPersonaAsync((person ?? account.Owner).Persona);
        return new BulkSending(app, account, client, await client.AccountIdAsync(account.BusinessNumber));
    }

    public string File(int declarations, int lines = 1) => BulkFileText.Of(account, app.Clock.GetUtcNow(), declarations, lines);

    public string Declaration(
        string reference, Action<Dictionary<string, string>>? header = null, Action<Dictionary<string, string>>? detail = null, int lines = 1) =>
        BulkFileText.Declaration(account, app.Clock.GetUtcNow(), reference, lines, header, detail);

    /// <summary>Uploads a file; its id.</summary>
    public async Task<string> UploadAsync(string content, string name = "load.txt")
    {
        var asked = await client.GraphQLAsync(
            "mutation ($input: RequestBulkUploadInput!) { requestBulkUpload(input: $input) { fileTicket { ticket } errors { ... on Error { code message } } } }",
            new { input = new { accountId = id, clientRequestId = TestData.RequestId() } });
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(asked.Text("requestBulkUpload.fileTicket.ticket") ?? throw new InvalidOperationException(asked.Body)), "ticket");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        form.Add(file, "file", name);
        using var answer = await client.Client.PostAsync("/files", form, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(body)!["id"]?.GetValue<string>() ?? throw new InvalidOperationException(body);
    }

    public Task<GraphQLAnswer> SendAsync(string file, bool allOrNothing = false, bool confirmed = false, string? requestId = null) => client.GraphQLAsync(
        $"mutation ($input: SendBulkLoadInput!) {{ sendBulkLoad(input: $input) {{ bulkLoad {{ {LoadFields} }} errors {{ ... on Error {{ code path message }} }} }} }}",
        new { input = new { accountId = id, clientRequestId = requestId ?? TestData.RequestId(), fileId = file, allOrNothing, confirmed } });

    /// <summary>Uploads and sends; the load's id.</summary>
    public async Task<string> LoadAsync(string content, string name = "load.txt", bool allOrNothing = false, bool confirmed = false)
    {
        var sent = await SendAsync(await UploadAsync(content, name), allOrNothing, confirmed);
        return sent.Text("sendBulkLoad.bulkLoad.id") ?? throw new InvalidOperationException(sent.Body);
    }

    /// <summary>Posts a file to an address of the account's bulk loads, as a program does.</summary>
    /// <param name="path">What stands behind the account, with the query.</param>
    public async Task<(HttpStatusCode Status, byte[] Content)> PostAsync(string path, byte[] content)
    {
        using var program = await app.ApiAsync(account.Owner.Persona);
        using var answer = await program.Client.PostAsync($"/bulk/{id}{path}", new ByteArrayContent(content), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What the check of a file tells.</summary>
    public async Task<BulkChecked> CheckAsync(byte[] content, string name = "load.txt", string query = "")
    {
        var (status, answer) = await PostAsync($"/check.json?name={name}{query}", content);
        return status == HttpStatusCode.OK ? new BulkChecked(JsonNode.Parse(answer)!) : throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
    }

    /// <summary>Sends a file of any format in one request; the load's id.</summary>
    public async Task<string> LoadAsync(byte[] content, string name)
    {
        var (status, answer) = await PostAsync($"?name={name}", content);
        return status == HttpStatusCode.Accepted ? JsonNode.Parse(answer)!["load"]!.GetValue<string>() : throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
    }

    /// <summary>A file in another format.</summary>
    public async Task<byte[]> ConvertAsync(byte[] content, string name, string to)
    {
        var (status, answer) = await PostAsync($"/convert?name={name}&to={to}", content);
        return status == HttpStatusCode.OK ? answer : throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
    }

    public Task<GraphQLAnswer> CancelAsync(string load) => client.GraphQLAsync(
        "mutation ($input: CancelBulkLoadInput!) { cancelBulkLoad(input: $input) { bulkLoad { state cancelAsked } errors { ... on Error { code path } } } }",
        new { input = new { accountId = id, clientRequestId = TestData.RequestId(), loadId = load } });

    /// <summary>Fields of a load; null where the account has no such load.</summary>
    public async Task<JsonNode?> AskAsync(string load, string fields)
    {
        var answer = await client.GraphQLAsync(
            $"query ($id: ID!, $load: ID!) {{ node(id: $id) {{ ... on BusinessAccount {{ bulkLoad(id: $load) {{ {fields} }} }} }} }}", new { id, load });
        var told = JsonNode.Parse(answer.Body)!;
        return told["errors"] is null ? told["data"]!["node"]?["bulkLoad"] : throw new InvalidOperationException(answer.Body);
    }

    /// <summary>Waits until a load has ended: how it ended, with both reports.</summary>
    public async Task<BulkOutcome> EndAsync(string load)
    {
        await app.WaitForScalarAsync(true, "select finished_at is not null from declarations.bulk_loads where id = $1::uuid", load);
        var told = await AskAsync(load, LoadFields);
        return new BulkOutcome(
            told!,
            await AllAsync(load, "results", "ordinal firstLine senderReference result proofOfReport lateByMinutes draft errors verifies warnings"),
            await AllAsync(load, "findings", "line record senderReference field start value ruleId severity message { en fr }"));
    }

    private async Task<IReadOnlyList<JsonNode>> AllAsync(string load, string list, string fields)
    {
        var (all, after) = (new List<JsonNode>(), "");
        while (true)
        {
            var page = (await AskAsync(load, $"{list}(first: 50{after}) {{ nodes {{ {fields} }} pageInfo {{ hasNextPage endCursor }} }}"))![list]!;
            all.AddRange(page["nodes"]!.AsArray().Select(n => n!));
            if (!page["pageInfo"]!["hasNextPage"]!.GetValue<bool>())
            {
                return all;
            }

            after = $", after: \"{page["pageInfo"]!["endCursor"]}\"";
        }
    }

    public void Dispose() => client.Dispose();
}

internal sealed record BulkOutcome(JsonNode Load, IReadOnlyList<JsonNode> Results, IReadOnlyList<JsonNode> Findings)
{
    /// <summary><c>DONE 2 of 3: 1 accepted, 0 drafts, 0 to acknowledge, 1 refused</c></summary>
    public string Told =>
        $"{Load["state"]} {Load["done"]} of {Load["declarations"]}: {Load["accepted"]} accepted, {Load["drafts"]} drafts, {Load["needsAcknowledgement"]} to acknowledge, {Load["refused"]} refused";

    /// <summary>References and results: <c>D-1 ACCEPTED</c>.</summary>
    public IReadOnlyList<string> Each => [.. Results.Select(r => $"{r["senderReference"]} {r["result"]}")];

    /// <summary>How it ended, what it counted and its error report, as <see cref="BulkChecked.Whole"/>.</summary>
    public IReadOnlyList<string> Whole => [Counts, .. Rows];

    public string Counts => $"{Load["state"]} {Load["declarations"]}: {Load["accepted"]} {Load["drafts"]} {Load["needsAcknowledgement"]} {Load["refused"]} {Load["endedBecause"]?["fr"]}";

    private IReadOnlyList<string> Rows => [.. Findings.Select(f =>
        $"{f["line"]} {f["record"]} {f["senderReference"]} {f["field"]} {f["start"]} {f["value"]} {f["ruleId"]} {f["severity"]} {f["message"]!["en"]} {f["message"]!["fr"]}")];

    /// <summary>Lines, fields and rules: <c>2 hsCode DEC-HS-001</c>.</summary>
    public IReadOnlyList<string> Found => [.. Findings.Select(f => $"{f["line"]} {f["field"]} {f["ruleId"]}")];
}

/// <summary>What the check of a file told, in the words of a load's outcome.</summary>
internal sealed record BulkChecked(JsonNode Report)
{
    public string Counts =>
        $"{Report["state"]} {Report["declarations"]}: {Report["accepted"]} {Report["drafts"]} {Report["needs_acknowledgement"]} {Report["refused"]} {Report["ended_because_fr"]}";

    public IReadOnlyList<string> Whole => [Counts, .. Rows];

    public IReadOnlyList<JsonNode> Findings => [.. Report["findings"]!.AsArray().Select(f => f!)];

    private IReadOnlyList<string> Rows => [.. Findings.Select(f =>
        $"{f["line"]} {f["record"]} {f["sender_reference"]} {f["field"]} {f["start"]} {f["value"]} {f["rule_id"]} {$"{f["severity"]}".ToUpperInvariant()} {f["message_en"]} {f["message_fr"]}")];

    public IReadOnlyList<string> Found => [.. Findings.Select(f => $"{f["line"]} {f["field"]} {f["rule_id"]}")];
}
