using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

public sealed class BulkSamplesTests
{
    private static readonly Dictionary<string, FilingRights> Accounts = new FilingRights[]
    {
        new(BusinessNumber.Parse("123456782RM0001"), AuthorizationId.Parse("BC1234"), true, "Maple Harbour Foods Inc.", null, BusinessDesignation.Exporter, true),
        new(BusinessNumber.Parse("100000009RM0001"), AuthorizationId.Parse("BC1301"), true, "Outils Boréal ltée", null, BusinessDesignation.Exporter, true),
    }.ToDictionary(r => r.BusinessNumber.Value);

    public static TheoryData<string> Names => [.. BulkSamples.Names];

    [Theory, MemberData(nameof(Names))]
    public async Task A_sample_has_exactly_its_expected_report(string name)
    {
        var reading = await BulkSamples.ReadAsync(BulkSamples.Bytes($"{name}.txt"));
        var told = reading.File.Faults.Count > 0 ? reading.File.Faults : [.. reading.Declarations.SelectMany(d => d.Tell(Judge(d)))];
        Assert.Equal(BulkSamples.Text($"{name}.expected.csv"), BulkSamples.Report(told.Where(f => f.Severity == Severity.Error)));
    }

    [Theory, InlineData("bulk-good-1", "MHF-2026-0001"), InlineData("bulk-good-2", "OB-77 OB-78"), InlineData("bulk-bad-3", "OB-78")]
    public async Task What_is_good_in_a_sample_is_accepted(string name, string accepted)
    {
        var reading = await BulkSamples.ReadAsync(BulkSamples.Bytes($"{name}.txt"));
        Assert.Equal(accepted.Split(' '), reading.Declarations.Where(d => d.Submit && d.Faults.Count == 0 && RuleSet.Blocking(Judge(d), []).Count == 0).Select(d => d.SenderReference));
    }

    private static IReadOnlyList<Finding> Judge(BulkDeclaration declaration)
    {
        if (declaration.Content is null)
        {
            return [];
        }

        var clean = Normalization.Clean(declaration.Content);
        var account = Accounts[clean.Exporter!.BusinessNumber!];
        var judgement = new Judgement(clean, TestTables.All, account, account, BulkSamples.Now, Judged.Amount);
        judgement.Deadline = Deadline.Of(judgement, Judged.Figure);
        RuleSet.Judge(judgement);
        return judgement.Findings;
    }
}
