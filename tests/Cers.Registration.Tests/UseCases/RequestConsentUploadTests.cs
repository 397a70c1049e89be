using Cers.Kernel;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class RequestConsentUploadTests(AssociatedApp app)
{
    [Fact]
    public async Task An_owner_gets_a_ticket_by_which_a_document_goes_in_once()
    {
        var owner = app.Provider.Owner.Actor;
        var answer = await app.MutateAsync(app.Provider, "requestConsentUpload", new { }, "fileTicket { ticket expiresAt }");
        Assert.Equal("", string.Join(' ', answer.Codes));
        var ticket = answer.Text("requestConsentUpload.fileTicket.ticket")!;

        Assert.NotEqual(Guid.Empty, await app.DocumentAsync(owner, ticket));
        var again = await Assert.ThrowsAsync<InvalidOperationException>(() => app.DocumentAsync(owner, ticket));
        Assert.Equal("files.ticket_not_good", again.Message);
    }

    [Fact]
    public async Task A_program_is_no_document_and_a_user_gets_no_ticket()
    {
        var owner = app.Provider.Owner.Actor;
        var ticket = (await app.SendAsync(owner, new RequestConsentUpload(app.Provider.Id, null))).Ticket;
        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => app.DocumentAsync(owner, ticket, "MZ\0\0"u8.ToArray()));
        Assert.Equal("files.wrong_kind", wrong.Message);

        var user = await app.Data.ColleagueAsync(app.Provider, AccountRole.User);
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(user.Actor, new RequestConsentUpload(app.Provider.Id, null)));
    }
}
