using System.Text;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Rules;
using Cers.Declarations.Tests.Domain.Bulk;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>The samples as accounts would hear of them: through the door, by the checks of a submission on PostgreSQL, with the code tables and figures in it.</summary>
public sealed class BulkSamplesOfAccountsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Samples_have_exactly_their_expected_reports()
    {
        var (foods, tools) = (await app.Data.AccountOpenedAsync("Maple Harbour Foods Inc."), await app.Data.AccountOpenedAsync("Outils Boréal ltée"));
        app.Clock.Advance(BulkSamples.Now - app.Clock.GetUtcNow());
        foreach (var name in BulkSamples.Names)
        {
            // The accounts have numbers of their own, of the same length.
            var text = BulkSamples.Text($"{name}.txt")
                .Replace("123456782RM0001BC1234", foods.BusinessNumber.Value + foods.AuthorizationId.Value, StringComparison.Ordinal)
                .Replace("100000009RM0001BC1301", tools.BusinessNumber.Value + tools.AuthorizationId.Value, StringComparison.Ordinal);
            var reading = await BulkSamples.ReadAsync(Encoding.UTF8.GetBytes(text));
            var told = new List<BulkFinding>(reading.File.Faults);
            foreach (var declaration in reading.File.Faults.Count > 0 ? [] : reading.Declarations)
            {
                told.AddRange(declaration.Tell(await JudgeAsync(declaration, foods, tools)));
            }

            Assert.Equal(BulkSamples.Text($"{name}.expected.csv"), BulkSamples.Report(told.Where(f => f.Severity is Severity.Error or Severity.Verify)));
        }
    }

    private async Task<IReadOnlyList<Finding>> JudgeAsync(BulkDeclaration declaration, params TestAccount[] accounts)
    {
        if (declaration.Content is not { } content)
        {
            return [];
        }

        var account = accounts.Single(a => a.BusinessNumber.Value == content.Exporter!.BusinessNumber);
        return (await app.SendAsync(account.Owner.Actor, new ValidateDeclaration(account.Id, content))).Findings;
    }
}
