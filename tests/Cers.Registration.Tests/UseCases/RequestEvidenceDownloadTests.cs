using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class RequestEvidenceDownloadTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task By_the_account_whose_case_it_is_and_by_no_other()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        var kept = await desk.UploadedAsync(account.Owner.Actor, account.Id, number);
        await app.SendAsync(account.Owner.Actor, new AddEvidence(account.Id, number, kept.Id, null));
        var stranger = await desk.ProviderAsync();
        var theirs = await desk.OpenedAsync(stranger);

        Assert.Empty(await desk.CodesAsync(account.Owner.Actor, new RequestEvidenceDownload(account.Id, number, kept.Id, null)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(stranger.Owner.Actor, new RequestEvidenceDownload(account.Id, number, kept.Id, null)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new RequestEvidenceDownload(stranger.Id, number, kept.Id, null)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(stranger.Owner.Actor, new RequestEvidenceDownload(stranger.Id, theirs, kept.Id, null)));
    }
}
