using System.Reflection;
using Cers.Messaging;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Access;

public sealed class MessageAccessTests(CersApp app) : IClassFixture<CersApp>
{
    private IReadOnlyDictionary<string, PermissionGrant> Grants =>
        app.Services.GetRequiredService<IPermissions>().All.ToDictionary(g => g.Permission, StringComparer.Ordinal);

    private static IEnumerable<FieldInfo> Constants =>
        Solution.ContractAssemblies.Append(typeof(PermissionAttribute).Assembly).SelectMany(a => a.GetExportedTypes()).Where(t => t.Name.EndsWith("Permissions", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.IsLiteral);

    [Fact]
    public void Every_message_declares_once_who_may_send_it()
    {
        Assert.NotEmpty(Messages.All);
        Assert.All(Messages.All, m => Assert.True(m.Access.Count == 1, $"{m.Type.FullName} declares {m.Access.Count} times who may send it."));
    }

    /// <summary>Public and SignedIn ask for no role: what carries an account with them would see its rows without one.</summary>
    [Fact]
    public void A_message_of_an_account_asks_for_a_role_in_it() =>
        Assert.All(Messages.All.Where(m => m.IsOfAccount), m =>
            Assert.True(m.Access[0] is PermissionAttribute or CalledByAttribute or SystemOnlyAttribute, $"{m.Type.FullName} needs a permission."));

    [Fact]
    public void Every_permission_that_a_message_needs_is_granted_to_somebody() =>
        Assert.All(Messages.All.Where(m => m.Permission is not null), m => Assert.Contains(m.Permission!, Grants));

    [Fact]
    public void A_permission_of_roles_in_accounts_is_asked_for_messages_of_accounts()
    {
        var faults = Messages.All.Where(m => m.Permission is not null && !m.IsOfAccount && Grants.TryGetValue(m.Permission, out var grant) && grant.StaffRoles.Count == 0);

        Assert.Empty(faults);
    }

    [Fact]
    public void Every_granted_permission_is_a_constant_of_its_module()
    {
        var constants = Constants.Select(f => (string)f.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);

        Assert.All(Grants.Keys, permission => Assert.Contains(permission, constants));
        Assert.All(constants, permission => Assert.Contains(permission, Grants));
    }

    [Fact]
    public void Every_permission_is_needed_by_something()
    {
        var needed = Messages.All.Select(m => m.Permission).OfType<string>().Concat(Pages.All.SelectMany(p => p.Permissions)).ToHashSet(StringComparer.Ordinal);

        // A finer right may be asked inside a handler: whose role may be given to whom.
        var asked = Constants.Where(c => Solution.Files("src", "*.cs")
                .Any(f => !f.EndsWith("Module.cs", StringComparison.Ordinal) && Solution.Text(f).Contains($"Permissions.{c.Name}", StringComparison.Ordinal)))
            .Select(c => (string)c.GetRawConstantValue()!);
        Assert.Empty(Grants.Keys.Except(needed, StringComparer.Ordinal).Except(asked, StringComparer.Ordinal));
    }
}
