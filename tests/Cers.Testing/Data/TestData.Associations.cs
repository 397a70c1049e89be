using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Testing.Data;

/// <summary>An association of a service provider with a client, by its id and the global id that clients know, and its application's number.</summary>
public sealed record TestAssociation(Guid Id, string GlobalId, string ApplicationNumber, TestAccount Provider, BusinessNumber Client);

public sealed partial class TestData
{
    public const string RequestClientText =
        """
        mutation ($input: RequestClientInput!) {
          requestClient(input: $input) {
            clientAssociation {
              id state applicationNumber askedAt consentDueAt consentedAt activeSince
              provider { businessNumber name } client { businessNumber name } history { kind side state reason }
            }
            errors { ... on Error { code path message } }
          }
        }
        """;

    private const string ConsentText =
        """
        mutation ($input: ConsentToProviderInput!) {
          consentToProvider(input: $input) { clientAssociation { state } errors { ... on Error { code path message } } }
        }
        """;

    /// <summary>The business account of a customs service provider.</summary>
    public Task<TestAccount> ProviderOpenedAsync(string legalName = "Portage Customs Brokers Inc.") =>
        AccountOpenedAsync(legalName, form => form with { ProvidesServices = true });

    /// <summary>What a provider says of a client that it asks for.</summary>
    public static object ClientForm(BusinessNumber number, string legalName, string email = "client@example.ca") => new
    {
        language = "FR",
        legalName,
        businessNumber = number.Value,
        email,
        address = new { line1 = "100 Water Street", city = "Halifax", subdivision = "NS", country = "CA", postalCode = "B3J 1A1" },
        contact = new { name = "Contact of the client", title = "Export manager", phone = "902-555-0134" },
        certification = true,
        certifiedByName = "Renée Tremblay",
        certifiedByTitle = "President",
    };

    /// <summary>A request that waits for the client's owner to agree online.</summary>
    public async Task<TestAssociation> ClientRequestedAsync(TestAccount provider, TestAccount client)
    {
        using var api = await app.ApiAsync(provider.Owner.Persona);
        var input = new
        {
            accountId = await api.AccountIdAsync(provider.BusinessNumber), clientRequestId = RequestId(), client = ClientForm(client.BusinessNumber, client.LegalName),
        };
        var answer = await api.GraphQLAsync(RequestClientText, new { input });
        var id = answer.Text("requestClient.clientAssociation.id") ?? throw new InvalidOperationException(answer.Body);
        return new TestAssociation(
            await app.Database.ScalarAsync<Guid>(
                "select id from registration.associations where csp_account = $1 and client_business_number = $2 order by asked_at desc limit 1",
                provider.Id.Value,
                client.BusinessNumber.Value),
            id,
            answer.Text("requestClient.clientAssociation.applicationNumber")!,
            provider,
            client.BusinessNumber);
    }

    /// <summary>A request to which the client's owner has agreed.</summary>
    public async Task<TestAssociation> ClientConsentedAsync(TestAccount provider, TestAccount client)
    {
        var association = await ClientRequestedAsync(provider, client);
        using var api = await app.ApiAsync(client.Owner.Persona);
        var input = new { accountId = await api.AccountIdAsync(client.BusinessNumber), associationId = association.GlobalId, clientRequestId = RequestId() };
        var answer = await api.GraphQLAsync(ConsentText, new { input });
        return answer.Text("consentToProvider.clientAssociation.state") == "REQUESTED" ? association : throw new InvalidOperationException(answer.Body);
    }

    /// <summary>An active association: agreed to online and approved by officer-1.</summary>
    public async Task<TestAssociation> ClientAddedAsync(TestAccount provider, TestAccount client)
    {
        var association = await ClientConsentedAsync(provider, client);
        await ApprovedAsync(association.ApplicationNumber);
        return association;
    }

    /// <summary>Has officer-1 take an application and approve it.</summary>
    public async Task ApprovedAsync(string application)
    {
        var officer = await ActorAsync("officer-1");
        await app.SendAsync(officer, new TakeApplication(application, await VersionAsync(officer, application)));
        await app.SendAsync(officer, new ApproveApplication(application, await VersionAsync(officer, application)));
    }
}
