using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class FindDesignationTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task By_business_number_or_authorization_ID_with_what_is_known()
    {
        var account = await desk.ProviderAsync();

        var byNumber = await app.SendAsync(desk.Officer, new FindDesignation(account.BusinessNumber.Value));
        var byId = await app.SendAsync(desk.Officer, new FindDesignation(account.AuthorizationId.Value.ToLowerInvariant()));

        Assert.Equal((account.Id, account.Id, account.LegalName), (byNumber.Account, byId.Account, byId.LegalName));
        Assert.Equal((BusinessDesignation.CustomsServiceProvider, true, false, null), (byId.Designation, byId.Evidence.ProvidesServices, byId.MayBeRestored, byId.OpenCase));
        Assert.Equal(DesignationOrigin.Bsf831, Assert.Single(byId.History).Origin);
        var number = await desk.OpenedAsync(account);
        Assert.Equal(number, (await app.SendAsync(desk.Officer, new FindDesignation(account.BusinessNumber.Value))).OpenCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ZA0001")]
    [InlineData("123456782RM9999")]
    [InlineData("<script>")]
    public async Task What_is_no_account_is_told_beside_the_field(string text) =>
        Assert.Equal(["registration.designation_no_account text"], await desk.CodesAsync(desk.Officer, new FindDesignation(text)));

    [Fact]
    public async Task Who_looked_is_kept()
    {
        var account = await desk.ExporterAsync();
        await app.SendAsync(desk.Officer, new FindDesignation(account.BusinessNumber.Value));

        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where message = 'FindDesignation' and subject = 'authorization ' || $1 and actor = $2",
            account.AuthorizationId.Value, desk.Officer.Key));
    }
}
