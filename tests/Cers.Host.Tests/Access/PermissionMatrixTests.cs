using System.Globalization;
using Cers.GraphQL.TypeSystem;
using Cers.Host.Tests.Attacks;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.Access;

/// <summary>
/// Every field of the schema that asks for a permission, asked by every column of the permission matrix: by people in each role, by programs with each
/// scope, by each staff role, by a member of nothing and by nobody. Made of the schema and of the matrix: a new field is asked too. A request id that is not
/// valid keeps mutations from changing anything; who may not is refused before it is looked at.
/// </summary>
public sealed class PermissionMatrixTests(UnlimitedApp app) : IClassFixture<UnlimitedApp>
{
    private static readonly Dictionary<StaffRole, string> Staff = new()
    {
        [StaffRole.RegistrationOfficer] = "officer-1",
        [StaffRole.TccuOfficer] = "tccu-1",
        [StaffRole.Supervisor] = "supervisor-1",
        [StaffRole.Auditor] = "auditor",
        [StaffRole.Operator] = "operator",
    };

    [Fact]
    public async Task Every_cell_is_as_the_matrix_says_through_GraphQL_for_people_and_for_programs()
    {
        var account = await app.Data.AccountOpenedAsync();
        var declaration = await app.Data.DeclarationSubmittedAsync(account);
        var load = await app.Data.BulkLoadSentAsync(account, BulkFileText.Of(account, app.Clock.GetUtcNow(), 1));
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var ids = Ids(await owner.AccountIdAsync(account.BusinessNumber), declaration, load);
        var schema = await SchemaQuestions.ReadAsync(owner);
        var permissions = app.Services.GetRequiredService<IPermissions>();
        var policies = SchemaEntries.Of(app.Services.GetRequiredService<Cers.GraphQL.TypeSystem.Schema>()).Where(e => e.Authorization.Policy is not null).ToDictionary(e => e.Coordinate, e => e.Authorization.Policy!, StringComparer.Ordinal);
        var asked = schema.Mutations().Concat(schema.OfAccount()).Concat(schema.OfDeclaration()).Concat(schema.OfBulkLoad()).Where(q => policies.ContainsKey(q.Name)).ToList();

        // What is not reached from a root, an account, its declarations or its bulk loads is decided with the field that leads there; a subscription is answered by a stream, and tried by tests of its own.
        Assert.All(
            policies.Keys.Except(asked.Select(q => q.Name), StringComparer.Ordinal),
            c => Assert.True(c.StartsWith("node:", StringComparison.Ordinal) || c.StartsWith("Subscription.", StringComparison.Ordinal), c));

        var cells = new HashSet<(string Permission, string Column)>();
        var faults = new List<string>();
        foreach (var (column, client, holds) in await ColumnsAsync(account))
        {
            using (client)
            {
                foreach (var question in asked)
                {
                    var grant = permissions.Find(policies[question.Name]);
                    var answer = await client.GraphQLAsync(question.Text(ids));
                    cells.Add((grant.Permission, column));

                    // Staff who hold a permission of accounts too use it in their pages: a business account is no node of theirs.
                    var ofAccount = question.Name.Split('.')[0] is "BusinessAccount" or "Declaration" or "BulkLoad";
                    var may = holds(grant) && !(Enum.TryParse<StaffRole>(column, out _) && ofAccount);
                    if (IsRefused(answer) == may)
                    {
                        faults.Add($"{column} {(may ? "was refused" : "was let through")} at {question.Name} ({grant.Permission}): {answer}");
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
        Assert.True(cells.Count > 150, $"{cells.Count} cells");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{cells.Count} cells: {asked.Count} fields with {cells.Select(c => c.Permission).Distinct().Count()} permissions, asked in {cells.Select(c => c.Column).Distinct().Count()} columns"));
    }

    /// <summary>Refused: by the field, by the payload, or by an account that is not there for the caller.</summary>
    private static bool IsRefused(GraphQLAnswer answer) =>
        answer.Codes.Any(c => c is "AUTH_NOT_AUTHORIZED" or "AUTH_NOT_AUTHENTICATED" or "access.not_allowed") || answer.Body.Contains("\"NotAllowed\"", StringComparison.Ordinal)
        || answer.Body.Contains("\"node\":null", StringComparison.Ordinal);

    private async Task<List<(string Column, Browser Client, Func<PermissionGrant, bool> Holds)>> ColumnsAsync(TestAccount account)
    {
        var columns = new List<(string, Browser, Func<PermissionGrant, bool>)> { (nameof(AccountRole.Owner), await app.ApiAsync(account.Owner.Persona), g => g.AccountRoles.Contains(AccountRole.Owner)) };
        foreach (var role in Enum.GetValues<AccountRole>().Except([AccountRole.Owner]))
        {
            var member = await app.Data.ColleagueAsync(account, role);
            columns.Add((role.ToString(), await app.ApiAsync(member.Persona), g => g.AccountRoles.Contains(role)));
        }

        // The account is seen by the scope to read; what is asked of it takes the scope of its own.
        foreach (var scope in Enum.GetValues<MachineScope>())
        {
            var machine = await app.Data.MachineAsync(account, [.. new HashSet<MachineScope> { MachineScope.DeclarationsRead, scope }]);
            columns.Add(($"program with {scope.Name()}", await app.ApiAsync(machine), g => g.Scope is { } needed && (needed == scope || needed == MachineScope.DeclarationsRead)));
        }

        foreach (var (role, persona) in Staff)
        {
            columns.Add((role.ToString(), await app.AsPersonaAsync(persona), g => g.StaffRoles.Contains(role)));
        }

        columns.Add(("member of nothing", await app.ApiAsync((await app.Data.PersonAsync()).Persona), _ => false));
        columns.Add(("nobody", app.Browser(), _ => false));
        return columns;
    }

    private static Dictionary<string, string> Ids(string account, string declaration, Guid load) => new(StringComparer.Ordinal)
    {
        ["BusinessAccount"] = account,
        ["Declaration"] = declaration,
        ["BulkLoad"] = load.ToString(),
        ["Draft"] = Guid.CreateVersion7().ToString(),
        ["Handover"] = Guid.CreateVersion7().ToString(),
        ["Invitation"] = Guid.CreateVersion7().ToString(),
        ["Credential"] = Guid.CreateVersion7().ToString(),
        ["Association"] = Guid.CreateVersion7().ToString(),
        ["Case"] = "CAS-2019-000001",
        ["Message"] = Guid.CreateVersion7().ToString(),
        ["UUID"] = Guid.CreateVersion7().ToString(),
        ["UserReferenceNumber"] = UserReferenceNumber.Random().Value,
        ["ProofOfReport"] = "ZZ9998202601011",
        ["AuthorizationId"] = "ZZ9998",
        ["BusinessNumber"] = TestData.NextBusinessNumber().Value,
        ["clientRequestId"] = "short",
    };
}
