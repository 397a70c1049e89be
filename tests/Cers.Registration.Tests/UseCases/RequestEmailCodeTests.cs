using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class RequestEmailCodeTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_code_is_mailed_in_the_asked_language_and_kept_only_as_a_hash()
    {
        var (english, french) = (Desk.Email(), Desk.Email());

        var code = await desk.CodeAsync(english);
        await desk.CodeAsync(french, Language.Fr);

        Assert.Contains($"Your code is {code}.", (await app.Mailbox.WaitForAsync(english)).Text, StringComparison.Ordinal);
        Assert.Contains("Votre code est", (await app.Mailbox.WaitForAsync(french)).Text, StringComparison.Ordinal);
        Assert.Equal(32, await app.Database.ScalarAsync<int>("select octet_length(hmac) from registration.email_codes where email = $1", english));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from platform.outbox o where o::text like '%' || $1 || '%'", code));
    }

    [Fact]
    public async Task A_new_code_ends_the_former()
    {
        var email = Desk.Email();
        var first = await desk.CodeAsync(email);
        var second = await desk.CodeAsync(email);
        Assert.SkipWhen(first == second, "Two equal codes were drawn.");

        Assert.Equal(["registration.code_not_valid"], await desk.CodesAsync(Actor.Anonymous, new ConfirmEmail(email, first)));
        Assert.Empty(await desk.CodesAsync(Actor.Anonymous, new ConfirmEmail(email, second)));
    }

    [Fact]
    public async Task The_sixth_code_for_an_address_within_an_hour_is_refused()
    {
        var email = Desk.Email();
        for (var i = 0; i < 5; i++)
        {
            Assert.Empty(await desk.CodesAsync(Actor.Anonymous, new RequestEmailCode(email, Language.En, Desk.Id())));
        }

        Assert.Equal(
            ["registration.too_many_codes"], await desk.CodesAsync(Actor.Anonymous, new RequestEmailCode(email.ToUpperInvariant(), Language.En, Desk.Id())));
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Empty(await desk.CodesAsync(Actor.Anonymous, new RequestEmailCode(email, Language.En, Desk.Id())));
    }

    [Fact]
    public async Task A_network_address_gets_thirty_codes_an_hour_for_whatever_addresses()
    {
        var caller = Actor.Anonymous with { Address = "192.0.2.7" };
        for (var i = 0; i < 30; i++)
        {
            Assert.Empty(await desk.CodesAsync(caller, new RequestEmailCode(Desk.Email(), Language.En, Desk.Id())));
        }

        Assert.Equal(["registration.too_many_codes"], await desk.CodesAsync(caller, new RequestEmailCode(Desk.Email(), Language.En, Desk.Id())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("a@b.ca\r\nBcc: c@d.ca")]
    [InlineData("a b@example.ca")]
    [InlineData("a@b@example.ca")]
    public async Task What_is_no_address_gets_no_code(string email) =>
        Assert.Equal(["registration.email_not_valid"], await desk.CodesAsync(Actor.Anonymous, new RequestEmailCode(email, Language.En, Desk.Id())));
}
