using System.Security.Authentication;
using Cers.BackOffice;
using Cers.BackOffice.Colleagues;
using Cers.BackOffice.Languages;
using Cers.GraphQL;
using Cers.Host.Bulk;
using Cers.Host.CommandLine;
using Cers.Host.Configuration;
using Cers.Host.Development;
using Cers.Host.Development.Simulator;
using Cers.Host.Health;
using Cers.Host.Http;
using Cers.Host.Limits;
using Cers.Host.Observability;
using Cers.Host.Running;
using Cers.Host.SignIn;
using Cers.ModuleKit.GraphQL;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace Cers.Host;

/// <summary>The composition root: what the process is made of and in which order a request passes through it.</summary>
public static class CersHost
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--data"] = HostSettings.DataKey,
        ["--fresh"] = HostSettings.FreshKey,
        ["--port"] = HostSettings.PortKey,
    };

    /// <summary>Runs a command line: a command, or without one the server until it is told to stop. Returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var line = CommandLineArguments.Parse(args, Commands.All);
        if (line.Fault is not null)
        {
            return await Commands.RefuseAsync(line.Fault, Commands.Usage);
        }

        if (line.Command == Commands.Bulk)
        {
            return await BulkCommand.RunAsync(line, CancellationToken.None);
        }

        var builder = CreateBuilder(line.Settings);
        var refusals = StartChecks.Refusals(builder.Configuration, builder.Environment, line.Command);
        if (refusals.Count > 0)
        {
            foreach (var refusal in refusals)
            {
                await Console.Error.WriteLineAsync(refusal);
            }

            return ExitCode.Configuration;
        }

        using var stop = new StopSignal();
        try
        {
            await using var servers = builder.Environment.IsDevelopment() ? await StartServersAsync(builder, stop.Token) : null;
            return line.Command is null ? await ServeAsync(builder, servers, stop) : await RunCommandAsync(builder, line, stop.Token);
        }
        catch (PrivateClusterException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"{HostSettings.ConnectionKey}: PostgreSQL does not answer or refuses ({e.SqlState ?? e.GetType().Name}).");
            return ExitCode.Configuration;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static async Task<int> RunCommandAsync(WebApplicationBuilder builder, CommandLineArguments line, CancellationToken ct)
    {
        // A command's answer is all there is on standard output.
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        await using var app = Build(builder);
        if (line.Command != SeedProcess.Command)
        {
            return await Commands.RunAsync(app, line, ct);
        }

        await app.MigrateAsync(ct);
        await SeedAsync(app, ct);
        return ExitCode.Done;
    }

    private static async Task<int> ServeAsync(WebApplicationBuilder builder, DevelopmentServers? servers, StopSignal stop)
    {
        if (SimulatedProvider.IsEnabled(builder.Configuration, builder.Environment) && await SeedProcess.IsNeededAsync(builder.Configuration, stop.Token))
        {
            await SeedProcess.RunAsync(builder.Configuration, stop.Token);
        }

        await using var app = Build(builder);
        if (builder.Environment.IsDevelopment())
        {
            foreach (var migration in await app.MigrateAsync(stop.Token))
            {
                app.Logger.LogInformation("Migrated {Migration}", migration);
            }
        }

        if (await app.RefusalAsync(stop.Token) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCode.Configuration;
        }

        await app.StartAsync(stop.Token);
        stop.Hand(app.Services.GetRequiredService<Drain>());
        if (servers is not null)
        {
            await Console.Out.WriteLineAsync(WelcomeScreen.Text(app.Services.GetRequiredService<HostSettings>(), servers.InboxAddress));
        }

        await app.WaitForShutdownAsync(CancellationToken.None);
        return ExitCode.Done;
    }

    /// <summary>Configuration, logging and Kestrel's limits; nothing is started or connected.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = "Cers.Host",
            // Settings lie beside the program, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddCommandLine(args, Switches);
        SecretFiles.Add(builder.Configuration);
        builder.WebHost.UseUrls(HostSettings.Listening(builder.Configuration).Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        });
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        }
        else
        {
            // Without scopes: they carry the request's path, which may name a business.
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }

        return builder;
    }

    /// <summary>The whole application from a builder whose configuration is complete; tests start it in process.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var settings = HostSettings.Read(builder.Configuration, builder.Environment);
        // Links in mails and the issuer of tokens ask for it too.
        builder.Configuration[HostSettings.PublicUrlKey] = settings.Origin;
        var services = builder.Services;
        var simulator = SimulatedProvider.IsEnabled(builder.Configuration, builder.Environment);
        if (simulator)
        {
            SimulatedProvider.Configure(builder.Configuration);
            services.AddSimulator();
            services.AddSingleton<DemoData>();
        }

        services.AddSingleton(settings);
        var modules = services.AddCersModules(builder.Configuration, builder.Configuration[HostSettings.ConnectionKey]!, Modules.All);
        services.AddCersGraphQL(modules, o => GraphQLSettings.Apply(o, builder.Configuration, builder.Environment));
        services.AddBackOffice();
        services.AddSignIn(builder.Configuration, settings);
        services.AddSingleton<ProviderSignOut>();
        services.AddSingleton<AccessTokenKeys>();
        services.AddSingleton<VerifiedTokens>();
        services.AddReadiness();
        services.AddRateLimits();
        services.AddDrain(settings);
        builder.AddTelemetry();

        var app = builder.Build();
        app.UseCursorKeys();
        app.UsePublicAddress(settings);
        app.UseSpanNames();
        app.UseDrain();
        app.UseSecurityHeaders(strictTransport: !builder.Environment.IsDevelopment());
        app.UsePageLanguage();
        app.UseErrorAnswers();
        app.UseRouting();
        app.UseLimitOfCallbacks();
        app.UseAuthentication();
        app.UseActor();
        app.UseRateLimits();
        app.UseCredentialsOfGraphQL();
        app.MapHealth();
        app.MapSignIn();
        if (simulator)
        {
            app.MapSimulator();
            app.MapPersonaTokens();
        }

        app.MapGraphQL(GraphQLSettings.Endpoint).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
        app.MapFiles();
        app.MapBulk();
        app.MapStaticAssets().DisableRateLimiting();
        app.MapOpenPages();
        app.MapRazorPages();
        return app;
    }

    private static async Task SeedAsync(WebApplication app, CancellationToken ct)
    {
        await app.Services.GetRequiredService<SnapshotLoading>().StartAsync(ct);
        var demo = app.Services.GetRequiredService<DemoData>();
        await demo.FreshenRatesAsync(ct);
        await demo.SeedAsync(ct);
    }

    private static async Task<DevelopmentServers> StartServersAsync(WebApplicationBuilder builder, CancellationToken ct)
    {
        using var logging = LoggerFactory.Create(l => l.AddSimpleConsole(c => c.SingleLine = true));
        return await DevelopmentServers.StartAsync(builder.Configuration, logging.CreateLogger("Cers.Host.Development"), ct);
    }
}
