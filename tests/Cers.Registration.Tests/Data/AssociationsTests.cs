using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.Data;

[Collection(AssociationTestsCollection.Name)]
public sealed class AssociationsTests(AssociatedApp app)
{
    [Fact]
    public async Task An_association_follows_what_the_register_says_of_its_client_once_a_run_or_two()
    {
        var client = await app.Data.AccountOpenedAsync("Followed Farms Ltd.");
        var association = await app.Data.ClientAddedAsync(app.Provider, client);

        await SayAsync(client.BusinessNumber.Value, "Import");
        await Task.WhenAll(app.RunJobAsync(nameof(ReverifyAuthorizations)), app.RunJobAsync(nameof(ReverifyAuthorizations)));
        var suspended = await app.DetailsAsync(association.Id);
        Assert.Equal(AssociationState.Suspended, suspended.State);
        Assert.Single(suspended.History, h => h.Kind == AssociationEvent.Suspended);
        await app.Mailbox.WaitForAsync(client.Owner.Email, m => m.Subject == "Followed Farms Ltd.: association suspended");

        await SayAsync(client.BusinessNumber.Value, "Both");
        await app.RunJobAsync(nameof(ReverifyAuthorizations));
        await app.RunJobAsync(nameof(ReverifyAuthorizations));
        var resumed = await app.DetailsAsync(association.Id);
        Assert.Equal(AssociationState.Active, resumed.State);
        Assert.Single(resumed.History, h => h.Kind == AssociationEvent.Resumed);
        await app.Mailbox.WaitForAsync(app.Provider.Owner.Email, m => m.Subject == "Followed Farms Ltd.: association active again");
    }

    private Task SayAsync(string number, string designation) =>
        app.Database.ExecuteAsync("update registration.rm_accounts set designation = $1 where business_number = $2", designation, number);
}
