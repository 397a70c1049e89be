using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Access;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Access;

public sealed class PermissionMatrixTests(CersApp app) : IClassFixture<CersApp>
{
    private const string ListOfActionsWithoutMessage = "tests/Cers.Architecture.Tests/Access/actions-without-message.txt";

    private static readonly IReadOnlyList<PermissionMatrixRow> Rows = PermissionMatrix.Read(typeof(PermissionMatrix).Assembly, "permission-matrix.csv");

    [Fact]
    public void Each_action_stands_in_one_row() =>
        Assert.All(Rows.GroupBy(r => r.Action, StringComparer.Ordinal), action => Assert.Single(action));

    /// <summary>What no message does yet is listed by name: who builds it takes it from the list, and nothing may come to it.</summary>
    [Fact]
    public void Actions_that_no_message_does_are_those_listed()
    {
        var without = Rows.Where(r => r.AccountPermission is null && (r.AccountRoles.Count > 0 || r.Scope is not null)).Select(r => $"accounts: {r.Action}")
            .Concat(Rows.Where(r => r.StaffPermission is null && r.StaffRoles.Count > 0).Select(r => $"staff: {r.Action}"));
        var listed = Solution.Text(ListOfActionsWithoutMessage).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(listed, without);
    }

    [Fact]
    public void A_permission_is_granted_where_its_row_grants_something() =>
        Assert.All(Rows, r =>
        {
            Assert.False(r.AccountPermission is not null && r.AccountRoles.Count == 0, r.Action);
            Assert.False(r.StaffPermission is not null && r.StaffRoles.Count == 0, r.Action);
        });

    /// <summary>Each message that needs a permission, sent by each column: a new one is tried too.</summary>
    [Fact]
    public async Task Every_message_is_sent_by_those_whom_the_matrix_names_and_by_nobody_else()
    {
        var account = await app.Data.AccountOpenedAsync();
        var permissions = app.Services.GetRequiredService<IPermissions>();
        var cells = new HashSet<(string Permission, string Column)>();
        var faults = new List<string>();
        var columns = await ColumnsAsync(account);

        // So that no command of the account changes anything: who may is told that it is held up.
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);
        foreach (var (column, actor, holds) in columns)
        {
            foreach (var message in Messages.All.Where(m => m.Permission is not null))
            {
                var grant = permissions.Find(message.Permission!);
                var codes = await EmptyMessage.CodesAsync(app, actor, EmptyMessage.Of(message.Type, account.Id));
                cells.Add((grant.Permission, column));
                if (codes.Any(c => c is "access.not_allowed" or "access.not_signed_in") == (holds(grant) && (message.IsOfAccount || actor.IsStaff)))
                {
                    faults.Add($"{message} by {column}: {string.Join(' ', codes)}");
                }
            }
        }

        Assert.Empty(faults);
        TestContext.Current.TestOutputHelper?.WriteLine($"{cells.Count} cells: {Messages.All.Count(m => m.Permission is not null)} messages with {cells.Select(c => c.Permission).Distinct().Count()} permissions");
    }

    private async Task<List<(string Column, Actor Actor, Func<PermissionGrant, bool> Holds)>> ColumnsAsync(TestAccount account)
    {
        var columns = new List<(string, Actor, Func<PermissionGrant, bool>)> { (nameof(AccountRole.Owner), account.Owner.Actor, g => g.AccountRoles.Contains(AccountRole.Owner)) };
        foreach (var role in Enum.GetValues<AccountRole>().Except([AccountRole.Owner]))
        {
            columns.Add((role.ToString(), (await app.Data.ColleagueAsync(account, role)).Actor, g => g.AccountRoles.Contains(role)));
        }

        foreach (var (persona, role) in PageAccessTests.Staff)
        {
            columns.Add((role.ToString(), await app.Data.ActorAsync(persona), g => g.StaffRoles.Contains(role)));
        }

        columns.Add(("nobody", Actor.Anonymous, _ => false));
        return columns;
    }
}
