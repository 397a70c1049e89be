using Cers.Messaging;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class DeleteEndedEmailCodesTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Addresses_of_ended_codes_are_forgotten_and_living_codes_stay()
    {
        var (old, young) = (Desk.Email(), Desk.Email());
        await desk.CodeAsync(old);
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await desk.CodeAsync(young);

        await app.SendAsync(Actor.System("test"), new DeleteEndedEmailCodes());

        Assert.Equal([young], await app.Database.RowsAsync("select email from registration.email_codes where email in ($1, $2)", old, young));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new DeleteEndedEmailCodes()));
    }
}
