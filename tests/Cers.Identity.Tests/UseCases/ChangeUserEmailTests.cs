using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class ChangeUserEmailTests(CersApp app)
{
    [Fact]
    public async Task A_code_mailed_to_the_new_address_changes_it_and_the_former_one_is_told_without_naming_it()
    {
        var user = await app.UserAsync();
        var (email, code) = await CodeAsync(user, TestData.Address());

        var changed = await app.SendAsync(user.Actor, new ChangeUserEmail(email.ToUpperInvariant(), code, TestData.RequestId()));

        Assert.Equal(email.ToUpperInvariant(), changed.Email);
        var told = await app.Mailbox.WaitForAsync(user.Account.Email, m => m.Subject == "Your CERS user account has another e-mail address");
        Assert.Contains(user.Urn.Value, told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(email, told.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(code, told.Text, StringComparison.Ordinal);
        Assert.Equal(email.ToUpperInvariant(), (await app.SendAsync(user.Actor, new GetViewer()))!.UserAccount!.Email);
    }

    /// <summary>Whether somebody has an address is told to nobody who does not read its mail.</summary>
    [Fact]
    public async Task A_taken_address_and_a_free_one_answer_the_same_until_the_code_is_shown()
    {
        var (user, other) = (await app.UserAsync(), await app.UserAsync());
        var free = TestData.Address();
        var answers = new List<string>();
        foreach (var address in new[] { free, other.Account.Email })
        {
            var asked = await app.Door.SendAsync(user.Actor, new RequestUserEmailCode(address, Language.En, null), CancellationToken.None);
            var wrong = await app.Door.SendAsync(user.Actor, new ChangeUserEmail(address, "000000", null), CancellationToken.None);
            answers.Add($"{asked.IsSuccess} {Assert.Single(wrong.Errors)}");
        }

        Assert.Equal(answers[0], answers[1]);

        var mail = await app.Mailbox.WaitForAsync(other.Account.Email, m => m.Subject == "Your code for CERS" && app.Mailbox.For(other.Account.Email).Count > 1);
        Assert.Equal("identity.email_taken", await app.CodeAsync(user.Actor, new ChangeUserEmail(other.Account.Email, TestData.Find(mail, TestData.SixDigits()), null)));
        Assert.Equal(user.Account.Email, (await app.SendAsync(user.Actor, new GetViewer()))!.UserAccount!.Email);
    }

    [Fact]
    public async Task Two_who_take_the_same_free_address_at_once_do_not_both_get_it()
    {
        var (one, two) = (await app.UserAsync(), await app.UserAsync());
        var email = TestData.Address();
        var (_, first) = await CodeAsync(one, email);
        var (_, second) = await CodeAsync(two, email);

        var codes = await Task.WhenAll(
            app.CodeAsync(one.Actor, new ChangeUserEmail(email, first, null)), app.CodeAsync(two.Actor, new ChangeUserEmail(email, second, null)));

        Assert.Equal([null, "identity.email_taken"], codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wrong_codes_are_counted_the_own_address_is_no_change_and_somebody_needs_a_user_account()
    {
        var user = await app.UserAsync();
        Assert.Equal("identity.email_unchanged", await app.CodeAsync(user.Actor, new ChangeUserEmail(user.Account.Email, "123456", null)));
        Assert.Equal("identity.user_account_missing", await app.CodeAsync(await app.NewcomerAsync(), new ChangeUserEmail(TestData.Address(), "123456", null)));
        var (email, code) = await CodeAsync(user, TestData.Address());
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("identity.email_code_not_valid", await app.CodeAsync(user.Actor, new ChangeUserEmail(email, code == "111111" ? "222222" : "111111", null)));
        }

        Assert.Equal("identity.email_code_locked", await app.CodeAsync(user.Actor, new ChangeUserEmail(email, code, null)));
    }

    private async Task<(string Email, string Code)> CodeAsync(User user, string email)
    {
        var before = app.Mailbox.For(email).Count;
        await app.SendAsync(user.Actor, new RequestUserEmailCode(email, Language.En, null));
        return (email, TestData.Find(await app.Mailbox.WaitForAsync(email, _ => app.Mailbox.For(email).Count > before), TestData.SixDigits()));
    }
}
