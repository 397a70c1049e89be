using System.Text.Json.Nodes;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>A customs service provider files once for an exporter that has no account, through the front door.</summary>
public sealed class OneTimeSubmissionTests(CersApp app)
{
    private const string Findings = "validateDeclaration(declaration: $declaration) { canBeSubmitted findings { ruleId messageEn } }";

    [Fact]
    public async Task The_number_counts_under_the_one_time_authorization_id()
    {
        using var filing = await Filing.OfAsync(app, await app.Data.ProviderOpenedAsync());
        var id = (await filing.AskAsync("designationRecord { oneTimeAuthorizationId }")).Text("viewer.businessAccount.designationRecord.oneTimeAuthorizationId")!;

        var answer = await filing.SubmitAsync(OneTime(filing, "Prairie Honey Ltd."));
        var number = Accepted(answer);
        Assert.StartsWith(id, number, StringComparison.Ordinal);
        Assert.EndsWith("1", number, StringComparison.Ordinal);
        Assert.Equal(id, answer.Text("submitDeclaration.declaration.exporter.authorizationId"));
        Assert.Equal(filing.Account.BusinessNumber.Value, answer.Text("submitDeclaration.declaration.exporter.businessNumber"));
        Assert.Equal("Prairie Honey Ltd.", answer.Text("submitDeclaration.declaration.exporter.name"));
        Assert.StartsWith(filing.Account.AuthorizationId.Value, Accepted(await filing.SubmitAsync(filing.Valid())), StringComparison.Ordinal);

        var read = await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ control {{ submissionType }} }}");
        Assert.Equal("ONE_TIME", read.Text("viewer.businessAccount.declaration.control.submissionType"));
    }

    [Fact]
    public async Task A_third_one_for_the_same_name_is_accepted_when_it_was_verified()
    {
        using var filing = await Filing.OfAsync(app, await app.Data.ProviderOpenedAsync());
        Accepted(await filing.SubmitAsync(OneTime(filing, "Prairie Honey Ltd.")));
        Accepted(await filing.SubmitAsync(OneTime(filing, "PRAIRIE HONEY  LTD")));
        Accepted(await filing.SubmitAsync(OneTime(filing, "Prairie Honey Inc.")));

        var third = OneTime(filing, "prairie honey ltd.");
        var refused = await filing.SubmitAsync(third);
        Assert.Contains("You have already filed 2 one-time submissions for this exporter.", refused.Body, StringComparison.Ordinal);
        Accepted(await filing.SubmitAsync(third, acknowledgements: [new { ruleId = "DEC-OTS-005", reason = "The exporter is registering now." }]));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    public async Task Twelve_months_count(int days, bool found)
    {
        using var filing = await Filing.OfAsync(app, await app.Data.ProviderOpenedAsync());
        Accepted(await filing.SubmitAsync(OneTime(filing, "Prairie Honey Ltd.")));
        Accepted(await filing.SubmitAsync(OneTime(filing, "Prairie Honey Ltd.")));
        await app.Database.ExecuteAsync(
            "update declarations.marks set received_on = (received_on - interval '1 year')::date + $2 where kind = 'OneTimeName' and business_number = $1",
            filing.Account.BusinessNumber.Value,
            days);
        Assert.Equal(found, (await filing.AskAsync(Findings, OneTime(filing, "Prairie Honey Ltd."))).Body.Contains("DEC-OTS-005", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_many_at_once_no_more_than_two_are_counted_as_none_before()
    {
        using var filing = await Filing.OfAsync(app, await app.Data.ProviderOpenedAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => filing.SubmitAsync(OneTime(filing, "Prairie Honey Ltd."))));
        Assert.Equal(2, answers.Count(a => a.ErrorsOf("submitDeclaration").Count == 0));
        Assert.Equal(3, answers.Count(a => a.Body.Contains("DEC-OTS-005", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_exporter_cannot_make_one()
    {
        using var filing = await Filing.OpenAsync(app);
        var answer = await filing.SubmitAsync(OneTime(filing, "Prairie Honey Ltd."));
        Assert.Equal(["DEC-OTS-001|[\"input\",\"declaration\",\"control\",\"submissionType\"]"], answer.ErrorsOf("submitDeclaration"));
    }

    [Fact]
    public async Task A_client_is_filed_for_regularly()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        Assert.Contains("DEC-OTS-006", (await filing.AskAsync(Findings, OneTime(filing, client.LegalName.ToUpperInvariant()))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("DEC-OTS-006", (await filing.AskAsync(Findings, OneTime(filing, "Prairie Honey Ltd."))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_submission_type_is_not_amended_and_the_name_is()
    {
        using var filing = await Filing.OfAsync(app, await app.Data.ProviderOpenedAsync());
        var declaration = OneTime(filing, "Prairie Honey Ltd.");
        var number = Accepted(await filing.SubmitAsync(declaration));

        var regular = ((JsonObject)declaration.DeepClone()).Set("control", new JsonObject { ["submissionType"] = "REGULAR" });
        Assert.Contains("DEC-AMD-001|[\"input\",\"declaration\",\"control\",\"submissionType\"]", (await filing.AmendAsync(number, 1, regular)).ErrorsOf("amendDeclaration"));
        var answer = await filing.AmendAsync(number, 1, ((JsonObject)declaration.DeepClone()).Set("exporter.name", "Prairie Honey and Wax Ltd."));
        Assert.Equal("2", answer.Text("amendDeclaration.declaration.version"));
        Assert.Equal(number, answer.Text("amendDeclaration.declaration.proofOfReport"));
    }

    private static JsonObject OneTime(Filing filing, string name) =>
        filing.Valid().Set("exporter.name", name).Set("control", new JsonObject { ["submissionType"] = "ONE_TIME" });

    private static string Accepted(GraphQLAnswer answer) =>
        answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
}
