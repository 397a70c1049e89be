using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Http;

public sealed class TrustedDocumentTests : IDisposable
{
    const string Text = "query Echo($v: Int!) { echoInt(value: $v) }\n";

    readonly string folder = Directory.CreateTempSubdirectory("documents").FullName;

    string Map => Path.Combine(folder, "persisted.json");

    static string Id => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

    [Fact]
    public async Task A_document_is_run_by_the_hash_of_its_text_or_by_the_id_of_a_map()
    {
        await using var server = await StartAsync();
        Assert.Equal("""{"data":{"echoInt":"3"}}""", await PostAsync(server, new { documentId = Id, variables = new { v = 3 } }));
        Assert.Equal("""{"data":{"echoInt":"4"}}""", await PostAsync(server, new { documentId = "9f2ca1", variables = new { v = 4 } }));
        Assert.Equal("""{"data":{"countShips":{"count":60}}}""", await PostAsync(server, new { documentId = "change" }));
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await PostAsync(server, new { query = "{ __typename }" }));
        Assert.Equal(
            """{"data":{"echoInt":"5"}}""",
            await server.Client.GetStringAsync($"/graphql?documentId={Uri.EscapeDataString(Id)}&variables={{\"v\":5}}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_trusted_mutation_does_not_go_by_get()
    {
        await using var server = await StartAsync();
        using var response = await server.Client.GetAsync("/graphql?documentId=change", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task An_unknown_id_is_one_error(string accept, HttpStatusCode status)
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { documentId = "sha256:00" }) };
        request.Headers.Add("Accept", accept);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"No document of that id is known here.","extensions":{"code":"DOCUMENT_NOT_FOUND"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"documentId":1}""")]
    [InlineData("""{"documentId":"change","query":"{ __typename }"}""")]
    [InlineData("{}")]
    public async Task A_request_names_one_document(string body)
    {
        await using var server = await StartAsync();
        using var response = await server.Client.PostAsync("/graphql", new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_else_is_run_where_only_trusted_documents_are()
    {
        await using var server = await StartAsync(options => options.OnlyTrustedDocuments = true);
        Assert.Equal("""{"data":{"echoInt":"3"}}""", await PostAsync(server, new { documentId = Id, variables = new { v = 3 } }));
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await PostAsync(server, new { query = "{ __typename }" }), StringComparison.Ordinal);
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await PostAsync(server, new { query = Text, variables = new { v = 3 } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_does_not_fit_the_schema_stops_the_start()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "old.graphql"), "{ nothing }", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.graphql"), "{", TestContext.Current.CancellationToken);
        var faults = (await Assert.ThrowsAsync<SchemaException>(() => StartAsync())).Faults;
        Assert.Contains(faults, fault => fault.Contains("old.graphql: line 1, column 3: Cannot query field", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("broken.graphql: line 1, column 2: Syntax Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_that_cannot_be_used_stop_the_start()
    {
        await File.WriteAllTextAsync(Map, "[]", TestContext.Current.CancellationToken);
        Assert.Contains("persisted.json", (await Assert.ThrowsAsync<SchemaException>(() => StartAsync(keepMap: true))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SchemaException>(() => HarbourServer.StartAsync(options => options.OnlyTrustedDocuments = true));
    }

    [Fact]
    public async Task Documents_too_long_and_ids_of_two_documents_stop_the_start()
    {
        var other = Path.Combine(folder, "other.json");
        await File.WriteAllTextAsync(other, """{"change":"mutation { countShips { count } } ","9f2ca1":"query($v: Int!) { echoInt(value: $v) }"}""", TestContext.Current.CancellationToken);
        var faults = (await Assert.ThrowsAsync<SchemaException>(() => StartAsync(options => options.TrustedDocuments.Add(other)))).Faults;
        Assert.Equal([$"{other}, change: the id change stands for another document already."], faults);
        faults = (await Assert.ThrowsAsync<SchemaException>(() => StartAsync(options => options.Limits.MaxDocumentBytes = 35))).Faults;
        Assert.Equal(2, faults.Count);
        Assert.All(faults, fault => Assert.EndsWith("the document has more than 35 bytes.", fault, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    async Task<HarbourServer> StartAsync(Action<GraphQLOptions>? configure = null, bool keepMap = false)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "echo.graphql"), Text);
        if (!keepMap)
        {
            await File.WriteAllTextAsync(Map, """{"9f2ca1":"query($v: Int!) { echoInt(value: $v) }","change":"mutation { countShips { count } }"}""");
        }

        return await HarbourServer.StartAsync(options =>
        {
            options.TrustedDocuments.Add(folder);
            options.TrustedDocuments.Add(Map);
            configure?.Invoke(options);
        });
    }

    static async Task<string> PostAsync(HarbourServer server, object body)
    {
        using var response = await server.Client.PostAsJsonAsync("/graphql", body, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
