using System.Text.Json.Nodes;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GiveLateReasonTests(CersApp app)
{
    private const string Reason = "The truck left early because of the ferry.";

    [Fact]
    public async Task It_is_told_once_after_acceptance_without_a_new_version()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = await LateAsync(filing);
        var request = TestData.RequestId();

        var answer = await filing.GiveLateReasonAsync(number, $"  {Reason} ", request);

        Assert.Empty(answer.ErrorsOf("giveLateReason"));
        Assert.Equal(
            (Reason, "1", "ORIGINAL"),
            (answer.Text("giveLateReason.declaration.lateReason"), answer.Text("giveLateReason.declaration.version"), answer.Text("giveLateReason.declaration.status")));
        Assert.Equal(answer.Body, (await filing.GiveLateReasonAsync(number, $"  {Reason} ", request)).Body);
        Assert.Equal(["declarations.late_reason_given|[\"input\",\"reason\"]"], (await filing.GiveLateReasonAsync(number, Reason)).ErrorsOf("giveLateReason"));

        var read = await filing.AskAsync(
            $"declaration(proofOfReport: \"{number}\") {{ lateReason versions {{ version }} statusHistory {{ by from to version lateReason }} }}");
        Assert.Equal(Reason, read.Text("viewer.businessAccount.declaration.lateReason"));
        Assert.Equal(1, read["viewer.businessAccount.declaration.versions"].GetArrayLength());
        var told = read["viewer.businessAccount.declaration.statusHistory"][1];
        Assert.Equal(
            (filing.Account.Owner.Urn.Value, "ORIGINAL", "ORIGINAL", 1, Reason),
            (told.GetProperty("by").GetString(), told.GetProperty("from").GetString(), told.GetProperty("to").GetString(), told.GetProperty("version").GetInt32(), told.GetProperty("lateReason").GetString()));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_tell_it_is_refused()
    {
        using var filing = await Filing.OpenAsync(app);
        var (punctual, _) = await filing.AcceptedAsync();
        Assert.Equal(["declarations.not_late|[\"input\",\"proofOfReport\"]"], (await filing.GiveLateReasonAsync(punctual, Reason)).ErrorsOf("giveLateReason"));

        var declared = await LateAsync(filing, d => d.Set("control", new JsonObject { ["lateReason"] = Reason }));
        Assert.Equal(["declarations.late_reason_given|[\"input\",\"reason\"]"], (await filing.GiveLateReasonAsync(declared, Reason)).ErrorsOf("giveLateReason"));

        var voided = await LateAsync(filing);
        Assert.Empty((await filing.VoidAsync(voided, 1)).ErrorsOf("voidDeclaration"));
        Assert.Equal(["declarations.voided|[\"input\",\"proofOfReport\"]"], (await filing.GiveLateReasonAsync(voided, Reason)).ErrorsOf("giveLateReason"));
    }

    [Fact]
    public async Task It_has_ten_to_five_hundred_characters_in_one_line()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = await LateAsync(filing);
        foreach (var bad in new[] { "  Too few  ", new string('x', 501), "A line and\nanother one", "Snow and ice ❄ 📦" })
        {
            Assert.Equal(["declarations.late_reason|[\"input\",\"reason\"]"], (await filing.GiveLateReasonAsync(number, bad)).ErrorsOf("giveLateReason"));
        }

        Assert.Empty((await filing.GiveLateReasonAsync(number, new string('x', 500))).ErrorsOf("giveLateReason"));
    }

    [Fact]
    public async Task A_reader_and_another_account_may_not()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var number = await LateAsync(filing);
        Assert.StartsWith("access.not_allowed", Assert.Single((await other.GiveLateReasonAsync(number, Reason)).ErrorsOf("giveLateReason")), StringComparison.Ordinal);
        using var user = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.User));
        Assert.Empty((await user.GiveLateReasonAsync(number, Reason)).ErrorsOf("giveLateReason"));
    }

    private static async Task<string> LateAsync(Filing filing, Action<JsonObject>? change = null)
    {
        var late = filing.ByRoad(-1);
        change?.Invoke(late);
        var answer = await filing.SubmitAsync(late);
        return answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
    }
}
