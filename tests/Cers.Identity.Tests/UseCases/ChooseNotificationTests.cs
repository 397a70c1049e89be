using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class ChooseNotificationTests(CersApp app)
{
    [Fact]
    public async Task What_was_chosen_last_counts_for_the_person_alone()
    {
        var (user, other) = (await app.UserAsync(), await app.UserAsync());

        await app.SendAsync(user.Actor, new ChooseNotification(NotificationKind.DeclarationOutcome, false, TestData.RequestId()));
        await app.SendAsync(user.Actor, new ChooseNotification(NotificationKind.Outage, true, TestData.RequestId()));
        await app.SendAsync(user.Actor, new ChooseNotification(NotificationKind.Outage, false, TestData.RequestId()));

        Assert.Equal([false, true, false], (await app.SendAsync(user.Actor, new GetNotificationChoices())).Select(c => c.Wanted));
        Assert.Equal([true, true, false], (await app.SendAsync(other.Actor, new GetNotificationChoices())).Select(c => c.Wanted));
    }

    [Fact]
    public async Task What_concerns_security_is_no_choice()
    {
        using var browser = await app.BearerAsync(await app.UserAsync());

        var asked = await browser.GraphQLAsync("{ __type(name: \"NotificationKind\") { enumValues { name } } }");

        Assert.Equal(
            ["DECLARATION_OUTCOME", "DEADLINE_NEAR", "OUTAGE"], asked["__type.enumValues"].EnumerateArray().Select(v => v.GetProperty("name").GetString()));
    }
}
