using Cers.BackOffice;
using Cers.BackOffice.Languages;
using Cers.GraphQL;
using Cers.Host.Development;
using Cers.Host.Development.Simulator;
using Cers.Host.Health;
using Cers.Host.Http;
using Cers.Host.SignIn;
using Cers.ModuleKit.GraphQL;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.Logging.Console;
using Npgsql;

namespace Cers.Host;

/// <summary>The composition root: what the process is made of and in which order a request passes through it.</summary>
public static class CersHost
{
    private const int ConfigurationError = 78;

    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--data"] = HostSettings.DataKey,
        ["--fresh"] = HostSettings.FreshKey,
        ["--port"] = HostSettings.PortKey,
    };

    /// <summary>Runs a command line: <c>migrate</c>, in Development <c>seed</c>, or without a command the server until it is told to stop. Returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var command = args is [SeedProcess.Command or "migrate", ..] ? args[0] : null;
        var builder = CreateBuilder(command is null ? args : args[1..]);
        var refusals = StartChecks.Refusals(builder.Configuration, builder.Environment);
        if (command == SeedProcess.Command && !SimulatedProvider.IsEnabled(builder.Configuration, builder.Environment))
        {
            refusals = [.. refusals, "seed makes data for the personas of Development."];
        }

        if (refusals.Count > 0)
        {
            foreach (var refusal in refusals)
            {
                await Console.Error.WriteLineAsync(refusal);
            }

            return ConfigurationError;
        }

        using var stop = new StopSignal();
        try
        {
            await using var servers = builder.Environment.IsDevelopment() ? await StartServersAsync(builder, stop.Token) : null;
            var simulator = SimulatedProvider.IsEnabled(builder.Configuration, builder.Environment);
            if (command is null && simulator && await SeedProcess.IsNeededAsync(builder.Configuration, stop.Token))
            {
                await SeedProcess.RunAsync(builder.Configuration, stop.Token);
            }

            await using var app = Build(builder);
            if (command is not null || builder.Environment.IsDevelopment())
            {
                await app.MigrateAsync(stop.Token);
            }

            if (command == SeedProcess.Command)
            {
                await SeedAsync(app, stop.Token);
            }

            if (command is not null)
            {
                return 0;
            }

            if (await app.RefusalAsync(stop.Token) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return ConfigurationError;
            }

            await app.StartAsync(stop.Token);
            stop.Hand(app.Lifetime);
            if (servers is not null)
            {
                await Console.Out.WriteLineAsync(WelcomeScreen.Text(app.Services.GetRequiredService<HostSettings>(), servers.InboxAddress));
            }

            await app.WaitForShutdownAsync(CancellationToken.None);
            return 0;
        }
        catch (PrivateClusterException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (NpgsqlException e)
        {
            await Console.Error.WriteLineAsync($"{HostSettings.ConnectionKey}: PostgreSQL does not answer or refuses ({e.SqlState ?? e.GetType().Name}).");
            return ConfigurationError;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            return 0;
        }
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
        builder.WebHost.UseUrls(HostSettings.Listening(builder.Configuration).Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        return builder;
    }

    /// <summary>The whole application from a builder whose configuration is complete; tests start it in process.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var settings = HostSettings.Read(builder.Configuration);
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
        services.AddReadiness();

        var app = builder.Build();
        app.UsePublicAddress(settings);
        app.UseSecurityHeaders(strictTransport: !builder.Environment.IsDevelopment());
        app.UsePageLanguage();
        app.UseErrorAnswers();
        app.UseRouting();
        app.UseAuthentication();
        app.UseActor();
        app.UseCredentialsOfGraphQL();
        app.MapHealth();
        app.MapSignIn();
        if (simulator)
        {
            app.MapSimulator();
            app.MapPersonaTokens();
        }

        app.MapGraphQL(GraphQLSettings.Endpoint);
        app.MapFiles();
        app.MapStaticAssets();
        app.MapRazorPages();
        return app;
    }

    private static async Task SeedAsync(WebApplication app, CancellationToken ct)
    {
        await app.Services.GetRequiredService<SnapshotLoading>().StartAsync(ct);
        await app.Services.GetRequiredService<DemoData>().SeedAsync(ct);
    }

    private static async Task<DevelopmentServers> StartServersAsync(WebApplicationBuilder builder, CancellationToken ct)
    {
        using var logging = LoggerFactory.Create(l => l.AddSimpleConsole(c => c.SingleLine = true));
        return await DevelopmentServers.StartAsync(builder.Configuration, logging.CreateLogger("Cers.Host.Development"), ct);
    }
}
