using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Modules;
using Cers.ModuleKit.Settings;
using Cers.ModuleKit.Signals;
using Cers.ModuleKit.Tests.Trial;
using Cers.Testing;
using Cers.Testing.Databases;
using Cers.Testing.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests;

/// <summary>The platform with the trial module, as cers_app on a database of its own, with a proxy before it.</summary>
public sealed class Platform : IAsyncLifetime
{
    private static readonly string AuditKey = AuditKeys.Draw();

    private IHost? host;
    private TestDatabase? database;
    private bool isBeside;
    private DatabaseProxy? proxy;

    public DatabaseProxy Proxy => proxy!;

    public SignalHub Signals => Services.GetRequiredService<SignalHub>();

    public CollectedLog Log { get; } = new();

    public TestClock Clock { get; } = new();

    /// <summary>What is other than usual; set before it starts.</summary>
    internal Action<IServiceCollection>? Change { get; init; }

    public TestDatabase Database => database!;

    public FakeClamd Clamd { get; } = new();

    public Mailbox Mailbox { get; private set; } = null!;

    public IServiceProvider Services => host!.Services;

    internal Steps Steps => Services.GetRequiredService<Steps>();

    internal Troubles Troubles => Services.GetRequiredService<Troubles>();

    internal Memberships Memberships => (Memberships)Services.GetRequiredService<IAccessFacts>();

    public async ValueTask InitializeAsync()
    {
        Mailbox = await Mailbox.GetAsync();
        using var described = Build("Host=127.0.0.1", 1);
        database ??= await TestDatabase.CloneAsync(new DatabaseTemplate(described.Services.GetRequiredService<Migrator>().Describe(), async (empty, ct) =>
        {
            using var owner = Build(empty.App, 1);
            await owner.Services.GetRequiredService<Migrator>().MigrateAsync(empty.Migrator, ct);
        }));
        proxy = DatabaseProxy.Start(database.App);
        host = Build(proxy.Route(database.App), Mailbox.Port, Clock, Log, Change, Clamd.Address);
        await host.StartAsync();
        foreach (var figures in (ISnapshot[])[host.Services.GetRequiredService<DatedSettings>(), host.Services.GetRequiredService<Holidays>()])
        {
            await figures.LoadAsync(CancellationToken.None);
        }
    }

    /// <summary>Another host on the same database.</summary>
    public async Task<Platform> BesideAsync()
    {
        var other = new Platform { database = Database, isBeside = true };
        await other.InitializeAsync();
        return other;
    }

    /// <summary>A second host on the same database and by the same clock, not yet started; whoever starts it stops it.</summary>
    public IHost AnotherHost(Action<IServiceCollection>? change = null, string? scanner = null, string environment = "Production") =>
        Build(Database.App, Mailbox.Port, Clock, change: change, scanner: scanner, environment: environment);

    public async ValueTask DisposeAsync()
    {
        await host!.StopAsync();
        host.Dispose();
        await Proxy.DisposeAsync();
        await Clamd.DisposeAsync();
        if (!isBeside)
        {
            await Database.DisposeAsync();
        }
    }

    /// <summary>A person whom no other test knows, and whose sign-in does not age.</summary>
    public static Actor Someone(params StaffRole[] roles) =>
        new() { Kind = ActorKind.Person, Person = PersonId.New(), StaffRoles = roles.ToHashSet(), AuthenticatedAt = DateTimeOffset.MaxValue };

    /// <summary>A new account and a person with a role in it.</summary>
    public (Actor Actor, AccountId Account) Member(AccountRole role)
    {
        var (actor, account) = (Someone(), AccountId.New());
        Memberships.Add(actor, account, role);
        return (actor, account);
    }

    public Task<Result<T>> SendAsync<T>(Actor actor, IMessage<T> message) =>
        Services.GetRequiredService<IDoor>().SendAsync(actor, message, CancellationToken.None);

    /// <summary>A second host, running.</summary>
    public async Task<IHost> AnotherHostAsync(Action<IServiceCollection>? change = null)
    {
        var another = AnotherHost(change);
        await another.StartAsync();
        return another;
    }

    /// <summary>Rows as soon as they are as expected: what is delivered after a commit takes its time.</summary>
    public Task<IReadOnlyList<string>> WaitForRowsAsync(Func<IReadOnlyList<string>, bool> expected, string sql, params object[] parameters) =>
        WaitForAsync(() => Database.RowsAsync(sql, parameters), expected);

    /// <summary>Asks until it is so; a minute at most, as two loaded cores may need.</summary>
    public static async Task<T> WaitForAsync<T>(Func<Task<T>> ask, Func<T, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var told = await ask();
            if (isSo(told))
            {
                return told;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    /// <summary>The audit entries of an actor, oldest first: message, outcome, and codes.</summary>
    public Task<IReadOnlyList<string>> AuditOfAsync(Actor actor) => Database.RowsAsync(
        "select message, outcome, array_to_string(codes, ' ') from platform.audit_entries where actor = $1 order by id", actor.Key);

    private static IHost Build(
        string connection,
        int mailPort,
        TimeProvider? clock = null,
        CollectedLog? log = null,
        Action<IServiceCollection>? change = null,
        string? scanner = null,
        string environment = "Production")
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [WrappingKey.Setting] = Convert.ToBase64String(new byte[32]),
            [AuditKeys.Setting] = AuditKey,
            ["Cers:Mail:Host"] = "127.0.0.1",
            ["Cers:Mail:Port"] = mailPort.ToString(CultureInfo.InvariantCulture),
            ["Cers:Mail:StartTls"] = "false",
            ["Cers:Files:ClamAv"] = scanner,
        });
        builder.Services.AddLogging(l =>
        {
            l.ClearProviders();
            if (log is not null)
            {
                l.AddProvider(log);
            }
        });
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        builder.Services.AddSingleton<IAccessFacts, Memberships>();
        change?.Invoke(builder.Services);
        builder.Services.AddCersModules(builder.Configuration, connection, [new TrialModule()]);
        return builder.Build();
    }
}

/// <summary>Stands for Identity: who has which role where.</summary>
internal sealed class Memberships : IAccessFacts
{
    private readonly ConcurrentDictionary<(PersonId, AccountId), AccountRole> roles = new();

    public void Add(Actor actor, AccountId account, AccountRole role) => roles[(actor.Person!.Value, account)] = role;

    /// <summary>Accounts whose commands are held up, as memory and the database know it.</summary>
    public ISet<AccountId> Held { get; } = new HashSet<AccountId>();

    /// <summary>Accounts whose commands are held up, which memory does not know yet.</summary>
    public ISet<AccountId> HeldSince { get; } = new HashSet<AccountId>();

    public ValueTask<AccountAccess?> FindAsync(PersonId person, AccountId account, MessageScope scope, CancellationToken ct) =>
        new(roles.TryGetValue((person, account), out var role) ? new AccountAccess(role, Held.Contains(account) ? Hold() : null) : null);

    /// <summary>As if memory still had roles that the database has no more.</summary>
    public ISet<AccountId> Stale { get; } = new HashSet<AccountId>();

    public NpgsqlBatchCommand Again(Actor sender, AccountId? account)
    {
        if (sender.Person is not { } person)
        {
            return new("select $1, null::text, false") { Parameters = { new() { Value = !Stale.Contains(sender.Machine!.Account) } } };
        }

        var role = account is { } known && !Stale.Contains(known) && roles.TryGetValue((person, known), out var has) ? has.ToString() : null;
        var held = account is { } of && (Held.Contains(of) || HeldSince.Contains(of));
        return new("select true, $1, $2")
        {
            Parameters = { new() { Value = (object?)role ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text }, new() { Value = held } },
        };
    }

    public AccessAgain Read(DbDataReader row) => new(
        row.GetBoolean(0), HoldsStaffRoles: true, row.IsDBNull(1) ? null : new AccountAccess(Enum.Parse<AccountRole>(row.GetString(1)), row.GetBoolean(2) ? Hold() : null));

    private static Conflict Hold() => new("trial.held", new LocalizedText("The account is held up.", "Le compte est retenu."));
}
