using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

[Collection(Register.Name)]
public sealed class RegisterOutageTests(CersApp app)
{
    [Fact]
    public async Task An_outage_gets_a_number_and_stands_in_the_register_with_who_entered_it()
    {
        var officer = await app.Data.ActorAsync("tccu-1");
        var number = (await app.SendAsync(officer, new RegisterOutage(app.Content(3, null)))).Number;

        Assert.Matches("^OUT-[0-9]{4}-[0-9]{4}$", number);
        var seen = await app.SendAsync(officer, new GetOutage(number));
        Assert.Equal((OutageStage.GoingOn, 1, null), (seen.Outage.Stage, seen.Outage.Version, seen.GraceEndsAt));
        Assert.Equal((OutageEventKind.Entered, "Tara Trader"), (Assert.Single(seen.Events).Kind, seen.Events[0].ByName));
        Assert.Equal($"done|outage {number}|", await app.EntryAsync(officer, nameof(RegisterOutage)));
        await app.WithdrawAsync(number);
    }

    [Fact]
    public async Task A_submission_that_was_due_meanwhile_is_not_late_and_names_the_outage()
    {
        using var filing = await Filing.OpenAsync(app);
        var before = await SubmitAsync(filing);
        Assert.Equal(("60", (string?)null), (before.Late, before.Outage));

        var number = await app.OutageAsync(2, null);
        Assert.Equal(("0", number, (string?)null), await SubmitAsync(filing));

        await app.WithdrawAsync(number);
        Assert.Equal(("60", (string?)null, (string?)null), await SubmitAsync(filing));
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_said_at_its_field()
    {
        var officer = await app.Data.ActorAsync("supervisor-1");
        var good = app.Content(3, 1);

        Assert.Equal(
            ["declarations.outage_kind kind", "declarations.outage_systems systems", "declarations.outage_text text.en", "declarations.outage_text text.fr"],
            await app.CodesAsync(officer, new RegisterOutage(good with { Kind = (OutageKind)(-1), Systems = [], Text = new LocalizedText(" ", new string('x', 501)) })));
        Assert.Equal(["declarations.outage_ends_before_start endsAt"], await app.CodesAsync(officer, new RegisterOutage(good with { EndsAt = good.StartsAt })));
        Assert.Equal(["declarations.outage_starts_too_far startsAt"], await app.CodesAsync(officer, new RegisterOutage(good with { StartsAt = good.StartsAt.AddDays(1), EndsAt = null })));
        Assert.Equal(
            ["declarations.outage_ends_too_far endsAt"],
            await app.CodesAsync(officer, new RegisterOutage(good with { Kind = OutageKind.Scheduled, EndsAt = good.StartsAt.AddDays(367) })));
    }

    [Theory]
    [InlineData("officer-1")]
    [InlineData("auditor")]
    [InlineData("operator")]
    public async Task Only_roles_of_the_matrix_enter_one(string persona) =>
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync(persona), new RegisterOutage(app.Content(3, 1))));

    // By road, due an hour ago.
    private async Task<(string? Late, string? Outage, string? ExtendedTo)> SubmitAsync(Filing filing)
    {
        var number = (await filing.SubmitAsync(filing.ByRoad(-1))).Text("submitDeclaration.declaration.proofOfReport");
        var answer = await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ lateByMinutes outage extendedTo }}");
        const string At = "viewer.businessAccount.declaration.";
        return (answer.Text(At + "lateByMinutes"), answer.Text(At + "outage"), answer.Text(At + "extendedTo"));
    }
}
