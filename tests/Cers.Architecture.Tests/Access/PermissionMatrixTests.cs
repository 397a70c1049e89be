using Cers.ModuleKit.Access;
using Xunit;

namespace Cers.Architecture.Tests.Access;

public sealed class PermissionMatrixTests
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
}
