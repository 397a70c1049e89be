using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>A client program that follows an account by server-sent events. It has begun when it is made.</summary>
internal sealed class Follower : IDisposable
{
    private const string Text =
        "subscription ($account: ID!) { declarationNews(accountId: $account) { status version at filedForMe declaration { proofOfReport status } } }";

    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private Follower(HttpResponseMessage response, StreamReader lines) => (this.response, this.lines) = (response, lines);

    public static async Task<Follower> FollowAsync(Browser client, string account, string text = Text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = text, variables = new { account } }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        var answer = await client.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new Follower(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The next answer, as JSON; null when the stream has ended in order.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "event: complete")
            {
                return null;
            }

            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonNode.Parse(line["data: ".Length..]);
            }
        }

        throw new EndOfStreamException("The stream was cut.");
    }

    /// <summary>The next news: number, what became of it, and its version.</summary>
    public async Task<string> NewsAsync()
    {
        var answer = await NextAsync();
        var news = answer?["data"]?["declarationNews"] ?? throw new InvalidOperationException($"No news: {answer}");
        return $"{news["declaration"]!["proofOfReport"]} {news["status"]} {news["version"]}{((bool)news["filedForMe"]! ? " for me" : "")}";
    }

    /// <summary>The code with which the stream ends: an answer without data, and nothing behind it.</summary>
    public async Task<string?> EndAsync()
    {
        var answer = await NextAsync();
        if (answer?["errors"]?[0]?["extensions"]?["code"] is not { } code)
        {
            throw new InvalidOperationException($"It goes on: {answer}");
        }

        Assert.Null(answer["data"]);
        Assert.Null(await NextAsync());
        return (string?)code;
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
