using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class CountWrongEmailCodeTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Nobody_but_the_system_counts()
    {
        var email = Desk.Email();
        await desk.CodeAsync(email);

        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Actor.Anonymous, new CountWrongEmailCode(email)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new CountWrongEmailCode(email)));
        Assert.Equal(0, await app.Database.ScalarAsync<int>("select wrong_attempts from registration.email_codes where email = $1", email));
    }

    [Fact]
    public async Task A_code_that_is_gone_is_nothing_to_count() =>
        Assert.Equal(default(Done), await app.SendAsync(Actor.System("test"), new CountWrongEmailCode(Desk.Email())));
}
