using System.Reflection;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.ModuleKit.Time;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;

namespace Cers.ModuleKit.Modules;

/// <summary>Registers the plumbing and the modules.</summary>
public static class ModuleKitRegistration
{
    /// <summary>
    /// Registers the platform on a database and the modules on it. The host adds what it alone knows: <see cref="IAccessFacts"/> comes from Identity,
    /// the configuration from its sources.
    /// </summary>
    public static IReadOnlyList<Assembly> AddCersModules(
        this IServiceCollection services, IConfiguration configuration, string connectionString, IReadOnlyList<IModule> modules)
    {
        AddPlatform(services, configuration, connectionString);
        var jobs = new List<Action<IQuartzBuilder>>();
        foreach (var module in modules.Prepend(new PlatformModule()))
        {
            var builder = new ModuleBuilder(services, configuration, module.GetType().Assembly, jobs);
            module.Register(builder);
            builder.AddDiscovered();
        }

        Scheduling.Add(services, connectionString, jobs);
        return [.. modules.Select(m => m.GetType().Assembly)];
    }

    internal static void AddContext<TContext>(IServiceCollection services)
        where TContext : ModuleDbContext =>
        services.AddScoped(p =>
        {
            var scope = p.GetRequiredService<MessageScope>();
            var options = new DbContextOptionsBuilder<TContext>()
                .UseNpgsql(scope.Connection)
                .UseApplicationServiceProvider(p.GetRequiredService<RootServices>().Provider)
                .Options;
            return ActivatorUtilities.CreateInstance<TContext>(p, options, scope);
        });

    private static void AddPlatform(IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.AddSingleton(_ =>
        {
            var text = new NpgsqlConnectionStringBuilder(connectionString);
            text.MaxAutoPrepare = text.MaxAutoPrepare == 0 ? 200 : text.MaxAutoPrepare;
            text.AutoPrepareMinUsages = 2;
            text.ApplicationName ??= "cers";
            return new NpgsqlDataSourceBuilder(text.ConnectionString).Build();
        });
        services.AddSingleton(p => new RootServices(p));
        services.AddSingleton(_ => new DatabaseClock());
        services.TryAddSingleton<TimeProvider>(p => p.GetRequiredService<DatabaseClock>());
        services.AddHostedService<DatabaseClockMeasurement>();
        services.AddSingleton<DatedSettings>();
        services.AddSingleton(_ => new WrappingKey(configuration[WrappingKey.Setting]));
        services.AddSingleton<KeyRing>();
        services.AddSingleton<ICurrentActor, CurrentActor>();
        services.AddSingleton<IPermissions, Permissions>();
        services.AddSingleton<ConstraintErrors>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ClientRequests>();
        services.AddSingleton<AttemptCounter>();
        services.AddSingleton<Door>();
        services.AddSingleton<IDoor>(p => p.GetRequiredService<Door>());
        services.AddScoped<MessageScope>();
        services.AddScoped<StoredAnswers>();
        services.AddScoped<ServiceFactory>(p => p.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        // Registration order is order of running: outermost first.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizeBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ReadBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(PrepareBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactBehavior<,>));
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
                o.XmlRepository = new DatabaseXmlRepository(p.GetRequiredService<NpgsqlDataSource>(), p.GetRequiredService<WrappingKey>())));
    }

    private static void AddDispatcher<TDelivery>(IServiceCollection services)
        where TDelivery : class, IDelivery =>
        services.AddSingleton<IHostedService>(p => ActivatorUtilities.CreateInstance<OutboxDispatcher>(p, p.GetRequiredService<TDelivery>()));

    /// <summary>The root provider, for what EF Core keeps longer than a scope (loggers).</summary>
    private sealed record RootServices(IServiceProvider Provider);
}
