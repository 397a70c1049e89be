using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

/// <summary>The fixture's executor without a server before it: what it answers, before HTTP makes bytes of it.</summary>
internal sealed class HarbourExecutor : IAsyncDisposable
{
    readonly ServiceProvider services;

    public HarbourExecutor(Action<GraphQLOptions>? configure = null, TimeProvider? time = null, IErrorFilter? filter = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging().AddSingleton(time ?? TimeProvider.System).AddSingleton<IHostApplicationLifetime>(Lifetime);
        collection.TryAddEnumerable(filter is null ? [] : [ServiceDescriptor.Singleton(filter)]);
        HarbourServer.Register(collection, configure);
        services = collection.BuildServiceProvider();
    }

    public StoppableHost Lifetime { get; } = new();

    public Recorder Recorder => services.GetRequiredService<Recorder>();

    public Movements Movements => services.GetRequiredService<Movements>();

    public HttpContext Context(string address = "192.0.2.1", string? user = null) => new DefaultHttpContext
    {
        RequestServices = services,
        Connection = { RemoteIpAddress = IPAddress.Parse(address) },
        User = user is null ? new() : new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user)], "header")),
    };

    public ValueTask<GraphQLResponse> AskAsync(string query, HttpContext? context = null, string variables = "{}", bool takesEvents = true)
    {
        var request = new GraphQLRequest(Encoding.UTF8.GetBytes(query), null, JsonElement.Parse(variables)) { TakesEvents = takesEvents };
        context ??= Context();
        return services.GetRequiredService<RequestExecutor>().ExecuteAsync(request, context, context.RequestAborted);
    }

    /// <summary>All answers of a subscription, as JSON.</summary>
    public async Task<IReadOnlyList<string>> AllAsync(string query, HttpContext? context = null, string variables = "{}")
    {
        var response = await AskAsync(query, context, variables);
        using var stream = response.Events;
        Assert.NotNull(stream);
        var all = new List<string>();
        await foreach (var answer in stream.Responses)
        {
            all.Add(Text(answer));
        }

        return all;
    }

    public static string Text(GraphQLResponse response)
    {
        using var buffer = new PooledBuffer();
        using var plain = response.Plain;
        ResponseWriter.Write(buffer, response);
        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Lifetime.Dispose();
    }

    /// <summary>A host that a test may stop.</summary>
    internal sealed class StoppableHost : IHostApplicationLifetime, IDisposable
    {
        readonly CancellationTokenSource stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => stopping.Cancel();

        public void Dispose() => stopping.Dispose();
    }
}
