using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Tests.Domain;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class KeepRefusedFormTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_was_refused_because_somebody_was_first_is_seen_as_a_rival_once_however_often_he_or_she_tries()
    {
        var (business, email) = (await desk.BusinessAsync(), Desk.Email());
        var number = await desk.SubmittedAsync(business: business);
        var confirmation = await desk.ConfirmedAsync(email);

        Assert.Equal(["REG-004"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(business, confirmation)));
        Assert.Equal(["REG-004"], await desk.CodesAsync(Actor.Anonymous, Desk.Application(business, confirmation)));

        var rival = Assert.Single((await desk.DetailsAsync(number)).Rivals);
        Assert.Equal((ApplicationState.Draft, email), (rival.State, rival.Email));
        Assert.NotNull(rival.RefusedAt);
        var kept = await app.SendAsync(Actor.Anonymous, new FindMyDraft(confirmation, rival.Number));
        Assert.Equal(Forms.Good().LegalName, kept!.Form.LegalName);
    }

    [Fact]
    public async Task Of_two_who_submit_at_once_the_one_who_came_second_is_kept_too()
    {
        var business = await desk.BusinessAsync();
        var applications = new List<SubmitApplication>();
        for (var i = 0; i < 3; i++)
        {
            applications.Add(Desk.Application(business, await desk.ConfirmedAsync(Desk.Email())));
        }

        var answers = await Task.WhenAll(applications.Select(a => app.Door.SendAsync(Actor.Anonymous, a, CancellationToken.None)));

        var taken = Assert.Single(answers, a => a.IsSuccess).Value.Number;
        Assert.Equal(2, (await desk.DetailsAsync(taken)).Rivals.Count(r => r.RefusedAt is not null));
    }

    [Fact]
    public async Task Nobody_but_the_system_keeps_one() => Assert.Equal(
        ["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new KeepRefusedForm(Desk.Email(), DraftForm.Of(Forms.Good()), null)));
}
