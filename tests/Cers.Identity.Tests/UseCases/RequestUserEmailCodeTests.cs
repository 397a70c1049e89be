using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RequestUserEmailCodeTests(CersApp app)
{
    [Fact]
    public async Task A_person_may_ask_for_five_codes_an_hour()
    {
        var person = await app.NewcomerAsync();
        for (var i = 0; i < 5; i++)
        {
            await app.SendAsync(person, new RequestUserEmailCode($"many.{Guid.CreateVersion7():N}@example.ca", Language.En, null));
        }

        var refused = await app.Door.SendAsync(person, new RequestUserEmailCode("many.more@example.ca", Language.En, null), CancellationToken.None);

        Assert.Equal("identity.too_many_email_codes", Assert.IsType<TooManyAttempts>(Assert.Single(refused.Errors)).Code);
    }

    [Fact]
    public async Task The_mail_with_the_code_is_in_the_language_asked_for_and_the_code_is_not_stored()
    {
        var person = await app.NewcomerAsync();
        var email = $"code.{Guid.CreateVersion7():N}@example.ca";
        await app.SendAsync(person, new RequestUserEmailCode(email, Language.Fr, null));

        var mail = await app.Mailbox.WaitForAsync(email);

        Assert.Equal("Votre code pour le SCDE", mail.Subject);
        var code = new string([.. mail.Text.Where(char.IsAsciiDigit).Take(6)]);
        var stored = string.Join('\n', await app.Database.RowsAsync("select c::text from identity.email_codes c")) + string.Join('\n', app.Log.All);
        Assert.DoesNotContain(code, stored.Replace(person.Person.ToString()!, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(email, string.Join('\n', app.Log.All), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_address_gets_five_codes_an_hour_whoever_asks()
    {
        var email = $"wanted.{Guid.CreateVersion7():N}@example.ca";
        for (var i = 0; i < 5; i++)
        {
            await app.SendAsync(await app.NewcomerAsync(), new RequestUserEmailCode(email, Language.En, null));
        }

        var refused = await app.Door.SendAsync(
            await app.NewcomerAsync(), new RequestUserEmailCode(email.ToUpperInvariant(), Language.En, null), CancellationToken.None);

        Assert.Equal("identity.too_many_email_codes", Assert.Single(refused.Errors).Code);
    }
}
