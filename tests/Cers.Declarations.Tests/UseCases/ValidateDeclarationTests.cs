using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class ValidateDeclarationTests(CersApp app)
{
    private const string Fields = "validateDeclaration(declaration: $declaration) { canBeSubmitted findings { ruleId severity path messageEn messageFr } }";

    [Fact]
    public async Task A_dry_run_tells_what_a_submission_would_and_stores_nothing()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.AskAsync(Fields, filing.Valid().Set("shipment.vesselName", null));
        Assert.Equal("False", answer.Text("viewer.businessAccount.validateDeclaration.canBeSubmitted"));
        Assert.Equal("DEC-TRN-002", answer.Text("viewer.businessAccount.validateDeclaration.findings.0.ruleId"));
        Assert.Equal("declaration.shipment.vesselName", answer.Text("viewer.businessAccount.validateDeclaration.findings.0.path"));

        var good = await filing.AskAsync(Fields, filing.Valid());
        Assert.Equal("True", good.Text("viewer.businessAccount.validateDeclaration.canBeSubmitted"));
        Assert.Equal("[]", (await filing.AskAsync("declarations { nodes { proofOfReport } }")).Text("viewer.businessAccount.declarations.nodes"));
    }
}
