using Cers.Declarations.Tests.UseCases.BackOffice;
using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

[Collection(Register.Name)]
public sealed class ReviewLatenessTests(CersApp app)
{
    [Fact]
    public async Task An_outage_entered_later_excuses_what_was_late_and_a_withdrawn_one_no_more()
    {
        using var filing = await Filing.OpenAsync(app);
        var excused = (await filing.SubmitAsync(filing.ByRoad(-5))).Text("submitDeclaration.declaration.proofOfReport")!;
        var late = (await filing.SubmitAsync(filing.ByRoad(-7))).Text("submitDeclaration.declaration.proofOfReport")!;

        var number = await app.OutageAsync(6, 1);
        Assert.True(await ReviewAsync() >= 1);
        Assert.Equal($"0 {number}", await LatenessAsync(filing, excused));
        Assert.Equal("420 ", await LatenessAsync(filing, late));
        Assert.Equal(0, await ReviewAsync());

        await app.WithdrawAsync(number);
        Assert.True(await ReviewAsync() >= 1);
        Assert.Equal("300 ", await LatenessAsync(filing, excused));
    }

    [Fact]
    public async Task A_form_filed_during_an_outage_gives_a_day_after_it()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = await app.OutageAsync(12, 6);
        var filedAt = app.Clock.GetUtcNow().AddHours(-8).ToString("o");
        var declaration = filing.ByRoad(-7).Set("control", new System.Text.Json.Nodes.JsonObject { ["contingencyFiled"] = true, ["contingencyFiledAt"] = filedAt });

        var withForm = (await filing.SubmitAsync(declaration)).Text("submitDeclaration.declaration.proofOfReport")!;
        var without = (await filing.SubmitAsync(filing.ByRoad(-7))).Text("submitDeclaration.declaration.proofOfReport")!;

        Assert.Equal($"0 {number}", await LatenessAsync(filing, withForm));
        Assert.Equal($"240 {number}", await LatenessAsync(filing, without));
        await app.WithdrawAsync(number);
        Assert.True(await ReviewAsync() >= 2);
        Assert.Equal("420 ", await LatenessAsync(filing, withForm));
    }

    private async Task<int> ReviewAsync() => (await app.SendAsync(new Actor { Kind = ActorKind.System }, new ReviewLateness())).Rows;

    private static async Task<string> LatenessAsync(Filing filing, string number)
    {
        var answer = await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ lateByMinutes outage }}");
        return $"{answer.Text("viewer.businessAccount.declaration.lateByMinutes")} {answer.Text("viewer.businessAccount.declaration.outage")}";
    }
}
