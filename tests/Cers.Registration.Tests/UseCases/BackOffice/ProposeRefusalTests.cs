using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ProposeRefusalTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_proposal_waits_for_somebody_else_and_the_applicant_is_told_nothing()
    {
        var email = Desk.Email();
        var number = await desk.ProposedAsync(email);

        var details = await desk.DetailsAsync(number);
        Assert.Equal(ApplicationState.PendingSecondReview, details.State);
        Assert.Equal(("R06", "The mandate is missing.", "First Officer"), (details.Refusal!.Reason.Code, details.Refusal.Explanation, details.Refusal.ProposedByName));
        Assert.Empty(details.Actions);
        Assert.Equal([ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal], (await desk.DetailsAsync(number, desk.Second)).Actions);
        Assert.Equal(0, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.outbox where recipient = $1 and template = 'registration.refused'", email));
    }

    [Theory]
    [InlineData("R00", null, "registration.reason_missing")]
    [InlineData("R99", " ", "registration.explanation_missing")]
    public async Task A_reason_of_the_list_is_needed_and_other_needs_an_explanation(string reason, string? explanation, string code)
    {
        var number = await desk.TakenAsync();

        Assert.Equal([code], await desk.CodesAsync(desk.First, new ProposeRefusal(number, await desk.VersionAsync(number), reason, explanation)));
    }
}
