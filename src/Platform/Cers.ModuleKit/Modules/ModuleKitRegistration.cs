using System.Reflection;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.FourEyes;
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
using Microsoft.Extensions.Options;
using Npgsql;

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
        services.AddSingleton<IDoor, Door>();
        services.AddScoped<MessageScope>();
        services.AddScoped<StoredAnswers>();
        services.AddScoped<JobControl>();
        services.AddScoped<ServiceFactory>(p => p.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();

        // Registration order is order of running: outermost first.
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
        AddContext<PlatformDbContext>(services);
        services.AddSingleton(new MigrationSource(PlatformTables.Schema, typeof(ModuleKitRegistration).Assembly, 0));
        services.AddSingleton<Migrator>();

        services.Configure<MailOptions>(configuration.GetSection("Cers:Mail"));
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxSecrets>();
        services.AddSingleton<MailRenderer>();
        services.TryAddSingleton<IMailer, SmtpMailer>();
        services.AddHostedService<OutboxDispatcher>();

        services.AddDataProtection().SetApplicationName("cers");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(p =>
            new ConfigureOptions<KeyManagementOptions>(o =>
                o.XmlRepository = new DatabaseXmlRepository(p.GetRequiredService<NpgsqlDataSource>(), p.GetRequiredService<WrappingKey>())));
    }

    /// <summary>The root provider, for what EF Core keeps longer than a scope (loggers).</summary>
    private sealed record RootServices(IServiceProvider Provider);
}
