using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class GetNotificationChoicesTests(CersApp app)
{
    [Fact]
    public async Task Who_said_nothing_gets_mails_about_own_declarations_and_none_about_outages()
    {
        using var browser = await app.BearerAsync(await app.UserAsync());

        var seen = await browser.GraphQLAsync("{ viewer { notificationChoices { kind wanted } } }");

        Assert.Equal(
            ["DECLARATION_OUTCOME True", "DEADLINE_NEAR True", "OUTAGE False"],
            seen["viewer.notificationChoices"].EnumerateArray().Select(c => $"{c.GetProperty("kind")} {c.GetProperty("wanted")}"));
    }
}
