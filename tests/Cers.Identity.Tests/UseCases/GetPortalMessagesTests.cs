using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Tests.UseCases.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(Office.Name)]
public sealed class GetPortalMessagesTests(CersApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_sees_what_is_for_everybody_and_owners_what_is_for_owners()
    {
        var officer = await app.OfficerAsync();
        var account = await app.AccountAsync();
        var user = await app.MemberAsync(account, AccountRole.User);
        var proxy = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var all = (await app.SendAsync(officer, new PublishPortalMessage(PublishPortalMessageTests.Content(app)))).Id;
        var owners = (await app.SendAsync(officer, new PublishPortalMessage(PublishPortalMessageTests.Content(app, PortalMessageAudience.Owners)))).Id;
        await app.ShownAsync(officer, owners, true);

        foreach (var (actor, seesOwners) in new[] { (Actor.Anonymous, false), (user.Actor, false), (account.OwnerActor, true), (proxy.Actor, true), (officer, true) })
        {
            var seen = (await app.SendAsync(actor, new GetPortalMessages())).Select(m => m.Id).ToList();
            Assert.Contains(all, seen);
            Assert.Equal(seesOwners, seen.Contains(owners));
        }
    }

    [Fact]
    public async Task The_most_severe_comes_first_and_one_that_ended_or_has_not_begun_is_not_there()
    {
        var officer = await app.OfficerAsync();
        var content = PublishPortalMessageTests.Content(app);
        var planned = (await app.SendAsync(officer, new PublishPortalMessage(content with { BeginsAt = app.Clock.GetUtcNow().AddMinutes(90) }))).Id;
        var critical = (await app.SendAsync(officer, new PublishPortalMessage(content with { Severity = PortalMessageSeverity.Critical, EndsAt = app.Clock.GetUtcNow().AddMinutes(30) }))).Id;
        await app.ShownAsync(Actor.Anonymous, critical, true);

        Assert.Equal(critical, (await app.SendAsync(Actor.Anonymous, new GetPortalMessages()))[0].Id);
        Assert.DoesNotContain(await app.SendAsync(Actor.Anonymous, new GetPortalMessages()), m => m.Id == planned);
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.DoesNotContain(await app.SendAsync(Actor.Anonymous, new GetPortalMessages()), m => m.Id == critical);
    }

    [Fact]
    public async Task Another_host_hears_of_a_message()
    {
        await using var other = await app.BesideAsync<CersApp>();
        var id = (await app.SendAsync(await app.OfficerAsync(), new PublishPortalMessage(PublishPortalMessageTests.Content(app)))).Id;

        await other.ShownAsync(Actor.Anonymous, id, true);
    }

    [Fact]
    public async Task A_reader_finds_messages_at_viewer_and_dismisses_one()
    {
        var id = (await app.SendAsync(await app.OfficerAsync(), new PublishPortalMessage(PublishPortalMessageTests.Content(app)))).Id;
        await app.ShownAsync(Actor.Anonymous, id, true);
        using var reader = await app.BearerAsync(await app.UserAsync());
        var seen = await reader.GraphQLAsync("{ viewer { messages { id text { en fr } severity beginsAt endsAt } } }");
        var shown = seen["viewer.messages"].EnumerateArray().Select(m => m.GetProperty("id").GetString()!).ToList();
        Assert.NotEmpty(shown);

        foreach (var message in shown)
        {
            var dismissed = await reader.GraphQLAsync(
                "mutation($input: DismissMessageInput!) { dismissMessage(input: $input) { done errors { ... on Error { code } } } }",
                new { input = new { messageId = message, clientRequestId = Testing.Data.TestData.RequestId() } });
            Assert.Empty(dismissed.ErrorsOf("dismissMessage"));
        }

        var left = await reader.GraphQLAsync("{ viewer { messages { id } signInReference } }");
        Assert.Empty(left["viewer.messages"].EnumerateArray());
        Assert.Equal(14, left.Text("viewer.signInReference")!.Length);
    }
}

/// <summary>Hosts load messages again when they hear of them, not in the command's own transaction.</summary>
internal static class ShownMessages
{
    public static async Task ShownAsync(this CersApp app, Actor reader, Guid message, bool shown)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await app.SendAsync(reader, new GetPortalMessages())).Any(m => m.Id == message) != shown)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
