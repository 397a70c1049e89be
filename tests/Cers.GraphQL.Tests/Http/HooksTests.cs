using System.Diagnostics;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Http;

public sealed class HooksTests
{
    [Fact]
    public async Task An_endpoint_filter_of_the_host_can_refuse_and_an_error_filter_can_rewrite()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<IErrorFilter, Louder>();
        HarbourServer.Register(builder.Services, null);
        await using var app = builder.Build();
        app.UseRouting();
        app.MapGraphQL().AddEndpointFilter(async (context, next) =>
            context.HttpContext.Request.Headers.ContainsKey("X-Refuse") ? Results.StatusCode(418) : await next(context));
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Contains("\"message\":\"CLOSED.\"", await client.GetStringAsync("/graphql?query={outcome(refuse:true)}"), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Add("X-Refuse", "1");
        Assert.Equal(418, (int)(await client.GetAsync("/graphql?query={__typename}")).StatusCode);
    }

    [Fact]
    public async Task Activities_tell_the_operation_and_nothing_of_its_values()
    {
        var seen = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Cers.GraphQL",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (seen)
                {
                    seen.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("query ShowSecret($v: String!) { echoText(value: $v) }", new { v = "confidential" });
        lock (seen)
        {
            var activity = seen.Find(one => one.DisplayName == "query ShowSecret");
            Assert.NotNull(activity);
            Assert.DoesNotContain(activity.TagObjects, tag => tag.Value?.ToString()?.Contains("confidential", StringComparison.Ordinal) == true);
        }
    }

    sealed class Louder : IErrorFilter
    {
        public GraphQLError OnError(GraphQLError error) => error with { Message = error.Message.ToUpperInvariant() };
    }
}
