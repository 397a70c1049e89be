using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>An application that replaces nothing: policies are those of ASP.NET Core, results are values, cursors have a key of their own.</summary>
public sealed class PolicyAuthorizationTests : IAsyncLifetime
{
    WebApplication app = null!;

    [Theory]
    [InlineData("{ anyone }", null, null)]
    [InlineData("{ someone }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ someone }", "mate", null)]
    [InlineData("{ captain }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ captain }", "mate", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ captain }", "captain", null)]
    [InlineData("mutation { sink { name } }", "mate", "AUTH_NOT_AUTHORIZED")]
    [InlineData("mutation { sink { name } }", "captain", null)]
    public async Task A_field_is_answered_to_whom_the_policy_lets_pass(string query, string? user, string? code)
    {
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        if (user is not null)
        {
            client.DefaultRequestHeaders.Add("X-User", user);
        }

        using var response = await client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(code, (string?)answer["errors"]?[0]!["extensions"]!["code"]);
        Assert.Equal(code is null, answer["data"]?.ToJsonString().Contains("yes", StringComparison.Ordinal) == true);
    }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        builder.Services.AddAuthorization(options => options.AddPolicy("captain", policy => policy.RequireUserName("captain")));
        builder.Services.AddGraphQLServer().AddType(typeof(Questions)).AddType(typeof(Changes));
        app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers["X-User"].FirstOrDefault() is { } name)
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "header"));
            }

            return next(context);
        });
        app.UseRouting();
        app.MapGraphQL();
        await app.StartAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [QueryType]
    internal static class Questions
    {
        [AllowAnonymous]
        public static string GetAnyone() => "yes";

        [Authorize]
        public static string GetSomeone() => "yes";

        [Authorize("captain")]
        public static string GetCaptain() => "yes";
    }

    [MutationType]
    internal static class Changes
    {
        [Authorize("captain")]
        [return: GraphQLName("name")]
        public static string Sink() => "yes";
    }
}
