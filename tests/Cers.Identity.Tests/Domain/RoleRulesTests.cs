using Cers.Identity.Domain;
using Cers.Kernel;
using Xunit;

namespace Cers.Identity.Tests.Domain;

public sealed class RoleRulesTests
{
    private static readonly AccountRole?[] Roles = [null, AccountRole.Owner, AccountRole.ProxyOwner, AccountRole.User, AccountRole.Browser];

    /// <summary>Every change of a role there is: from and to, by an owner or a proxy, of oneself or another, with one owner or two.</summary>
    public static TheoryData<bool, bool, AccountRole?, AccountRole?, int> Changes()
    {
        var data = new TheoryData<bool, bool, AccountRole?, AccountRole?, int>();
        foreach (var managesProxies in new[] { true, false })
        {
            foreach (var self in new[] { true, false })
            {
                foreach (var from in Roles)
                {
                    foreach (var to in Roles)
                    {
                        data.Add(managesProxies, self, from, to, 1);
                        data.Add(managesProxies, self, from, to, 2);
                    }
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_role_changes_only_as_the_rules_allow(bool managesProxies, bool self, AccountRole? from, AccountRole? to, int owners)
    {
        var code = RoleRules.Broken(managesProxies, self, from, to, owners)?.Code;

        var touchesOwner = from == AccountRole.Owner || to == AccountRole.Owner;
        var touchesProxy = to == AccountRole.ProxyOwner || (from == AccountRole.ProxyOwner && !self);
        var losesLastOwner = from == AccountRole.Owner && to != AccountRole.Owner && owners == 1;
        var expected = (managesProxies, touchesOwner, touchesProxy, losesLastOwner) switch
        {
            (false, true, _, _) => "USR-005",
            (false, _, true, _) => "USR-003",
            (true, _, _, true) => "USR-002",
            _ => null,
        };
        Assert.Equal(expected, code);
    }

    [Fact]
    public void A_proxy_may_step_down_but_not_remove_another_proxy()
    {
        Assert.Null(RoleRules.Broken(managesProxies: false, self: true, AccountRole.ProxyOwner, null, owners: 1));
        Assert.Null(RoleRules.Broken(managesProxies: false, self: true, AccountRole.ProxyOwner, AccountRole.User, owners: 1));
        Assert.Equal("USR-003", RoleRules.Broken(managesProxies: false, self: false, AccountRole.ProxyOwner, null, owners: 1)?.Code);
    }

    [Fact]
    public void Texts_are_those_of_the_rule_catalogue_in_both_languages()
    {
        Assert.Equal(
            new LocalizedText("A business account must keep an account owner.", "Un compte d'affaires doit conserver un titulaire de compte."),
            IdentityErrors.LastOwner().Text);
        Assert.Equal(
            new LocalizedText(
                "No user matches this name, e-mail address and reference number.", "Aucun utilisateur ne correspond à ce nom, à ce courriel et à ce numéro de référence."),
            IdentityErrors.NoSuchUser().Text);
    }
}
