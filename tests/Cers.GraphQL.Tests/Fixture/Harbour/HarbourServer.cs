using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

/// <summary>The fixture schema behind a real server on a free port of the loopback.</summary>
public sealed class HarbourServer : IAsyncDisposable
{
    readonly WebApplication app;

    HarbourServer(WebApplication app)
    {
        this.app = app;

        // Streams that are left are closed at once: by default a client first reads on for two seconds.
        Client = new HttpClient(new SocketsHttpHandler { ResponseDrainTimeout = TimeSpan.Zero }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public Recorder Recorder => app.Services.GetRequiredService<Recorder>();

    public IServiceProvider Services => app.Services;

    public Movements Movements => Services.GetRequiredService<Movements>();

    public Task StopAsync() => app.StopAsync();

    public static async Task<HarbourServer> StartAsync(Action<GraphQLOptions>? configure = null, string environment = "Production", TimeProvider? time = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");

        // Kestrel cuts clients that read too slowly by itself; here the engine must.
        builder.WebHost.ConfigureKestrel(server => server.Limits.MinResponseDataRate = null);
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        Register(builder.Services, configure);
        var built = builder.Build();
        built.Use((context, next) =>
        {
            if (context.Request.Headers["X-User"].FirstOrDefault() is { } name)
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "header"));
            }

            return next(context);
        });
        built.UseRouting();
        built.MapGraphQL();
        await built.StartAsync();
        return new(built);
    }

    internal static GraphQLServerBuilder Register(IServiceCollection services, Action<GraphQLOptions>? configure)
    {
        services.AddSingleton<Recorder>();
        services.AddSingleton<Movements>();
        services.AddSingleton<IMutationOutcome, HarbourOutcome>();
        services.AddSingleton<IGraphQLAuthorization, HeaderAuthorization>();
        var builder = services.AddGraphQLServer(options =>
        {
            options.EnableIntrospection = true;
            options.CursorKeys = () => [[.. Enumerable.Range(0, 32).Select(n => (byte)n)]];
            configure?.Invoke(options);
        });
        builder.AddScalar<CallSignType>();
        foreach (var type in typeof(HarbourServer).Assembly.GetTypes().Where(type => type.Namespace == typeof(HarbourServer).Namespace))
        {
            builder.AddType(type);
        }

        return builder;
    }

    /// <summary>Posts a document and gives the whole answer.</summary>
    public async Task<JsonNode> SendAsync(string query, object? variables = null, string? user = null, string? operationName = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables, operationName }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        using var response = await Client.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>As <see cref="SendAsync"/>, with the variables as they are written.</summary>
    public async Task<JsonNode> SendJsonAsync(string query, string variables) => await SendAsync(query, JsonSerializer.Deserialize<JsonElement>(variables));

    /// <summary>The data as text; fails on errors.</summary>
    public async Task<string> DataAsync(string query, object? variables = null, string? user = null)
    {
        var answer = await SendAsync(query, variables, user);
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return answer["data"]!.ToJsonString();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}

/// <summary>One server for the tests of a class that do not count what happens on it.</summary>
public sealed class HarbourFixture : IAsyncLifetime
{
    public HarbourServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await HarbourServer.StartAsync();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();
}

internal static class HarbourServices
{
    /// <summary>The fixture's schema without a server around it.</summary>
    public static IServiceCollection AddHarbour(this IServiceCollection services)
    {
        HarbourServer.Register(services.AddLogging(), null);
        return services;
    }
}
