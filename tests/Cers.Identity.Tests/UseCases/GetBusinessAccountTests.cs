using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetBusinessAccountTests(CersApp app)
{
    [Fact]
    public async Task Every_member_sees_the_account_with_the_own_role_and_nobody_else_does()
    {
        var account = await app.AccountAsync();
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            var member = await app.MemberAsync(account, role);
            Assert.Equal(role, (await app.SendAsync(member.Actor, new GetBusinessAccount(account.Id))).MyRole);
        }

        var stranger = await app.UserAsync();
        var officer = stranger.Actor with { StaffRoles = Enum.GetValues<StaffRole>().ToHashSet() };
        foreach (var actor in new[] { stranger.Actor, officer })
        {
            Assert.IsType<NotAllowed>(Assert.Single((await app.Door.SendAsync(actor, new GetBusinessAccount(account.Id), CancellationToken.None)).Errors));
        }
    }

    [Fact]
    public async Task What_is_remembered_of_an_account_is_forgotten_when_its_names_or_a_role_change()
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, AccountRole.Browser);
        var before = await app.SendAsync(member.Actor, new GetBusinessAccount(account.Id));

        await app.SendAsync(account.OwnerActor, new EditBusinessAccount(account.Id, "Halifax warehouse", "Harbour & Sons", null));
        var renamed = await app.SendAsync(member.Actor, new GetBusinessAccount(account.Id));
        await app.Database.ExecuteAsync("update identity.accounts set legal_name = 'Harbour Inc.' where account_id = $1", account.Id.Value);

        Assert.Equal(before with { Name = "Halifax warehouse", OperatingName = "Harbour & Sons" }, renamed);
        await WaitUntilAsync(async () => (await app.SendAsync(member.Actor, new GetBusinessAccount(account.Id))).LegalName == "Harbour Inc.");
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so())
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
