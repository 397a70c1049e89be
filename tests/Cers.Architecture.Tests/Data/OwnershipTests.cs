using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Data;

public sealed class OwnershipTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_entity_with_an_account_is_owned_by_it_and_filtered()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var owned = 0;
        foreach (var entity in Contexts.In(scope).SelectMany(c => c.Model.GetEntityTypes().Where(e => (e.GetSchema() ?? c.Schema) == c.Schema && c.Schema != "platform")))
        {
            var ofAccount = entity.FindProperty(nameof(IOwned.AccountId)) is { ClrType: var type } && type == typeof(AccountId);
            if (ofAccount && !entity.IsOwned())
            {
                owned++;
                Assert.True(typeof(IOwned).IsAssignableFrom(entity.ClrType), $"{entity.ClrType.FullName} has an AccountId and is not IOwned.");
            }

            if (typeof(IOwned).IsAssignableFrom(entity.ClrType))
            {
                Assert.True(entity.GetDeclaredQueryFilters().Count > 0, $"{entity.ClrType.FullName} has no tenant filter.");
            }
        }

        Assert.True(owned > 0, "No entity of an account was found.");
    }

    /// <summary>But for one place: which accounts a person belongs to is asked before there is an account.</summary>
    [Fact]
    public void Nobody_takes_a_query_filter_off() =>
        Assert.Equal(
            ["src/Modules/Identity/Cers.Identity/Data/IdentityDbContext.cs: 1", "src/Modules/Identity/Cers.Identity/Data/KnownClients.cs: 2"],
            Solution.Files("src", "*.cs").Select(f => (File: f, Times: Solution.Text(f).Split("IgnoreQueryFilters").Length - 1)).Where(x => x.Times > 0).Select(x => $"{x.File}: {x.Times}"));

    /// <summary>
    /// A message that names no account enters one in three places: where it opens the account, where it shows an invitation's code, and where staff, who see every
    /// account's rows there, look at a document by its number or have a caller's file, so that the owner reads it in the account's own trail.
    /// </summary>
    [Fact]
    public void Nobody_enters_an_account_but_by_opening_it_by_an_invitation_or_as_staff_who_look() =>
        Assert.Equal(
            [
                "src/Modules/Declarations/Cers.Declarations/Checks/BulkCallers.cs",
                "src/Modules/Declarations/Cers.Declarations/UseCases/BackOffice/ViewBulkLoad.cs",
                "src/Modules/Declarations/Cers.Declarations/UseCases/BackOffice/ViewDeclaration.cs",
                "src/Modules/Identity/Cers.Identity/Data/AccountOpening.cs",
                "src/Modules/Identity/Cers.Identity/UseCases/AcceptInvitation.cs",
            ],
            Solution.Files("src", "*.cs").Where(f => Solution.Text(f).Contains("scope.Enter(", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
