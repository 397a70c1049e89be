using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Cers.Host.Tests.Running;
using Cers.Testing;

namespace Cers.Host.Tests.Clock;

/// <summary>Hosts whose machine's clock is five minutes ahead or behind, beside one whose is right, on one database.</summary>
public sealed class WrongClockTests(WrongClockTests.Hosts hosts) : IClassFixture<WrongClockTests.Hosts>
{
    /// <summary>Much less than the five minutes that a clock is wrong, and more than a loaded machine takes between two steps.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clocks_are_wrong_indeed()
    {
        // Kestrel's Date header is the machine's time.
        var now = hosts.App.Clock.GetUtcNow();
        Assert.InRange(await hosts.DateOfAsync(hosts.Ahead) - now, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
        Assert.InRange(now - await hosts.DateOfAsync(hosts.Behind), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(6));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_it_stores_has_the_database_s_time(bool ahead)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" || ahead, "By build/test --all.");
        var email = $"{Guid.CreateVersion7():N}@example.ca";
        var mutation =
            $"mutation {{ requestEmailCode(input: {{ email: \"{email}\", language: EN, clientRequestId: \"{Guid.CreateVersion7():N}\" }}) {{ errors {{ __typename }} }} }}";
        var answer = await hosts.AskAsync(ahead ? hosts.Ahead : hosts.Behind, mutation);

        // What took too long is asked again, as a client would, and done once: how long a host takes is not the question here.
        for (var again = 0; again < 2 && answer.Contains("TIMEOUT", StringComparison.Ordinal); again++)
        {
            answer = await hosts.AskAsync(ahead ? hosts.Ahead : hosts.Behind, mutation);
        }

        Assert.DoesNotContain("\"errors\":[", answer, StringComparison.Ordinal);

        var now = await hosts.App.Database.ScalarAsync<DateTime>("select now()");
        var ends = await hosts.App.Database.ScalarAsync<DateTime>("select ends_at from registration.email_codes where email = $1", email);
        var asked = await hosts.App.Database.ScalarAsync<DateTime>("select created_at from platform.outbox where recipient = $1", email);
        var audited = await hosts.App.Database.ScalarAsync<DateTime>(
            "select max(at) from platform.audit_entries where message = 'RequestEmailCode' and outcome = 'done'");
        Assert.InRange(asked - now, -Near, Near);
        Assert.InRange(audited - now, -Near, Near);
        Assert.InRange(ends - asked, TimeSpan.FromMinutes(10) - Near, TimeSpan.FromMinutes(10) + Near);

        // The lease of the hand-over ends by the same time, whoever of the three sends it: the mail goes out, once.
        await hosts.App.Mailbox.WaitForAsync(email, _ => true);
        Assert.Equal(1, await hosts.App.Database.ScalarAsync<int>("select attempts from platform.outbox where recipient = $1", email));
        Assert.Single(hosts.App.Mailbox.For(email));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_of_one_is_good_at_the_others_and_ends_when_it_should(bool ahead)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1" || ahead, "By build/test --all.");
        var (wrong, other) = ahead ? (hosts.Ahead, hosts.Behind) : (hosts.Behind, hosts.Ahead);
        var token = await hosts.TokenAsync(wrong);

        foreach (var host in (Uri[])[wrong, other, hosts.App.Address])
        {
            Assert.Equal(HttpStatusCode.OK, await hosts.StatusAsync(host, token));
        }

        Assert.Equal(HttpStatusCode.OK, await hosts.StatusAsync(wrong, await hosts.TokenAsync(hosts.App.Address)));
        using var claims = JsonDocument.Parse(Convert.FromBase64String(Padded(token.Split('.')[1])));
        var ends = DateTimeOffset.FromUnixTimeSeconds(claims.RootElement.GetProperty("exp").GetInt64());
        Assert.InRange(ends - hosts.App.Clock.GetUtcNow(), TimeSpan.FromMinutes(10) - Near, TimeSpan.FromMinutes(10) + Near);
    }

    /// <summary>Due in the host's wrong time does not mean due: one that is five minutes ahead must not run it before, nor the others after it.</summary>
    [Fact]
    public async Task A_job_runs_once_when_it_is_due_by_the_database_s_time()
    {
        const string Job = "ForgetEndedSessions";
        var due = (await hosts.App.Database.ScalarAsync<DateTime>("select now()")).AddSeconds(20);
        await hosts.App.Database.ExecuteAsync("update quartz.qrtz_triggers set next_fire_time = $1 where trigger_name = $2", due.Ticks, Job);

        const string Runs = "select fired_time from quartz.qrtz_execution_history where job_name = $1";
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        while ((await hosts.App.Database.RowsAsync(Runs, Job)).Count == 0)
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(3), "The job did not run.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), Ct);
        }

        var fired = new DateTime(long.Parse(Assert.Single(await hosts.App.Database.RowsAsync(Runs, Job)), CultureInfo.InvariantCulture), DateTimeKind.Utc);
        Assert.InRange(fired - due, TimeSpan.FromSeconds(-1), TimeSpan.FromMinutes(2));
        Assert.True(await hosts.App.Database.ScalarAsync<long>("select next_fire_time from quartz.qrtz_triggers where trigger_name = $1", Job) > due.Ticks);
    }

    private static string Padded(string part) => part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '=');

    /// <summary>The right host in this process, the wrong ones in processes of their own, under libfaketime.</summary>
    public sealed class Hosts : IAsyncLifetime
    {
        private readonly List<HostUnderTest> processes = [];
        private readonly HttpClient client = new();

        public CersApp App { get; } = new();

        public Uri Ahead => processes[0].Address;

        public Uri Behind => processes[1].Address;

        public async ValueTask InitializeAsync()
        {
            await App.InitializeAsync();
            processes.Add(Start("+300s"));
            processes.Add(Start("-300s"));
            foreach (var process in processes)
            {
                await process.ReadyAsync();
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var process in processes)
            {
                await process.DisposeAsync();
            }

            client.Dispose();
            await App.DisposeAsync();
        }

        public async Task<DateTimeOffset> DateOfAsync(Uri host)
        {
            using var answer = await client.GetAsync(new Uri(host, "/health/live"));
            return answer.Headers.Date!.Value;
        }

        public async Task<string> TokenAsync(Uri host) => (await client.GetStringAsync(new Uri(host, "/dev/token?persona=officer-1"))).Trim();

        public async Task<string> AskAsync(Uri host, string query)
        {
            using var body = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri(host, "/graphql"), body);
            return await answer.Content.ReadAsStringAsync();
        }

        public async Task<HttpStatusCode> StatusAsync(Uri host, string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host, "/graphql"))
            {
                Content = new StringContent("{\"query\":\"{ viewer { __typename } }\"}", Encoding.UTF8, "application/json"),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        private HostUnderTest Start(string offset) =>
            HostUnderTest.Start(FakeTime.Added(new Dictionary<string, string?>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Cers"] = App.Database.App,
                ["ConnectionStrings__CersMigrator"] = App.Database.Migrator,
                [Cers.ModuleKit.Keys.WrappingKey.Setting.Replace(":", "__", StringComparison.Ordinal)] = CersApp.WrappingKeyOfTests,
                ["Cers__PublicUrl"] = App.Address.ToString(),
                ["Cers__Mail__Host"] = "127.0.0.1",
                ["Cers__Mail__Port"] = App.Mailbox.Port.ToString(CultureInfo.InvariantCulture),
                ["Cers__Mail__StartTls"] = "false",
            }, offset));
    }
}
