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

    /// <summary>Lines, fields and rules: <c>2 hsCode DEC-HS-001</c>.</summary>
    public IReadOnlyList<string> Found => [.. Findings.Select(f => $"{f["line"]} {f["field"]} {f["ruleId"]}")];
}
