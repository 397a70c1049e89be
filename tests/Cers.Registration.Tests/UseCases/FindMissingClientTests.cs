using Cers.Kernel;
using Cers.Registration.UseCases;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class FindMissingClientTests(AssociatedApp app)
{
    [Fact]
    public async Task The_first_reason_that_holds_is_told_with_what_to_do()
    {
        var client = await app.Data.AccountOpenedAsync();
        Assert.Equal("A6", await CodeAsync(client.BusinessNumber.Value));
        Assert.Equal("A2", await CodeAsync("123456789RM0001"));
        Assert.Equal("A2", await CodeAsync(Desk.UnknownBusiness()));
        Assert.Equal("A3", await CodeAsync((await app.Data.RegisteredAsync("Importer Only Inc.", designation: "Import")).Value));

        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        var waiting = await AskAsync(client.BusinessNumber.Value);
        Assert.Equal(("A4", association.ApplicationNumber), (waiting.Text("viewer.businessAccount.missingClient.code"), waiting.Text("viewer.businessAccount.missingClient.applicationNumber")));
        Assert.Equal("Une demande pour l'ajouter est en traitement.", waiting.Text("viewer.businessAccount.missingClient.reason.fr"));

        await app.SendAsync(client.Owner.Actor, new ConsentToProvider(client.Id, association.Id, null));
        await app.Data.ApprovedAsync(association.ApplicationNumber);
        Assert.Null((await AskAsync(client.BusinessNumber.Value)).Text("viewer.businessAccount.missingClient"));

        await app.SendAsync(client.Owner.Actor, new EndAssociation(client.Id, association.Id, null, null));
        var ended = await AskAsync(client.BusinessNumber.Value);
        var today = OttawaTime.Today(app.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(("A5", today), (ended.Text("viewer.businessAccount.missingClient.code"), ended.Text("viewer.businessAccount.missingClient.endedOn")));
        Assert.Contains(today, ended.Text("viewer.businessAccount.missingClient.reason.en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_from_CAED_that_reported_nothing_for_it_hears_so_first()
    {
        var (number, activation) = await app.Data.ActivationIdIssuedAsync("Former CAED Broker Ltd.", BusinessDesignation.CustomsServiceProvider);
        var owner = await app.Data.PersonAsync();
        var account = await app.SendAsync(owner.Actor, new Cers.Identity.Contracts.ActivateBusinessAccount(activation, TestData.RequestId()));
        var client = await app.Data.RegisteredAsync("Client of Nobody Inc.");

        var found = await app.SendAsync(owner.Actor, new FindMissingClient(account.Id, client.Value));

        Assert.Equal("A1", found!.Code);
        Assert.Equal(number, account.BusinessNumber);
    }

    [Fact]
    public async Task An_exporter_and_a_stranger_are_refused()
    {
        var exporter = await app.Data.AccountOpenedAsync();
        Assert.Equal(["registration.not_a_provider"], await app.CodesAsync(exporter.Owner.Actor, new FindMissingClient(exporter.Id, "123456782RM0001")));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(exporter.Owner.Actor, new FindMissingClient(app.Provider.Id, "123456782RM0001")));
    }

    private async Task<string?> CodeAsync(string number) => (await AskAsync(number)).Text("viewer.businessAccount.missingClient.code");

    private Task<Cers.Testing.Web.GraphQLAnswer> AskAsync(string number) =>
        app.AskAsync(app.Provider, $"missingClient(businessNumber: \"{number}\") {{ code reason {{ en fr }} whatToDo {{ en fr }} applicationNumber endedOn }}");
}
