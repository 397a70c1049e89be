using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class GetDisputeFilesTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task What_was_put_in_is_listed_and_what_was_only_uploaded_is_not()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        var kept = await desk.UploadedAsync(account.Owner.Actor, account.Id, number, "mandate.pdf");
        await desk.UploadedAsync(account.Owner.Actor, account.Id, number, "other.pdf");

        await app.SendAsync(account.Owner.Actor, new AddEvidence(account.Id, number, kept.Id, null));

        var file = Assert.Single(await app.SendAsync(account.Owner.Actor, new GetDisputeFiles(account.Id, number)));
        Assert.Equal((kept.Id, "mandate.pdf", (long)CaseDesk.Pdf.Length), (file.Id, file.Name, file.Size));
    }
}
