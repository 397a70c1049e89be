using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class FindMyApplicationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_applicant_sees_the_state_but_not_that_a_refusal_is_proposed()
    {
        var email = Desk.Email();
        var number = await desk.ProposedAsync(email);

        var status = await app.SendAsync(Actor.Anonymous, new FindMyApplication(await desk.ConfirmedAsync(email), number));

        Assert.Equal((number, ApplicationState.InReview), (status!.Number, status.State));
    }

    [Fact]
    public async Task Another_address_and_an_unknown_number_get_the_same_answer()
    {
        var number = await desk.SubmittedAsync();
        var stranger = await desk.ConfirmedAsync(Desk.Email());

        Assert.Null(await app.SendAsync(Actor.Anonymous, new FindMyApplication(stranger, number)));
        Assert.Null(await app.SendAsync(Actor.Anonymous, new FindMyApplication(stranger, "EXP-2026-999999")));
        Assert.Equal(["REG-005"], await desk.CodesAsync(Actor.Anonymous, new FindMyApplication("x", number)));
    }
}
