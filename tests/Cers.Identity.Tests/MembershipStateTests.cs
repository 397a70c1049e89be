using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests;

/// <summary>Membership through the front door: every state, every transition; what is refused changes nothing.</summary>
[Collection(MembersApp.Name)]
public sealed class MembershipStateTests(CersApp app)
{
    private static readonly string[] Transitions = ["add", "Owner", "ProxyOwner", "User", "Browser", "remove", "leave"];

    /// <summary>What becomes of a membership, transition by transition in the order above: a role, 'ended', or a refusal's code.</summary>
    [Theory]
    [InlineData("none", "User", "identity.user_not_found", "identity.user_not_found", "identity.user_not_found", "identity.user_not_found", "identity.user_not_found", "access.not_allowed")]
    [InlineData("ended", "User", "identity.user_not_found", "identity.user_not_found", "identity.user_not_found", "identity.user_not_found", "identity.user_not_found", "access.not_allowed")]
    [InlineData("Browser", "USR-004", "Owner", "ProxyOwner", "User", "Browser", "ended", "ended")]
    [InlineData("User", "USR-004", "Owner", "ProxyOwner", "User", "Browser", "ended", "ended")]
    [InlineData("ProxyOwner", "USR-004", "Owner", "ProxyOwner", "User", "Browser", "ended", "ended")]
    [InlineData("Owner", "USR-004", "Owner", "ProxyOwner", "User", "Browser", "ended", "ended")]
    [InlineData("last owner", "USR-004", "Owner", "USR-002", "USR-002", "USR-002", "USR-002", "USR-002")]
    public async Task Each_transition_leads_where_it_may_and_is_refused_otherwise(string state, params string[] expected)
    {
        var account = await app.AccountAsync();
        User? user = null;
        foreach (var (transition, outcome) in Transitions.Zip(expected))
        {
            user ??= await InStateAsync(account, state);
            var before = await SeenAsync(account, user);

            var code = await TryAsync(account, user, transition);

            var isRefusal = outcome.Contains('-', StringComparison.Ordinal) || outcome.Contains('.', StringComparison.Ordinal);
            Assert.Equal((transition, isRefusal ? outcome : null), (transition, code));
            var after = await SeenAsync(account, user);
            if (isRefusal || outcome == before.State)
            {
                Assert.Equal((transition, before), (transition, after));
            }
            else
            {
                Assert.Equal((transition, outcome, before.Changes + 1), (transition, after.State, after.Changes));
                user = null;
            }
        }
    }

    private async Task<User> InStateAsync(OpenAccount account, string state)
    {
        if (state == "last owner")
        {
            return account.Owner;
        }

        if (state == "none")
        {
            return await app.UserAsync("Luc", "Roy");
        }

        var user = await app.MemberAsync(account, Enum.TryParse<AccountRole>(state, out var role) ? role : AccountRole.User);
        if (state == "ended")
        {
            await app.SendAsync(account.OwnerActor, new RemoveAccountUser(account.Id, user.Urn, null));
        }

        return user;
    }

    private Task<string?> TryAsync(OpenAccount account, User user, string transition) => transition switch
    {
        "add" => app.CodeAsync(
            account.OwnerActor, new AddAccountUser(account.Id, user.Account.LastName, user.Account.Email, user.Urn, AccountRole.User, null)),
        "remove" => app.CodeAsync(account.OwnerActor, new RemoveAccountUser(account.Id, user.Urn, null)),
        "leave" => app.CodeAsync(user.Actor, new LeaveBusinessAccount(account.Id, null)),
        _ => app.CodeAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, user.Urn, Enum.Parse<AccountRole>(transition), null)),
    };

    private async Task<(string State, long Changes)> SeenAsync(OpenAccount account, User user)
    {
        var person = user.Actor.Person!.Value.Value;
        var states = await app.Database.RowsAsync(
            "select case when ended_at is null then role else 'ended' end from identity.memberships where account_id = $1 and person_id = $2 order by since desc, id desc limit 1",
            account.Id.Value,
            person);
        var changes = await app.Database.ScalarAsync<long>(
            "select count(*) from identity.role_changes where account_id = $1 and person_id = $2", account.Id.Value, person);
        return (states.SingleOrDefault() ?? "none", changes);
    }
}
