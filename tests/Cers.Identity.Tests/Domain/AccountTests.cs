using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Xunit;

namespace Cers.Identity.Tests.Domain;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_active_account_is_closed_once_and_for_good()
    {
        var account = Open();
        Assert.Null(account.KeepsOut());

        Assert.True(account.Close(Now).IsSuccess);
        Assert.Equal((AccountState.Closed, Now), (account.State, account.ClosedAt));

        Assert.IsType<NotAllowed>(Assert.Single(account.Close(Now.AddDays(1)).Errors));
        Assert.Equal((AccountState.Closed, Now), (account.State, account.ClosedAt));
        Assert.IsType<NotAllowed>(account.KeepsOut());
    }

    [Fact]
    public void Empty_names_are_none()
    {
        var account = Open();
        account.Rename("  ", " Trading ");
        Assert.Equal((null, "Trading"), (account.Name, account.OperatingName));
    }

    private static Account Open() => Account.Open(AccountId.New(), BusinessNumber.Parse("123456782RM0001"), "Legal Inc.", " ", Now);
}
