using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Host.Tests.SignIn;

/// <summary>What UserInfo says is taken when it is about the person of the ID token; else that person is signed in without it.</summary>
public sealed class UserInfoTests(AppWithProvider app) : IClassFixture<AppWithProvider>
{
    [Theory]
    [InlineData("""{"sub":"somebody","locale":"fr-CA"}""", Language.Fr)]
    [InlineData("""{"sub":"somebody else","locale":"fr-CA"}""", Language.En)]
    [InlineData("""{"locale":"fr-CA"}""", Language.En)]
    [InlineData("""{"sub":"somebody","locale":["fr-CA"]}""", Language.En)]
    [InlineData("""["somebody"]""", Language.En)]
    [InlineData("no JSON", Language.En)]
    [InlineData(null, Language.En)]
    public async Task Only_what_is_about_the_same_person_is_taken(string? told, Language language)
    {
        app.Provider.UserInfo = told;
        using var browser = new Navigator(app.Address);

        await browser.GetAsync(app.Provider.Authorize((await browser.GetAsync("/sign-in/gckey")).Headers.Location!));

        var session = await app.SendAsync(Actor.System("sign-in"), new GetSession(browser.Cookie("cers")!));
        Assert.Equal(language, session.Language);
    }
}
