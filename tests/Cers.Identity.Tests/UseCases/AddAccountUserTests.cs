using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class AddAccountUserTests(CersApp app)
{
    [Fact]
    public async Task A_colleague_is_added_by_name_address_and_number_and_sees_the_account()
    {
        var account = await app.AccountAsync();
        var colleague = await app.UserAsync("Luc", "Désilets");

        var access = await app.SendAsync(account.OwnerActor, Add(account, colleague, AccountRole.Browser) with { LastName = "DESILETS" });

        Assert.Equal((colleague.Urn, AccountRole.Browser), (access.Urn, access.Role));
        var seen = await app.SendAsync(colleague.Actor, new GetBusinessAccount(account.Id));
        Assert.Equal((account.Business.Number, AccountRole.Browser), (seen.BusinessNumber, seen.MyRole));
        var users = await app.SendAsync(account.OwnerActor, new GetAccountUsers(account.Id, new PageRequest(10)));
        Assert.Equal([account.Owner.Urn, colleague.Urn], users.Items.Select(i => i.Value.Urn));
    }

    [Fact]
    public async Task Every_mismatch_gets_the_same_answer_and_the_sixth_try_of_an_hour_none()
    {
        var account = await app.AccountAsync();
        var colleague = await app.UserAsync("Luc", "Désilets");
        var right = Add(account, colleague, AccountRole.User);
        AddAccountUser[] wrong =
        [
            right with { LastName = "Luc" },
            right with { Email = "somebody.else@example.ca" },
            right with { Urn = UserReferenceNumber.Random() },
            right with { Urn = account.Owner.Urn },
            right with { LastName = "", Email = "" },
        ];

        foreach (var message in wrong)
        {
            Assert.Equal("USR-001", await CodeOf(account.OwnerActor, message));
        }

        Assert.Equal("identity.add_user_locked", await CodeOf(account.OwnerActor, right));
    }

    [Fact]
    public async Task Somebody_with_access_is_not_added_again()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.User);

        Assert.Equal("USR-004", await CodeOf(account.OwnerActor, Add(account, colleague, AccountRole.Browser)));
    }

    [Fact]
    public async Task Two_who_add_the_same_colleague_at_once_give_access_once()
    {
        var account = await app.AccountAsync();
        var colleague = await app.UserAsync("Luc", "Tremblay");

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CodeOf(account.OwnerActor, Add(account, colleague, AccountRole.User))));

        Assert.Single(codes, c => c is null);
        Assert.All(codes.Where(c => c is not null), c => Assert.Equal("USR-004", c));
    }

    /// <summary>The permission matrix, row by row: who may add whom.</summary>
    [Theory]
    [InlineData(AccountRole.Owner, AccountRole.Owner, null)]
    [InlineData(AccountRole.Owner, AccountRole.ProxyOwner, null)]
    [InlineData(AccountRole.Owner, AccountRole.User, null)]
    [InlineData(AccountRole.Owner, AccountRole.Browser, null)]
    [InlineData(AccountRole.ProxyOwner, AccountRole.Owner, "USR-005")]
    [InlineData(AccountRole.ProxyOwner, AccountRole.ProxyOwner, "USR-003")]
    [InlineData(AccountRole.ProxyOwner, AccountRole.User, null)]
    [InlineData(AccountRole.ProxyOwner, AccountRole.Browser, null)]
    [InlineData(AccountRole.User, AccountRole.Browser, "access.not_allowed")]
    [InlineData(AccountRole.Browser, AccountRole.Browser, "access.not_allowed")]
    public async Task Who_may_add_whom_is_the_permission_matrix(AccountRole by, AccountRole added, string? code)
    {
        var account = await SharedAccountAsync();
        var adder = by == AccountRole.Owner ? account.Owner : await app.MemberAsync(account, by);
        var colleague = await app.UserAsync("Luc", "Désilets");

        Assert.Equal(code, await CodeOf(adder.Actor, Add(account, colleague, added)));
    }

    [Fact]
    public async Task Another_account_and_an_unknown_one_get_the_same_answer()
    {
        var mine = await app.AccountAsync();
        var theirs = await app.AccountAsync();
        var colleague = await app.UserAsync();

        foreach (var account in new[] { theirs.Id, AccountId.New() })
        {
            Assert.Equal("access.not_allowed", await CodeOf(mine.OwnerActor, Add(mine, colleague, AccountRole.User) with { Account = account }));
            Assert.IsType<NotAllowed>(Assert.Single((await app.Door.SendAsync(mine.OwnerActor, new GetBusinessAccount(account), CancellationToken.None)).Errors));
            Assert.IsType<NotAllowed>(Assert.Single((await app.Door.SendAsync(mine.OwnerActor, new GetAccountUsers(account, new PageRequest(5)), CancellationToken.None)).Errors));
        }
    }

    private static OpenAccount? shared;

    private async Task<OpenAccount> SharedAccountAsync() => shared ??= await app.AccountAsync();

    private static AddAccountUser Add(OpenAccount account, User user, AccountRole role) =>
        new(account.Id, user.Account.LastName, user.Account.Email, user.Urn, role, TestData.RequestId());

    private async Task<string?> CodeOf(Actor actor, AddAccountUser message)
    {
        var result = await app.Door.SendAsync(actor, message with { ClientRequestId = TestData.RequestId() }, CancellationToken.None);
        return result.IsSuccess ? null : Assert.Single(result.Errors).Code;
    }
}
