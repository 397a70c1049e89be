using Cers.Identity.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RequestSecondFactorCodeTests(CersApp app)
{
    [Fact]
    public async Task A_code_goes_to_the_confirmed_address_which_is_told_half_hidden_and_five_an_hour()
    {
        var user = await app.UserAsync();
        var half = user.Actor with { SecondFactorDue = true };

        var sent = await app.SendAsync(half, new RequestSecondFactorCode());

        Assert.Equal($"{user.Account.Email[0]}•••@example.ca", sent.Address);
        for (var i = 0; i < 4; i++)
        {
            await app.SendAsync(half, new RequestSecondFactorCode());
        }

        Assert.Equal("identity.too_many_email_codes", await app.CodeAsync(half, new RequestSecondFactorCode()));
    }

    [Fact]
    public async Task Without_a_user_account_there_is_no_address() =>
        Assert.Equal("identity.second_factor_no_address", await app.CodeAsync((await app.NewcomerAsync()) with { SecondFactorDue = true }, new RequestSecondFactorCode()));
}
