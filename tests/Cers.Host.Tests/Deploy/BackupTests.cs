using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Cers.Host.Development;
using Cers.Host.Tests.Development;
using Cers.Host.Tests.Running;
using Cers.Testing;
using Npgsql;

namespace Cers.Host.Tests.Deploy;

/// <summary>build/deploy/backup and restore, from one server to another that has nothing, and on with the same wrapping key.</summary>
public sealed class BackupTests(CersApp app) : IClassFixture<CersApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_backed_up_is_there_on_an_empty_server_secrets_open_and_nobody_is_signed_in()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        Assert.SkipWhen(DeployFiles.Program("pg_dump") is null, "pg_dump is not installed: build/test installs it where it may.");
        using var folder = new TemporaryFolder();
        var account = await app.Data.AccountOpenedAsync();
        var number = await app.Data.DeclarationSubmittedAsync(account);
        var approved = await app.Data.ApplicationApprovedAsync();
        var person = await app.Data.PersonAsync();
        using var officer = await app.AsPersonaAsync("officer-1");
        var session = officer.Cookies.GetCookies(app.Address)["cers"]!.Value;

        var backup = await RunAsync("backup", folder.Path, Libpq(app.Database.Migrator));
        Assert.True(backup.Succeeded, backup.Output);
        var dump = Assert.Single(Directory.GetFiles(folder.Path, "*.dump"));
        Assert.Equal(3, Directory.GetFileSystemEntries(folder.Path).Length);

        await using var server = await PrivateCluster.StartAsync(new(Path.Combine(folder.Path, "server")) { Durable = false, Throwaway = true }, Ct);
        var environment = Libpq(server.ConnectionString(ClusterRole.Administrator));
        environment["CERS_HOST"] = $"dotnet {typeof(CersHost).Assembly.Location}";
        environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        environment["ConnectionStrings__Cers"] = server.ConnectionString(ClusterRole.App);
        environment["ConnectionStrings__CersMigrator"] = server.ConnectionString(ClusterRole.Migrator);
        environment["Cers__Keys__Wrapping"] = ProductionSettings.WrappingKey;
        environment["Cers__Mail__Host"] = "127.0.0.1";
        environment["Development__Data"] = Path.Combine(folder.Path, "data");
        var restore = await RunAsync("restore", dump, environment);
        Assert.True(restore.Succeeded, restore.Output);
        Assert.Contains("Every table has the rows that the backup noted.", restore.Output, StringComparison.Ordinal);
        Assert.Contains("Migrated.", restore.Output, StringComparison.Ordinal);

        await using var host = HostUnderTest.Start(environment);
        await host.ReadyAsync();
        using var old = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        old.DefaultRequestHeaders.Add("Cookie", $"cers={session}");
        using var office = await old.GetAsync("/me", Ct);
        Assert.Equal(HttpStatusCode.Redirect, office.StatusCode);

        // Signed with a key of the ring.
        using var owner = await ApiAsync(host, account.Owner.Persona);
        var found = await AskAsync(owner, $$"""{ viewer { businessAccount(businessNumber: "{{account.BusinessNumber.Value}}") { declaration(proofOfReport: "{{number}}") { proofOfReport } } } }""");
        Assert.Equal(number, found.GetProperty("viewer").GetProperty("businessAccount").GetProperty("declaration").GetProperty("proofOfReport").GetString());

        // Compared by an HMAC key of the ring.
        using var newcomer = await ApiAsync(host, person.Persona);
        var opened = await AskAsync(
            newcomer,
            $$"""mutation { openBusinessAccount(input: { authorizationId: "{{approved.AuthorizationId.Value}}", sharedSecret: "{{approved.SharedSecret}}", clientRequestId: "after-restore" }) { errors { __typename ... on Error { code path } } } }""");
        Assert.Equal(JsonValueKind.Null, opened.GetProperty("openBusinessAccount").GetProperty("errors").ValueKind);

        var again = await RunAsync("restore", dump, environment);
        Assert.False(again.Succeeded);
        Assert.Contains("is not empty", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_was_changed_or_cut_is_refused_before_anything_is_touched()
    {
        Assert.SkipWhen(DeployFiles.Program("pg_dump") is null, "pg_dump is not installed: build/test installs it where it may.");
        using var folder = new TemporaryFolder();
        var backup = await RunAsync("backup", folder.Path, Libpq(app.Database.Migrator));
        Assert.True(backup.Succeeded, backup.Output);
        var dump = Assert.Single(Directory.GetFiles(folder.Path, "*.dump"));
        await using (var file = new FileStream(dump, FileMode.Open))
        {
            file.SetLength(file.Length / 2);
        }

        // No server at all: it must not come that far.
        var restore = await RunAsync("restore", dump, new(StringComparer.Ordinal) { ["PGDATABASE"] = "cers", ["PGHOST"] = "127.0.0.1", ["PGPORT"] = "9" });

        Assert.False(restore.Succeeded);
        Assert.Contains("damaged or incomplete", restore.Output, StringComparison.Ordinal);
    }

    private static async Task<ExternalProgram.Outcome> RunAsync(string script, string argument, Dictionary<string, string?> environment)
    {
        var variables = environment.Select(v => $"{v.Key}={v.Value}");
        return await ExternalProgram.RunAsync(["env", .. variables, Path.Combine(DeployFiles.Folder, script), argument], Ct);
    }

    private static Dictionary<string, string?> Libpq(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        return new(StringComparer.Ordinal)
        {
            ["PGHOST"] = text.Host,
            ["PGPORT"] = text.Port.ToString(CultureInfo.InvariantCulture),
            ["PGDATABASE"] = text.Database,
            ["PGUSER"] = text.Username,
            ["PGPASSWORD"] = text.Password,
        };
    }

    private static async Task<HttpClient> ApiAsync(HostUnderTest host, string persona)
    {
        var client = new HttpClient { BaseAddress = host.Address };
        var token = await client.GetStringAsync($"/dev/token?persona={persona}", Ct);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
        return client;
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string query)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query }, Ct);
        var body = await answer.Content.ReadAsStringAsync(Ct);
        return JsonDocument.Parse(body).RootElement.TryGetProperty("data", out var data) ? data : throw new InvalidOperationException(body);
    }
}
