using System.Net;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Host.Tests.SignIn;

/// <summary>A provider that shows one factor, and the second one that we ask for then.</summary>
public sealed class SecondFactorTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    private static readonly Actor Host = Actor.System("sign-in");

    [Fact]
    public async Task A_code_by_mail_opens_what_the_person_wanted_under_a_new_ticket()
    {
        var (subject, email) = await PersonAsync();
        using var browser = await HalfSignedInAsync(subject);
        var before = browser.Cookies.GetCookies(app.Address)["cers"]!.Value;
        var page = await browser.OpenAsync("/me?lang=en");
        Assert.Equal("/sign-in/second-factor", page.Address.AbsolutePath);
        Assert.DoesNotContain(email, page.Html, StringComparison.Ordinal);

        page = await browser.SubmitAsync(page, button: "Send the code");
        var code = TestData.Find(await app.Mailbox.WaitForAsync(email, m => m.Subject.Contains("sign in", StringComparison.Ordinal)), TestData.SixDigits());
        var wrong = await browser.SubmitAsync(page, new Dictionary<string, string?> { ["code"] = "no" }, "Confirm");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var done = await browser.SubmitAsync(wrong, new Dictionary<string, string?> { ["code"] = code }, "Confirm");

        Assert.Equal("/me", done.Address.AbsolutePath);
        Assert.Contains(email, done.Html, StringComparison.Ordinal);
        Assert.NotEqual(before, browser.Cookies.GetCookies(app.Address)["cers"]!.Value);
    }

    [Fact]
    public async Task Until_then_no_page_no_query_and_no_link_is_open()
    {
        var (subject, email) = await PersonAsync();
        using var browser = await HalfSignedInAsync(subject);

        var told = await browser.GraphQLAsync("{ viewer { secondFactorDue userAccount { email } } }");
        var accounts = await browser.GraphQLAsync("{ viewer { businessAccounts { nodes { id } } } }");

        Assert.Equal("true", told.Text("viewer.secondFactorDue"), ignoreCase: true);
        Assert.DoesNotContain(email, told.Body, StringComparison.Ordinal);
        Assert.Contains("access.second_factor_needed", accounts.Body, StringComparison.Ordinal);
        Assert.Equal("/sign-in/second-factor", (await browser.OpenAsync("/sign-in/resume")).Address.AbsolutePath);
        Assert.Equal("/sign-in/second-factor", (await browser.OpenAsync("/office")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_configured_acr_counts_as_two_factors_and_another_does_not()
    {
        using var enough = await SignInAsync($"acr-{Guid.CreateVersion7():N}", t => (t.Amr, t.Acr) = (null, AppWithProvider.TwoFactorAcr));
        using var another = await SignInAsync($"acr-{Guid.CreateVersion7():N}", t => (t.Amr, t.Acr) = (["pwd"], "urn:of:one:factor"));

        Assert.Equal("/me", (await enough.OpenAsync("/me")).Address.AbsolutePath);
        Assert.Equal("/sign-in/second-factor", (await another.OpenAsync("/me")).Address.AbsolutePath);
    }

    private Task<Browser> HalfSignedInAsync(string subject) => SignInAsync(subject, t => t.Amr = ["pwd"]);

    private async Task<Browser> SignInAsync(string subject, Action<IdTokenDraft> change)
    {
        app.Provider.Spoil = t =>
        {
            t.Subject = subject;
            change(t);
        };
        using var navigator = new Navigator(app.Address);
        await navigator.GetAsync(app.Provider.Authorize((await navigator.GetAsync("/sign-in/gckey")).Headers.Location!));
        var browser = app.Browser();
        browser.Cookies.Add(navigator.Cookies.GetCookies(app.Address));
        return browser;
    }

    private async Task<(string Subject, string Email)> PersonAsync()
    {
        var (subject, email) = ($"factor-{Guid.CreateVersion7():N}", TestData.Address());
        var started = await app.SendAsync(Host, new StartSession(app.Provider.Issuer, subject, "GCKEY", new HashSet<StaffRole>(), null, Language.En, null, null) { TwoFactors = true });
        var actor = new Actor { Kind = ActorKind.Person, Person = started.Person, Session = started.Session };
        await app.SendAsync(actor, new RequestUserEmailCode(email, Language.En, TestData.RequestId()));
        var code = TestData.Find(await app.Mailbox.WaitForAsync(email), TestData.SixDigits());
        await app.SendAsync(
            actor, new CreateUserAccount("Anne", "Roy", email, code, "613 555 0100", Language.En, AcceptTerms: true, (await app.SendAsync(actor, new GetTermsAndConditions())).Version, TestData.RequestId()));
        return (subject, email);
    }
}
