using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(AssociationTestsCollection.Name)]
public sealed class RequestConsentTicketTests(AssociatedApp app)
{
    [Fact]
    public async Task An_officer_gets_a_ticket_and_others_do_not()
    {
        Assert.NotEmpty((await app.SendAsync(await app.Data.ActorAsync("officer-1"), new RequestConsentTicket())).Ticket);
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("tccu-1"), new RequestConsentTicket()));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(app.Provider.Owner.Actor, new RequestConsentTicket()));
    }
}
