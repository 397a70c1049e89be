using System.Net;
using Cers.Testing;

namespace Cers.Host.Tests.Attacks;

/// <summary>A ticket that somebody planted before a sign-in is worth nothing after it.</summary>
public sealed class SessionFixationTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_planted_ticket_is_replaced_and_dies_at_the_sign_in()
    {
        using var attacker = await app.AsPersonaAsync("newcomer-fixer");
        var planted = attacker.Cookies.GetCookies(app.Address)["cers"]!.Value;
        using var victim = app.Browser();
        victim.Cookies.Add(app.Address, new Cookie("cers", planted));

        await victim.SignInAsync("newcomer-fixed", "/me");

        Assert.NotEqual(planted, victim.Cookies.GetCookies(app.Address)["cers"]!.Value);
        Assert.Equal("/sign-in", (await attacker.OpenAsync("/me")).Address.AbsolutePath);
    }

    [Fact]
    public async Task An_invented_ticket_never_becomes_a_session()
    {
        using var victim = app.Browser();
        var invented = new string('A', 43);
        victim.Cookies.Add(app.Address, new Cookie("cers", invented));

        await victim.SignInAsync("newcomer-invented", "/me");

        Assert.NotEqual(invented, victim.Cookies.GetCookies(app.Address)["cers"]!.Value);
        using var thief = app.Browser();
        thief.Cookies.Add(app.Address, new Cookie("cers", invented));
        Assert.Equal("/sign-in", (await thief.OpenAsync("/me")).Address.AbsolutePath);
    }
}
