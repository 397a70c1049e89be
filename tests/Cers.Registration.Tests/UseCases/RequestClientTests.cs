using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class RequestClientTests(AssociatedApp app)
{
    [Fact]
    public async Task A_provider_asks_its_client_is_to_agree_and_both_are_told()
    {
        var client = await app.Data.AccountOpenedAsync("Kelp & <Sons> Ltd.");

        var association = await app.Data.ClientRequestedAsync(app.Provider, client);

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.AwaitingConsent, ApplicationState.Submitted), (details.State, details.Application!.State));
        Assert.Equal(association.ApplicationNumber, details.Application.Number);
        Assert.InRange(details.ConsentDueAt!.Value - details.AskedAt, TimeSpan.FromDays(14), TimeSpan.FromDays(15.1));
        var mail = await app.Mailbox.WaitForAsync(client.Owner.Email, m => m.Subject.StartsWith("Kelp & <Sons> Ltd.: a service provider asks", StringComparison.Ordinal));
        Assert.Contains(app.Provider.BusinessNumber.Value, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<Sons>", mail.Html, StringComparison.Ordinal);
        await app.Mailbox.WaitForAsync(app.Provider.Owner.Email, m => m.Subject.StartsWith("Kelp & <Sons> Ltd.: a service provider asks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_association()
    {
        var client = await app.Data.AccountOpenedAsync();
        var input = new { client = TestData.ClientForm(client.BusinessNumber, client.LegalName), clientRequestId = TestData.RequestId() };

        var first = await app.MutateAsync(app.Provider, "requestClient", input, "clientAssociation { id }");
        var again = await app.MutateAsync(app.Provider, "requestClient", input, "clientAssociation { id }");

        Assert.NotNull(first.Text("requestClient.clientAssociation.id"));
        Assert.Equal(first.Text("requestClient.clientAssociation.id"), again.Text("requestClient.clientAssociation.id"));
    }

    [Fact]
    public async Task Two_at_once_make_one_association()
    {
        var client = await app.Data.AccountOpenedAsync();
        var form = TestData.ClientForm(client.BusinessNumber, client.LegalName);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.MutateAsync(app.Provider, "requestClient", new { client = form })));

        Assert.Single(answers, a => Errors(a).Count == 0);
        Assert.Equal(3, answers.Count(a => Errors(a).FirstOrDefault() == "registration.association_exists|client.businessNumber"));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from registration.associations where client_business_number = $1", client.BusinessNumber.Value));
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_field()
    {
        var answer = await app.MutateAsync(app.Provider, "requestClient", new
        {
            client = new
            {
                language = "EN", legalName = "", businessNumber = "123456789RM0001", email = "nowhere", certification = false,
                address = new { line1 = "x", city = new string('c', 36), country = "CA", postalCode = "B3J" }, contact = new { name = "N", phone = "1" },
            },
        });

        Assert.Equal(
            [
                "REG-001|client.businessNumber", "REG-009|client.certification", "registration.client_email|client.email",
                "registration.postal_code|client.address.postalCode", "registration.text_missing|client.address.city",
                "registration.text_missing|client.certifiedByName", "registration.text_missing|client.certifiedByTitle", "registration.text_missing|client.legalName",
            ],
            Errors(answer).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_register_the_pair_and_the_consent_decide()
    {
        var importer = await app.Data.RegisteredAsync("Importer Only Inc.", designation: "Import");
        var stranger = await app.Data.RegisteredAsync("Without Account Inc.");

        Assert.Contains("REG-003|client.businessNumber", await AskForAsync(importer, app.Provider));
        Assert.Contains("REG-002|client.businessNumber", await AskForAsync(BusinessNumber.Parse(Desk.UnknownBusiness()), app.Provider));
        Assert.Equal(["registration.consent_document_needed|consentDocument"], await AskForAsync(stranger, app.Provider));
        Assert.Contains("REG-014|client.businessNumber", await AskForAsync(app.Provider.BusinessNumber, app.Provider));
    }

    [Fact]
    public async Task An_exporter_has_no_clients_and_others_cannot_ask_for_the_provider()
    {
        var client = await app.Data.AccountOpenedAsync();
        var outsider = await app.Data.AccountOpenedAsync();
        var user = await app.Data.ColleagueAsync(app.Provider, AccountRole.User);
        using var stranger = await app.ApiAsync(outsider.Owner.Persona);
        using var colleague = await app.ApiAsync(user.Persona);
        using var owner = await app.ApiAsync(app.Provider.Owner.Persona);
        var providerId = await owner.AccountIdAsync(app.Provider.BusinessNumber);
        var input = new { accountId = providerId, client = TestData.ClientForm(client.BusinessNumber, client.LegalName) };

        Assert.Equal(["registration.not_a_provider|"], await AskForAsync(client.BusinessNumber, outsider));
        foreach (var api in new[] { stranger, colleague })
        {
            var answer = await AssociatedApp.MutateAsync(api, outsider.BusinessNumber, "requestClient", input);
            Assert.Equal(["access.not_allowed|"], Errors(answer));
        }
    }

    [Fact]
    public async Task Somebody_else_s_document_is_none()
    {
        var stranger = await app.Data.RegisteredAsync("Without Account Inc.");
        var outsider = await app.Data.PersonAsync();
        var provider = app.Provider.Owner.Actor;
        var ticket = await app.SendAsync(provider, new RequestConsentUpload(app.Provider.Id, null));
        var document = await app.DocumentAsync(provider, ticket.Ticket);
        await app.Database.ExecuteAsync("update platform.files set uploaded_by = $1 where id = $2", outsider.Actor.Key, document);

        Assert.Equal(["files.unknown|consentDocument"], await AskForAsync(stranger, app.Provider, document));
    }

    [Fact]
    public async Task A_client_without_account_gets_an_authorization_ID_by_the_same_application_and_keeps_it_in_its_own_account()
    {
        var number = await app.Data.RegisteredAsync("Without Account Inc.");
        var provider = app.Provider.Owner.Actor;
        var document = await app.DocumentAsync(provider, (await app.SendAsync(provider, new RequestConsentUpload(app.Provider.Id, null))).Ticket);
        var email = TestData.Address();
        var asked = await app.MutateAsync(
            app.Provider, "requestClient", new { client = TestData.ClientForm(number, "Without Account Inc.", email), consentDocument = document }, "clientAssociation { state applicationNumber }");
        Assert.Equal("REQUESTED", AssociatedApp.State(asked, "requestClient"));

        await app.Data.ApprovedAsync(asked.Text("requestClient.clientAssociation.applicationNumber")!);

        var id = await app.Database.ScalarAsync<string>("select authorization_id from registration.authorizations where business_number = $1", number.Value) ?? throw new InvalidOperationException("No authorization ID.");
        Assert.Equal("Completed", await app.Database.ScalarAsync<string>("select state from registration.applications where authorization_id = $1", id));
        Assert.NotNull(await app.Mailbox.WaitForAsync(email, m => m.Subject.EndsWith("association active", StringComparison.Ordinal)));

        var account = await app.Data.AccountOpenedAsync("Without Account Inc.", form => form with { BusinessNumber = number.Value });
        Assert.Equal(id, account.AuthorizationId.Value);
        Assert.Equal("ACTIVE", (await app.AskAsync(account, "providers(first: 5) { nodes { state } }")).Text("viewer.businessAccount.providers.nodes.0.state"));
    }

    private static IReadOnlyList<string> Errors(Cers.Testing.Web.GraphQLAnswer answer) => AssociatedApp.Errors(answer, "requestClient");

    private async Task<IReadOnlyList<string>> AskForAsync(BusinessNumber number, TestAccount by, Guid? document = null) =>
        Errors(await app.MutateAsync(by, "requestClient", new { client = TestData.ClientForm(number, "Some Client Inc."), consentDocument = document }));
}
