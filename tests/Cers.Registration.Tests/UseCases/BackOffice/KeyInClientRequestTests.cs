using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(AssociationTestsCollection.Name)]
public sealed class KeyInClientRequestTests(AssociatedApp app)
{
    [Fact]
    public async Task Who_keys_it_in_does_not_decide_a_colleague_does()
    {
        var client = await app.Data.AccountOpenedAsync();
        var (keying, colleague) = (await app.Data.ActorAsync("officer-1"), await app.Data.ActorAsync("officer-2"));
        var document = await app.DocumentAsync(keying, (await app.SendAsync(keying, new RequestConsentTicket())).Ticket);
        var received = OttawaTime.Today(app.Clock).AddDays(-3);

        var keyed = await app.SendAsync(keying, Request(client.BusinessNumber, document) with { ReceivedOn = received });

        var details = await app.DetailsAsync(keyed.Association);
        Assert.Equal((AssociationState.Requested, AssociationSide.Staff), (details.State, details.History[0].Side));
        Assert.Equal(BusinessDays.Statutory.Add(received, 5), details.Application.DueDate);
        Assert.NotEmpty(await app.CodesAsync(keying, new TakeApplication(keyed.ApplicationNumber, 0)));
        Assert.Equal([AssociationState.Requested], [(await app.DetailsAsync(keyed.Association)).State]);
        await app.SendAsync(colleague, new TakeApplication(keyed.ApplicationNumber, 0));
        await app.SendAsync(colleague, new ApproveApplication(keyed.ApplicationNumber, 1));
        Assert.Equal(AssociationState.Active, (await app.DetailsAsync(keyed.Association)).State);
    }

    [Fact]
    public async Task What_is_missing_is_told_with_its_field()
    {
        var officer = await app.Data.ActorAsync("officer-1");
        var exporter = await app.Data.AccountOpenedAsync();
        var faulty = Request(exporter.BusinessNumber, null) with { Provider = "1", ProviderEmail = "x", ReceivedOn = null, EmailStatement = " " };

        var errors = (await app.Door.SendAsync(officer, faulty, TestContext.Current.CancellationToken)).Errors;
        Assert.Equal(
            ["REG-007 provider", "registration.email_statement emailStatement", "registration.provider_email providerEmail", "registration.received_on receivedOn"],
            errors.Select(e => $"{e.Code} {e.Path}").Order(StringComparer.Ordinal));
        Assert.Equal(["registration.not_a_provider"], await app.CodesAsync(officer, Request(app.Provider.BusinessNumber, null) with { Provider = exporter.BusinessNumber.Value }));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("auditor"), faulty));
    }

    private KeyInClientRequest Request(BusinessNumber client, Guid? document) => new(
        app.Provider.BusinessNumber.Value,
        "broker@example.ca",
        OttawaTime.Today(app.Clock),
        "It is the address in the provider's account.",
        new ClientForm
        {
            Language = Language.Fr,
            LegalName = "Client on Paper Inc.",
            BusinessNumber = client.Value,
            Email = "client@example.ca",
            Address = new BusinessAddress { Line1 = "100 Water Street", City = "Halifax", Subdivision = "NS", Country = "CA", PostalCode = "B3J 1A1" },
            Contact = new ContactPerson { Name = "Contact", Phone = "902-555-0134" },
            Certification = true,
            CertifiedByName = "Renée Tremblay",
            CertifiedByTitle = "President",
        },
        document);
}
