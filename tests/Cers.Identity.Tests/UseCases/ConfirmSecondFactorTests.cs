using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class ConfirmSecondFactorTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task The_newest_code_of_this_session_confirms_it_once_under_a_new_ticket()
    {
        var (half, ticket, email) = await HalfAsync();
        var old = await CodeAsync(half, email);
        var code = await CodeAsync(half, email);
        Assert.True((await app.SendAsync(SignIn.Host, new GetSession(ticket))).SecondFactorDue);
        Assert.Equal("identity.second_factor_not_valid", await app.CodeAsync(half, new ConfirmSecondFactor(old)));

        var confirmed = await app.SendAsync(half, new ConfirmSecondFactor(code));

        Assert.Equal("identity.session_ended", await app.CodeAsync(SignIn.Host, new GetSession(ticket)));
        Assert.False((await app.SendAsync(SignIn.Host, new GetSession(confirmed.Ticket))).SecondFactorDue);
        Assert.Equal("identity.second_factor_not_valid", await app.CodeAsync(half, new ConfirmSecondFactor(code)));
    }

    [Fact]
    public async Task Another_session_s_code_an_old_one_and_the_sixth_try_are_refused()
    {
        var (half, _, email) = await HalfAsync();
        var (other, _, otherEmail) = await HalfAsync();
        var code = await CodeAsync(half, email);
        await CodeAsync(other, otherEmail);
        Assert.Equal("identity.second_factor_not_valid", await app.CodeAsync(other, new ConfirmSecondFactor(code == "000000" ? "000001" : code)));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("identity.second_factor_not_valid", await app.CodeAsync(half, new ConfirmSecondFactor(code)));
        var next = await CodeAsync(half, email);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("identity.second_factor_not_valid", await app.CodeAsync(half, new ConfirmSecondFactor("no code")));
        }

        Assert.Equal("identity.second_factor_locked", await app.CodeAsync(half, new ConfirmSecondFactor(next)));
    }

    [Fact]
    public async Task Until_then_the_session_counts_for_nothing_else_and_gets_no_token()
    {
        var (half, _, _) = await HalfAsync();

        Assert.Equal("access.second_factor_needed", await app.CodeAsync(half, new GetMyAccounts(new PageRequest(5))));
        Assert.Equal("access.second_factor_needed", await app.CodeAsync(half, new ListMySessions()));
        Assert.Null((await app.SendAsync(half, new GetViewer()))!.UserAccount);
        Assert.True((await app.SendAsync(half, new GetViewer()))!.SecondFactorDue);
        Assert.Equal("identity.session_ended", await app.CodeAsync(SignIn.Host, new IssueAccessToken(half.Session!.Value)));
        Assert.Equal("identity.session_ended", await app.CodeAsync(SignIn.Host, new GetTokenBearer(half.Person!.Value, half.Session.Value)));
    }

    [Fact]
    public async Task The_code_of_a_new_user_account_is_the_factor_of_its_first_session()
    {
        var started = await app.SendAsync(SignIn.Host, SignIn.Of($"newcomer-{Guid.CreateVersion7():N}") with { TwoFactors = false });
        var half = new Actor { Kind = ActorKind.Person, Person = started.Person, Session = started.Session, SecondFactorDue = true };
        var email = TestData.Address();
        await app.SendAsync(half, new RequestUserEmailCode(email, Language.En, TestData.RequestId()));
        var code = TestData.Find(await app.Mailbox.WaitForAsync(email), TestData.SixDigits());

        await app.SendAsync(
            half, new CreateUserAccount("Anne", "Côté", email, code, "613 555 0100", Language.En, AcceptTerms: true, app.TermsInForce(), TestData.RequestId()));

        Assert.False((await app.SendAsync(SignIn.Host, new GetSession(started.Ticket))).SecondFactorDue);
    }

    private async Task<(Actor Half, string Ticket, string Email)> HalfAsync()
    {
        var subject = $"newcomer-{Guid.CreateVersion7():N}";
        var first = await app.SignInAsync(subject);
        var email = TestData.Address();
        var actor = new Actor { Kind = ActorKind.Person, Person = first.Person, Session = first.Session };
        await app.SendAsync(actor, new RequestUserEmailCode(email, Language.En, TestData.RequestId()));
        var code = TestData.Find(await app.Mailbox.WaitForAsync(email), TestData.SixDigits());
        await app.SendAsync(
            actor, new CreateUserAccount("Anne", "Côté", email, code, "613 555 0100", Language.En, AcceptTerms: true, app.TermsInForce(), TestData.RequestId()));
        var half = await app.SendAsync(SignIn.Host, SignIn.Of(subject) with { TwoFactors = false });
        return (actor with { Session = half.Session, SecondFactorDue = true }, half.Ticket, email);
    }

    private async Task<string> CodeAsync(Actor half, string email)
    {
        var before = app.Mailbox.For(email);
        await app.SendAsync(half, new RequestSecondFactorCode());
        return TestData.Find(await app.Mailbox.WaitForAsync(email, mail => !before.Contains(mail)), TestData.SixDigits());
    }
}
