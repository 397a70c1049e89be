using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class GetRmAccountTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task It_shows_what_depends_on_the_account_and_who_may_correct_it()
    {
        var account = await app.Data.AccountOpenedAsync();

        var details = await app.SendAsync(desk.First, new GetRmAccount(account.BusinessNumber));

        Assert.Equal((account.AuthorizationId, AuthorizationState.Active), (Assert.Single(details.Authorizations).AuthorizationId, details.Authorizations[0].State));
        Assert.Single(details.Applications);
        Assert.Equal(("imported register", true, true), (details.Answer!.Source, details.Answer.Found, details.MayCorrect));
        Assert.False((await app.SendAsync(Desk.Staff("An Auditor", StaffRole.Auditor), new GetRmAccount(account.BusinessNumber))).MayCorrect);
        Assert.Equal(["registration.rm_account_unknown"], await desk.CodesAsync(desk.First, new GetRmAccount(BusinessNumber.Parse(Desk.UnknownBusiness()))));
    }
}
