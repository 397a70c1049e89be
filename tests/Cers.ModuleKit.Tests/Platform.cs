using System.Collections.Concurrent;
using System.Globalization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Modules;
using Cers.ModuleKit.Tests.Trial;
using Cers.Testing;
using Cers.Testing.Databases;
using Cers.Testing.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Cers.ModuleKit.Tests;

/// <summary>The platform with the trial module, as cers_app on a database of its own.</summary>
public sealed class Platform : IAsyncLifetime
{
    private IHost? host;
    private TestDatabase? database;

    public TestClock Clock { get; } = new();

    public TestDatabase Database => database!;

    public FakeClamd Clamd { get; } = new();

    public Mailbox Mailbox { get; private set; } = null!;

    public IServiceProvider Services => host!.Services;

    internal Steps Steps => Services.GetRequiredService<Steps>();

    internal Memberships Memberships => (Memberships)Services.GetRequiredService<IAccessFacts>();

    public async ValueTask InitializeAsync()
    {
        Mailbox = await Mailbox.GetAsync();
        using var described = Build("Host=127.0.0.1", 1);
        database = await TestDatabase.CloneAsync(new DatabaseTemplate(described.Services.GetRequiredService<Migrator>().Describe(), async (empty, ct) =>
        {
            using var owner = Build(empty.App, 1);
            await owner.Services.GetRequiredService<Migrator>().MigrateAsync(empty.Migrator, ct);
        }));
        host = Build(database.App, Mailbox.Port, Clock, Clamd.Address);
        await host.StartAsync();
    }

    /// <summary>Another host on the same database, not yet started.</summary>
    public IHost AnotherHost(string? scanner = null, string environment = "Production") => Build(Database.App, Mailbox.Port, Clock, scanner, environment);

    public async ValueTask DisposeAsync()
    {
        await host!.StopAsync();
        host.Dispose();
        await Database.DisposeAsync();
        await Clamd.DisposeAsync();
    }

    /// <summary>A person whom no other test knows.</summary>
    public static Actor Someone(params StaffRole[] roles) =>
        new() { Kind = ActorKind.Person, Person = PersonId.New(), StaffRoles = roles.ToHashSet() };

    /// <summary>A new account and a person with a role in it.</summary>
    public (Actor Actor, AccountId Account) Member(AccountRole role)
    {
        var (actor, account) = (Someone(), AccountId.New());
        Memberships.Add(actor, account, role);
        return (actor, account);
    }

    public Task<Result<T>> SendAsync<T>(Actor actor, IMessage<T> message) =>
        Services.GetRequiredService<IDoor>().SendAsync(actor, message, CancellationToken.None);

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

    private static IHost Build(string connection, int mailPort, TimeProvider? clock = null, string? scanner = null, string environment = "Production")
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [WrappingKey.Setting] = Convert.ToBase64String(new byte[32]),
            ["Cers:Mail:Host"] = "127.0.0.1",
            ["Cers:Mail:Port"] = mailPort.ToString(CultureInfo.InvariantCulture),
            ["Cers:Mail:StartTls"] = "false",
            ["Cers:Files:ClamAv"] = scanner,
        });
        builder.Services.AddLogging(l => l.ClearProviders());
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }

        builder.Services.AddSingleton<IAccessFacts, Memberships>();
        builder.Services.AddCersModules(builder.Configuration, connection, [new TrialModule()]);
        return builder.Build();
    }
}

/// <summary>Stands for Identity: who has which role where.</summary>
internal sealed class Memberships : IAccessFacts
{
    private readonly ConcurrentDictionary<(PersonId, AccountId), AccountRole> roles = new();

    public void Add(Actor actor, AccountId account, AccountRole role) => roles[(actor.Person!.Value, account)] = role;

    public ValueTask<AccountRole?> RoleAsync(PersonId person, AccountId account, CancellationToken ct) =>
        new(roles.TryGetValue((person, account), out var role) ? role : null);
}
