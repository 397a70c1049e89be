using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Access;

/// <summary>Messages of business accounts, discovered: a suspended account refuses every command and no query; the audit trail has words for each.</summary>
public sealed class AccountMessageTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Suspended = "identity.account_suspended";

    // Who follows would go on hearing after the suspension.
    private static readonly string[] Following = ["FollowDeclarations", "GetDeclarationNews"];

    private static IEnumerable<Message> OfAccounts => Messages.All.Where(m => m.IsOfAccount);

    [Fact]
    public async Task A_suspended_account_refuses_every_command_and_to_be_followed_and_no_other_query()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);
        var permissions = app.Services.GetRequiredService<IPermissions>();
        var ofOwners = OfAccounts.Where(m => m.Permission is { } p && permissions.Find(p).AccountRoles.Contains(AccountRole.Owner)).ToList();
        Assert.True(ofOwners.Count > 20, $"{ofOwners.Count} messages");

        foreach (var message in ofOwners)
        {
            var codes = await EmptyMessage.CodesAsync(app, account.Owner.Actor, EmptyMessage.Of(message.Type, account.Id));

            var refused = message.IsCommand || Following.Contains(message.Type.Name);
            Assert.Equal((message.Type.Name, refused), (message.Type.Name, codes is [Suspended]));
            Assert.True(refused || !codes.Contains(Suspended), message.Type.Name);
        }
    }

    [Fact]
    public void Every_message_of_an_account_says_in_both_languages_what_it_does()
    {
        var faults = OfAccounts.Where(m => m.Type.GetCustomAttribute<InWordsAttribute>()?.Text is not { } words
            || string.IsNullOrWhiteSpace(words.En) || string.IsNullOrWhiteSpace(words.Fr) || words.En == words.Fr);

        Assert.Empty(faults.Select(m => m.Type.FullName));
    }
}
