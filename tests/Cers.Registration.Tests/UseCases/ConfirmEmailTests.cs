using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class ConfirmEmailTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly string[] NotValid = ["registration.code_not_valid"];

    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_code_confirms_once()
    {
        var email = Desk.Email();
        var code = await desk.CodeAsync(email);

        Assert.Empty(await TryAsync(email, $" {code} "));
        Assert.Equal(NotValid, await TryAsync(email, code));
    }

    [Fact]
    public async Task Who_lost_the_answer_gets_it_again_with_the_same_request_id()
    {
        var email = Desk.Email();
        var asked = new ConfirmEmail(email, await desk.CodeAsync(email), Desk.Id());

        Assert.Equal(await app.SendAsync(Actor.Anonymous, asked), await app.SendAsync(Actor.Anonymous, asked));
        Assert.Equal(["request.id_reused"], await desk.CodesAsync(Actor.Anonymous, asked with { Code = Wrong(asked.Code) }));
    }

    [Fact]
    public async Task Five_wrong_ones_end_a_code()
    {
        var email = Desk.Email();
        var code = await desk.CodeAsync(email);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(NotValid, await TryAsync(email, Wrong(code)));
        }

        Assert.Equal(NotValid, await TryAsync(email, code));
    }

    [Fact]
    public async Task Four_wrong_ones_do_not()
    {
        var email = Desk.Email();
        var code = await desk.CodeAsync(email);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(NotValid, await TryAsync(email, Wrong(code)));
        }

        Assert.Empty(await TryAsync(email, code));
    }

    [Fact]
    public async Task A_code_ends_after_ten_minutes_and_is_good_for_its_own_address_only()
    {
        var (email, other) = (Desk.Email(), Desk.Email());
        var code = await desk.CodeAsync(email);

        Assert.Equal(NotValid, await TryAsync(other, code));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(NotValid, await TryAsync(email, code));
    }

    [Fact]
    public async Task Parallel_guesses_are_compared_five_times_at_most()
    {
        var email = Desk.Email();
        var code = await desk.CodeAsync(email);

        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => TryAsync(email, Wrong(code))));

        Assert.Equal(5, await app.Database.ScalarAsync<int>("select wrong_attempts from registration.email_codes where email = $1", email));
    }

    private static string Wrong(string code) => code == "000000" ? "000001" : "000000";

    private Task<IReadOnlyList<string>> TryAsync(string email, string code) => desk.CodesAsync(Actor.Anonymous, new ConfirmEmail(email, code));
}
