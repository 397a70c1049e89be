using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class CreateUserAccountTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_user_account_has_a_number_of_its_own_and_what_the_person_said()
    {
        var user = await app.UserAsync("Zoë", "Ånström", Language.Fr);
        var other = await app.UserAsync();

        var viewer = await app.SendAsync(user.Actor, new GetViewer());

        Assert.Equal(user.Account, viewer!.UserAccount);
        Assert.Equal(("Zoë", "Ånström", Language.Fr), (user.Account.FirstName, user.Account.LastName, viewer.Language));
        Assert.True(UserReferenceNumber.TryParse(user.Urn.Value, out _));
        Assert.NotEqual(other.Urn, user.Urn);
        Assert.Equal(app.Clock.GetUtcNow().AddMinutes(20), viewer.SessionEndsAt!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_wrong_or_old_code_or_one_for_another_address_confirms_nothing()
    {
        var (person, email, code) = await WithCodeAsync();

        Assert.Equal("identity.email_code_not_valid", await CodeOf(person, Ask(email, Other(code))));
        Assert.Equal("identity.email_code_not_valid", await CodeOf(person, Ask("else." + email, code)));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("identity.email_code_not_valid", await CodeOf(person, Ask(email, code)));
    }

    [Fact]
    public async Task A_new_code_replaces_the_one_before()
    {
        var (person, email, first) = await WithCodeAsync();
        await app.SendAsync(person, new RequestUserEmailCode(email, Language.En, null));
        var second = await NewestCodeAsync(email, 2);

        if (first != second)
        {
            Assert.Equal("identity.email_code_not_valid", await CodeOf(person, Ask(email, first)));
        }

        Assert.Null(await CodeOf(person, Ask(email, second)));
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_refused_too()
    {
        var (person, email, code) = await WithCodeAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("identity.email_code_not_valid", await CodeOf(person, Ask(email, Other(code))));
        }

        Assert.Equal("identity.email_code_locked", await CodeOf(person, Ask(email, code)));
    }

    [Fact]
    public async Task An_address_belongs_to_one_user_account_whatever_its_case()
    {
        var first = await app.UserAsync();
        var email = first.Account.Email.ToUpperInvariant();
        var (second, _, code) = await WithCodeAsync(email);

        Assert.Equal("identity.email_taken", await CodeOf(second, Ask(email, code)));
    }

    [Fact]
    public async Task One_person_makes_one_user_account_and_a_repeat_gets_the_same_answer()
    {
        var (person, email, code) = await WithCodeAsync();
        var message = Ask(email, code);

        var made = await app.SendAsync(person, message);
        var again = await app.SendAsync(person, message);

        Assert.Equal(made, again);
        Assert.Equal("identity.user_account_exists", await CodeOf(person, message with { ClientRequestId = TestData.RequestId() }));
    }

    [Fact]
    public async Task Terms_must_be_accepted_in_the_version_in_force()
    {
        var (person, email, code) = await WithCodeAsync();

        Assert.Equal("identity.terms_not_accepted", await CodeOf(person, Ask(email, code) with { AcceptTerms = false }));
        Assert.Equal("identity.terms_changed", await CodeOf(person, Ask(email, code) with { TermsVersion = "2020-10" }));
    }

    private async Task<(Actor Person, string Email, string Code)> WithCodeAsync(string? email = null)
    {
        var person = await app.NewcomerAsync();
        var before = email is null ? 0 : app.Mailbox.For(email).Count;
        email ??= $"new.{Guid.CreateVersion7():N}@example.ca";
        await app.SendAsync(person, new RequestUserEmailCode(email, Language.En, null));
        return (person, email, await NewestCodeAsync(email, before + 1));
    }

    private async Task<string> NewestCodeAsync(string email, int mails)
    {
        var mail = await app.Mailbox.WaitForAsync(email, _ => app.Mailbox.For(email).Count >= mails);
        return mail.Text.Split("Your code is ")[1][..6];
    }

    private CreateUserAccount Ask(string email, string code) =>
        new("Anne", "Côté", email, code, "613 555 0100", Language.En, AcceptTerms: true, app.TermsInForce(), TestData.RequestId());

    private static string Other(string code) => (code[0] == '9' ? '0' : (char)(code[0] + 1)) + code[1..];

    private async Task<string?> CodeOf(Actor person, CreateUserAccount message)
    {
        var result = await app.Door.SendAsync(person, message, CancellationToken.None);
        return result.IsSuccess ? null : Assert.Single(result.Errors).Code;
    }
}
