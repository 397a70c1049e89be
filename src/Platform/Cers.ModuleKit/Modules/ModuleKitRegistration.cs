using System.Reflection;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.ModuleKit.Settings;
using Cers.ModuleKit.Signals;
using Cers.ModuleKit.Time;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Cers.ModuleKit.Modules;

/// <summary>Registers the plumbing and the modules.</summary>
public static class ModuleKitRegistration
{
    /// <summary>Connections outside the pool, for keys: whoever asks for one may hold one of the pool.</summary>
    private const string Unpooled = "unpooled";

    // Of each module; more are made when more messages run at once, and not kept.
    private const int IdleContexts = 64;

    /// <summary>
    /// Registers the platform on a database and the modules on it. The host adds what it alone knows: <see cref="IAccessFacts"/> comes from Identity,
    /// the configuration from its sources.
    /// </summary>
    public static IReadOnlyList<Assembly> AddCersModules(
        this IServiceCollection services, IConfiguration configuration, string connectionString, IReadOnlyList<IModule> modules)
    {
        AddPlatform(services, configuration, connectionString);
        foreach (var module in modules.Prepend(new PlatformModule()))
        {
            var builder = new ModuleBuilder(services, configuration, module.GetType().Assembly);
            module.Register(builder);
            builder.AddDiscovered();
        }

        Scheduling.Add(services, connectionString);
        return [.. modules.Select(m => m.GetType().Assembly)];
    }

    internal static void AddContext<TContext>(IServiceCollection services)
        where TContext : ModuleDbContext
    {
        // Made once and lent: what a context is made of costs more than a short query. Each gets the connection and the account of the message that it serves.
        services.AddSingleton(p => new PooledDbContextFactory<TContext>(
            new DbContextOptionsBuilder<TContext>().UseNpgsql().UseApplicationServiceProvider(p.GetRequiredService<RootServices>().Provider).Options, IdleContexts));
        services.AddScoped(p =>
        {
            var context = p.GetRequiredService<PooledDbContextFactory<TContext>>().CreateDbContext();
            context.Serve(p.GetRequiredService<MessageScope>());
            return context;
        });

        // For those who look into memory first and seldom need the context.
        services.AddScoped<Func<TContext>>(p => p.GetRequiredService<TContext>);
    }

    private static void AddDatabase(IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ =>
        {
            var text = new NpgsqlConnectionStringBuilder(connectionString);
            text.MaxAutoPrepare = text.MaxAutoPrepare == 0 ? 200 : text.MaxAutoPrepare;
            text.AutoPrepareMinUsages = 2;
            text.ApplicationName ??= "cers";

            // What a session keeps beyond a transaction is given back by whoever took it: the seven statements that would make sure cost a read a quarter of the database's work.
            text.NoResetOnClose = true;

            // A host whose network is gone must not hold locks, nor the line below which audit entries are sealed, until TCP gives up.
            text.Options ??= "-c idle_in_transaction_session_timeout=60s";
            return new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        });
        services.AddKeyedSingleton(Unpooled, (_, _) => NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "cers keys" }));
    }

    private static void AddSignals(IServiceCollection services, string connectionString)
    {
        services.AddSingleton<SignalHub>();
        services.AddHostedService(p => new SignalListener(
            SignalListener.Connect(connectionString), p.GetRequiredService<SignalHub>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<SignalListener>>()));
        services.AddHostedService<SnapshotReload>();
    }

    private static void AddPlatform(IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        AddDatabase(services, connectionString);
        services.AddSingleton(p => new RootServices(p));
        services.AddSingleton(_ => new DatabaseClock());
        services.TryAddSingleton<TimeProvider>(p => p.GetRequiredService<DatabaseClock>());
        services.AddHostedService<DatabaseClockMeasurement>();
        AddSignals(services, connectionString);
        services.AddSingleton<DatedSettings>();
        services.AddSingleton<ISnapshot>(p => p.GetRequiredService<DatedSettings>());
        services.AddSingleton<Holidays>();
        services.AddSingleton<ISnapshot>(p => p.GetRequiredService<Holidays>());
        services.AddScoped(p => p.GetRequiredService<Holidays>().Days);
        services.AddSingleton(_ => new WrappingKey(configuration[WrappingKey.Setting], configuration[WrappingKey.PreviousSetting]));
        services.AddSingleton(p => new KeyRing(
            p.GetRequiredKeyedService<NpgsqlDataSource>(Unpooled), p.GetRequiredService<WrappingKey>(), p.GetRequiredService<TimeProvider>()));
        services.AddHostedService<KeyRingReload>();
        services.AddSingleton<ICurrentActor, CurrentActor>();
        services.AddSingleton<IPermissions, Permissions>();
        services.AddSingleton<ConstraintErrors>();
        services.AddSingleton<DenialLimit>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton(p => new MessageWords(p.GetServices<WordedMessage>()));
        services.AddHostedService<DenialCounts>();
        services.AddSingleton(_ => new AuditKeys(configuration));
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<AuditExport>();
        services.AddSingleton<AuditSealer>();
        services.AddHostedService(p => p.GetRequiredService<AuditSealer>());
        services.AddSingleton<ClientRequests>();
        services.AddSingleton<AttemptCounter>();
        services.AddSingleton<FirstTrip>();
        services.AddSingleton<Door>();
        services.AddSingleton<IDoor>(p => p.GetRequiredService<Door>());
        services.AddScoped<MessageScope>();
        services.AddScoped<StoredAnswers>();
        services.AddScoped<JobControl>();
        services.AddScoped<WaitingChanges>();
        services.AddScoped<DatedChanges>();
        services.AddScoped<ServiceFactory>(p => p.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        // Registration order is order of running: outermost first. Each stands only before the messages that its constraint names.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizeBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ReadBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(PrepareBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(FourEyesBehavior<,>));
        services.AddScoped<Proposals>();
        services.TryAddSingleton<IFileScanner, ClamAvScanner>();
        services.AddSingleton<FilePurposes>();
        services.AddHostedService(p => p.GetRequiredService<FilePurposes>());
        services.AddSingleton<IFileDoor, FileDoor>();
        services.AddScoped<FileTickets>();
        services.AddScoped<ReadableFiles>();
        services.AddScoped<FileShelf>();
        services.AddSingleton(p => new FileReader(p.GetRequiredService<FilePurposes>(), p.GetRequiredService<IFileScanner>()));
        AddContext<PlatformDbContext>(services);
        services.AddSingleton(new MigrationSource(PlatformTables.Schema, typeof(ModuleKitRegistration).Assembly, 0));
        services.AddSingleton<Migrator>();

        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Cers:Mail"))
            .Validate(o => o.IsUsable, "Cers:Mail:From is no e-mail address, or Cers:Mail:Domain no domain.").ValidateOnStart();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxWriter>();
        services.AddSingleton<OutboxQueue>();
        services.AddSingleton<Reactions>();
        services.AddSingleton<ReactionDelivery>();
        services.AddSingleton<MailRenderer>();
        services.TryAddSingleton<IMailer, SmtpMailer>();
        services.AddSingleton<MailDelivery>();
        AddDispatcher<ReactionDelivery>(services);
        AddDispatcher<MailDelivery>(services);
        services.AddSingleton<OutboxFigures>();
        services.AddHostedService<OutboxMeter>();
        services.AddScoped<UndeliveredMails>();

        services.AddDataProtection().SetApplicationName("cers");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p =>
            new ConfigureOptions<KeyManagementOptions>(o =>
                o.XmlRepository = new DatabaseXmlRepository(p.GetRequiredKeyedService<NpgsqlDataSource>(Unpooled), p.GetRequiredService<WrappingKey>)));
    }

    private static void AddDispatcher<TDelivery>(IServiceCollection services)
        where TDelivery : class, IDelivery =>
        services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<OutboxDispatcher>(p, p.GetRequiredService<TDelivery>()));

    /// <summary>The root provider, for what EF Core keeps longer than a scope (loggers).</summary>
    private sealed record RootServices(IServiceProvider Provider);
}
