using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class ReviewCaseTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task Its_officer_goes_on_without_a_question()
    {
        var number = await desk.TakenAsync(await desk.ProviderAsync());

        Assert.Equal(["registration.case_not_assigned"], await desk.CodesAsync(desk.Colleague, new ReviewCase(number, 1)));
        Assert.Empty(await desk.CodesAsync(desk.Officer, new ReviewCase(number, 1)));
        Assert.Equal(CaseState.UnderReview, (await desk.CaseAsync(number)).State);
    }
}
