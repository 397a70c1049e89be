using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Cers.Host;
using Cers.Host.Development;
using Cers.Host.Health;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Modules;
using Cers.ModuleKit.Signals;
using Cers.Testing.Data;
using Cers.Testing.Databases;
using Cers.Testing.Mail;
using Cers.Testing.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using Xunit;

namespace Cers.Testing;

/// <summary>
/// The real Host in this process, on Kestrel, as cers_app on a database of its own, with a real mail server and a clock that can be put forward.
/// One per test class, as its fixture: <c>public sealed class XTests(CersApp app) : IClassFixture&lt;CersApp&gt;</c>. Tests of a class share it,
/// so each makes its own account, application or declaration.
/// </summary>
public class CersApp : IAsyncLifetime
{
    /// <summary>For other hosts on the database of a test; it opens nothing else.</summary>
    public static readonly string WrappingKeyOfTests = PlantedValues.Add(Convert.ToBase64String("the wrapping key of our tests 32"u8));

    private static readonly string AuditKeyOfTests = AuditKeys.Draw();

    private static readonly SemaphoreSlim TemplateGate = new(1, 1);
    private static DatabaseTemplate? template;

    private WebApplication? host;
    private TestDatabase? database;
    private bool isBeside;
    private Mailbox? mailbox;

    /// <summary>The application's time.</summary>
    public TestClock Clock { get; private init; } = new();

    /// <summary>What the application logged. It fails the class that uses this application if it tells of people or secrets.</summary>
    public CollectedLog Log { get; } = new();

    public Mailbox Mailbox => mailbox ?? throw NotStarted();

    public TestDatabase Database => database ?? throw NotStarted();

    public IServiceProvider Services => (host ?? throw NotStarted()).Services;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The door, for building a state by real messages.</summary>
    public IDoor Door => Services.GetRequiredService<IDoor>();

    public virtual async ValueTask InitializeAsync()
    {
        mailbox = await Mailbox.GetAsync();
        database ??= await CloneDatabaseAsync();
        for (var attempt = 1; host is null; attempt++)
        {
            // The public address must be known before Kestrel listens; another program may take the free port first.
            var port = LoopbackPort.Free();
            var built = Build(Connect(database), port, mailbox.Port, Configure);
            try
            {
                await built.StartAsync();

                // A test puts the clock forward and sends what it wants to have run: no job runs by itself in between.
                await (await built.Services.GetRequiredKeyedService<ISchedulerFactory>(Scheduling.Cluster).GetScheduler()).Standby();
                host = built;
                database.Join(Services.GetRequiredService<SignalHub>());
                Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
            }
            catch (IOException) when (attempt < 3)
            {
                await built.DisposeAsync();
            }
        }
    }

    /// <summary>A migrated database with reference data, for a Host that runs elsewhere.</summary>
    public static async Task<TestDatabase> CloneDatabaseAsync() => await TestDatabase.CloneAsync(await TemplateAsync());

    /// <summary>Sends a message as an actor, past every public door: only for building what a test starts from.</summary>
    public async Task<T> SendAsync<T>(Actor actor, IMessage<T> message)
    {
        var result = await Door.SendAsync(actor, message, CancellationToken.None);
        return result.IsSuccess
            ? result.Value
            : throw new InvalidOperationException($"{message.GetType().Name} was refused: {string.Join("; ", result.Errors.Select(e => $"{e.Code} {e.Path} {e.Text.En}"))}");
    }

    /// <summary>Returns when a value read from the database is as expected: what is delivered after a commit takes its time.</summary>
    public async Task WaitForScalarAsync<T>(T expected, string sql, params object[] parameters)
    {
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        while (await Database.ScalarAsync<T>(sql, parameters) is var value && !EqualityComparer<T>.Default.Equals(value, expected))
        {
            if (System.Diagnostics.Stopwatch.GetElapsedTime(since) > TimeSpan.FromMinutes(1))
            {
                throw new TimeoutException($"Still {value}, not {expected}: {sql}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>
    /// Nothing that is promised goes out until the result is disposed of: what a test counts or cuts on the wire is then its own message's alone.
    /// </summary>
    public async Task<IAsyncDisposable> HoldDeliveriesAsync()
    {
        var dispatchers = Services.GetServices<IHostedService>().Where(s => s.GetType().Name == "OutboxDispatcher").ToList();
        if (dispatchers.Count == 0)
        {
            throw new InvalidOperationException("The application has no OutboxDispatcher.");
        }

        await Task.WhenAll(dispatchers.Select(d => d.StopAsync(CancellationToken.None)));
        return new Held(dispatchers);
    }

    /// <summary>Runs a job as its schedule would.</summary>
    public async Task RunJobAsync(string name)
    {
        var answer = await Services.GetServices<KnownJob>().Single(j => j.Name == name).SendAsync(Door, CancellationToken.None);
        if (!answer.IsSuccess)
        {
            throw new InvalidOperationException($"{name} was refused: {answer.Errors[0].Code}");
        }
    }

    /// <summary>A browser nobody has signed in with yet.</summary>
    public Browser Browser(Language language = Language.En) => new(Address, language);

    /// <summary>Another host on the same database and with the same time, as behind a balancer.</summary>
    public async Task<T> BesideAsync<T>()
        where T : CersApp, new()
    {
        var other = new T { database = Database, isBeside = true, Clock = Clock };
        await other.InitializeAsync();
        return other;
    }

    /// <summary>Builds what a test starts from.</summary>
    public TestData Data => field ??= new TestData(this);

    /// <summary>A client program with an access token for a persona, as <c>build/token</c> gives.</summary>
    public async Task<Browser> ApiAsync(string persona)
    {
        var client = Browser();
        var token = await client.Client.GetStringAsync($"/dev/token?persona={persona}");
        client.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlantedValues.Add(token.Trim()));
        return client;
    }

    /// <summary>A client program that has proven itself by its own key, as those of clients do.</summary>
    public async Task<Browser> ApiAsync(TestMachine machine)
    {
        var client = Browser();
        using var form = new FormUrlEncodedContent(TestData.TokenForm(machine.Assertion(Address, Clock.GetUtcNow())));
        using var answer = await client.Client.PostAsync("/oauth/token", form);
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        client.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlantedValues.Add(token.RootElement.GetProperty("access_token").GetString()!));
        return client;
    }

    /// <summary>A browser in which a persona of the simulator has signed in.</summary>
    public async Task<Browser> AsPersonaAsync(string persona, Language language = Language.En)
    {
        var browser = Browser(language);
        await browser.SignInAsync(persona);
        return browser;
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            database?.Leave(Services.GetRequiredService<SignalHub>());
            await host.StopAsync();
            await host.DisposeAsync();
        }

        if (database is not null && !isBeside)
        {
            await database.DisposeAsync();
        }

        RequireNothingPersonal();
        GC.SuppressFinalize(this);
    }

    /// <summary>How the application reaches its database.</summary>
    protected virtual string Connect(TestDatabase database) => database.App;

    /// <summary>Lets a test class change configuration and services before the Host is built.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>The runner tells no more of a fault at a class's end than its kind: build/test shows the file.</summary>
    private void RequireNothingPersonal()
    {
        try
        {
            Log.RequireNothingPersonal();
        }
        catch (InvalidOperationException e)
        {
            var artifacts = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
            File.AppendAllText(Path.Combine(artifacts.FullName, "personal-data-in-logs.txt"), $"{GetType().Name}: {e.Message}\n");
            throw;
        }
    }

    private WebApplication Build(string connection, int port, int mailPort, Action<WebApplicationBuilder> configure)
    {
        var builder = Builder(connection, port, mailPort);
        builder.Logging.AddProvider(Log);
        builder.Logging.AddFilter<CollectedLog>(category: null, LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        configure(builder);
        return CersHost.Build(builder);
    }

    private static WebApplicationBuilder Builder(string connection, int port, int mailPort)
    {
        var text = CultureInfo.InvariantCulture;
        var builder = CersHost.CreateBuilder(
            ["--environment", "Development", "--contentRoot", AppContext.BaseDirectory, "--port", port.ToString(text)]);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Cers"] = connection,
            [WrappingKey.Setting] = WrappingKeyOfTests,
            [AuditKeys.Setting] = AuditKeyOfTests,
            ["Cers:Mail:Host"] = "127.0.0.1",
            ["Cers:Mail:Port"] = mailPort.ToString(text),
            ["Cers:Mail:StartTls"] = "false",
        });
        builder.Logging.ClearProviders();
        return builder;
    }

    private static async Task<DatabaseTemplate> TemplateAsync()
    {
        await TemplateGate.WaitAsync();
        try
        {
            return template ??= await DescribeTemplateAsync();
        }
        finally
        {
            TemplateGate.Release();
        }
    }

    private static async Task<DatabaseTemplate> DescribeTemplateAsync()
    {
        // Never connected: the parts are read from assemblies.
        await using var described = CersHost.Build(Builder("Host=127.0.0.1", 1, 1));
        var seeds = described.Services.GetServices<IReferenceSeed>().Select(s => s.GetType().Assembly.ManifestModule.ModuleVersionId.ToString());
        var migrations = described.Services.GetRequiredService<Migrator>().Describe();

        // Its exchange rates are of its day.
        return new DatabaseTemplate([.. migrations, .. seeds, OttawaTime.Today(TimeProvider.System).ToString("O", CultureInfo.InvariantCulture)], FillAsync);
    }

    private static async Task FillAsync(TestDatabase empty, CancellationToken ct)
    {
        await using var app = CersHost.Build(Builder(empty.App, 1, 1));
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(empty.Migrator, ct);
        await app.Services.GetRequiredService<SnapshotLoading>().StartAsync(ct);
        await app.Services.GetRequiredService<DemoData>().FreshenRatesAsync(ct);
    }

    private static InvalidOperationException NotStarted() => new("The application is not started.");

    private sealed class Held(IReadOnlyList<IHostedService> dispatchers) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var dispatcher in dispatchers)
            {
                await dispatcher.StartAsync(CancellationToken.None);
            }
        }
    }
}
