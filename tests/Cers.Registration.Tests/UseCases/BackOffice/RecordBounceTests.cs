using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class RecordBounceTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Mail_that_came_back_shows_at_the_application_and_among_the_secrets_not_delivered_until_the_secret_is_replaced()
    {
        var approved = await desk.ApprovedAsync();
        Assert.DoesNotContain(approved.Number, await LostAsync());

        await app.SendAsync(desk.First, new RecordBounce(approved.Number, BouncedMail.SharedSecret, BounceReason.MailboxFull, " <b>552</b> ", app.Clock.GetUtcNow()));

        Assert.Contains(approved.Number, await LostAsync());
        var details = await app.SendAsync(desk.First, new GetSharedSecret(approved.Number));
        var bounce = Assert.Single(details.Bounces);
        Assert.Equal((BouncedMail.SharedSecret, BounceReason.MailboxFull, "<b>552</b>", "First Officer"), (bounce.Mail, bounce.Reason, bounce.Note, bounce.EnteredByName));
        Assert.Single((await desk.DetailsAsync(approved.Number)).History, e => e.Kind == ApplicationEventKind.MailCameBack);

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await app.SendAsync(desk.First, new ReplaceSharedSecret(approved.Number, details.Version));
        Assert.DoesNotContain(approved.Number, await LostAsync());
    }

    [Fact]
    public async Task Each_fault_is_told_at_its_field()
    {
        var approved = await desk.ApprovedAsync();
        var now = app.Clock.GetUtcNow();
        var wrong = await app.Door.SendAsync(
            desk.First, new RecordBounce(approved.Number, (BouncedMail)9, (BounceReason)9, new string('x', 501), now), CancellationToken.None);

        Assert.Equal(["mail", "note", "reason"], wrong.Errors.Select(e => e.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["registration.in_the_future"], await desk.CodesAsync(desk.First, new RecordBounce(approved.Number, BouncedMail.Other, BounceReason.Other, null, now.AddHours(1))));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new RecordBounce("EXP-2026-999999", BouncedMail.Other, BounceReason.Other, null, now)));
    }

    private async Task<IEnumerable<string>> LostAsync() =>
        (await app.SendAsync(desk.First, new ListSharedSecrets(SecretFilter.NotDelivered, 7, new(100)))).Items.Select(i => i.Value.Number);
}
