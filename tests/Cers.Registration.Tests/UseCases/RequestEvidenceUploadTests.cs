using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class RequestEvidenceUploadTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task A_ticket_is_given_while_the_case_is_open()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);

        Assert.Empty(await desk.CodesAsync(account.Owner.Actor, new RequestEvidenceUpload(account.Id, number, null)));
        await app.SendAsync(account.Owner.Actor, new WithdrawDispute(account.Id, number, null));
        Assert.Equal(["registration.case_not_in_state"], await desk.CodesAsync(account.Owner.Actor, new RequestEvidenceUpload(account.Id, number, null)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(account.Owner.Actor, new RequestEvidenceUpload(account.Id, "CAS-2026-999999", null)));
    }
}
