using System.Net.Http.Headers;
using System.Text.Json;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Cers.Host.Tests.SignIn.Machines;

/// <summary>The Host, giving this one address as many tokens as its tests ask for, and few mutations.</summary>
public sealed class MachineApp : CersApp
{
    private Task<TestMachine>? shared;

    /// <summary>For tests that change nothing of it.</summary>
    public Task<TestMachine> MachineAsync() => shared ??= MakeAsync();

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Cers:Limits:Tokens"] = "2000", ["Cers:Limits:Mutations"] = "20" });

    private async Task<TestMachine> MakeAsync() => await Data.MachineAsync(await Data.AccountOpenedAsync());
}

internal static class MachineHttp
{
    public static async Task<(HttpResponseMessage Answer, JsonElement Body)> TokenAsync(this CersApp app, IEnumerable<KeyValuePair<string, string>> form)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var answer = await client.PostAsync("/oauth/token", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer, body.RootElement.Clone());
    }

    public static Task<(HttpResponseMessage Answer, JsonElement Body)> TokenAsync(this CersApp app, TestMachine machine) =>
        app.TokenAsync(TestData.TokenForm(machine.Assertion(app.Address, app.Clock.GetUtcNow())));

    /// <summary>A program with the client's token, asking this host or another one.</summary>
    public static async Task<Browser> ApiAsync(this CersApp app, TestMachine machine, CersApp? issuer = null)
    {
        var (answer, body) = await (issuer ?? app).TokenAsync(machine);
        Assert.True(answer.IsSuccessStatusCode, body.ToString());
        var client = app.Browser();
        client.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PlantedValues.Add(body.GetProperty("access_token").GetString()!));
        return client;
    }
}
