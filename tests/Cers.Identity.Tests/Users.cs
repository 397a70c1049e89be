using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Identity.Tests;

/// <summary>Somebody with a user account.</summary>
internal sealed record User(Actor Actor, UserAccount Account)
{
    public UserReferenceNumber Urn => Account.Urn;
}

/// <summary>A business that may open its account.</summary>
internal sealed record Business(BusinessNumber Number, AuthorizationId AuthorizationId, string SharedSecret, string Email);

/// <summary>A business account and the person who opened it.</summary>
internal sealed record OpenAccount(AccountId Id, Business Business, User Owner)
{
    public Actor OwnerActor => Owner.Actor;
}

/// <summary>People and accounts whose names, languages and addresses a test of this module chooses or needs to know.</summary>
internal static partial class Users
{
    /// <summary>Somebody who has signed in for the first time, without a user account.</summary>
    public static async Task<Actor> NewcomerAsync(this CersApp app, Language language = Language.En)
    {
        var started = await app.SignInAsync($"newcomer-{Guid.CreateVersion7():N}", language);
        return new Actor { Kind = ActorKind.Person, Person = started.Person, Session = started.Session, Language = language, AuthenticatedAt = DateTimeOffset.MaxValue };
    }

    /// <summary>Somebody with a user account, made with the code from the mail.</summary>
    public static async Task<User> UserAsync(this CersApp app, string firstName = "Anne", string lastName = "Côté", Language language = Language.En)
    {
        var actor = await app.NewcomerAsync(language);
        var email = TestData.Address();
        await app.SendAsync(actor, new RequestUserEmailCode(email, language, TestData.RequestId()));
        var code = TestData.Find(await app.Mailbox.WaitForAsync(email), TestData.SixDigits());
        var account = await app.SendAsync(
            actor,
            new CreateUserAccount(
                firstName, lastName, email, code, "613 555 0100", language, AcceptTerms: true, app.TermsInForce(), TestData.RequestId()));
        return new User(actor with { Urn = account.Urn }, account);
    }

    public static async Task<Business> ApprovedBusinessAsync(this CersApp app)
    {
        var approved = await app.Data.ApplicationApprovedAsync();
        return new Business(approved.Application.BusinessNumber, approved.AuthorizationId, approved.SharedSecret, approved.Application.Email);
    }

    public static async Task<OpenAccount> AccountAsync(this CersApp app)
    {
        var business = await app.ApprovedBusinessAsync();
        var owner = await app.UserAsync();
        var account = await app.SendAsync(owner.Actor, new OpenBusinessAccount(business.AuthorizationId, business.SharedSecret, TestData.RequestId()));
        return new OpenAccount(account.Id, business, owner);
    }

    /// <summary>A new colleague with a role in the account.</summary>
    public static async Task<User> MemberAsync(this CersApp app, OpenAccount account, AccountRole role, string lastName = "Tremblay")
    {
        var user = await app.UserAsync("Luc", lastName);
        await app.SendAsync(account.OwnerActor, new AddAccountUser(account.Id, lastName, user.Account.Email, user.Urn, role, TestData.RequestId()));
        return user;
    }

    /// <summary>Asks with the user's access token.</summary>
    public static async Task<Browser> BearerAsync(this CersApp app, User user)
    {
        var issued = await app.SendAsync(SignIn.Host, new IssueAccessToken(user.Actor.Session!.Value));
        var browser = app.Browser();
        browser.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.Token);
        return browser;
    }

    /// <summary>The version of the terms that counts now.</summary>
    public static string TermsInForce(this CersApp app) => app.Services.GetRequiredService<KnownTerms>().InForce.Version;

    /// <summary>The code of the one refusal that a message gets; null when it is done.</summary>
    public static async Task<string?> CodeAsync<T>(this CersApp app, Actor actor, IMessage<T> message)
    {
        var result = await app.Door.SendAsync(actor, message, CancellationToken.None);
        return result.IsSuccess ? null : Assert.Single(result.Errors).Code;
    }

    /// <summary>Sends an invitation and reads its link from the mail.</summary>
    public static async Task<(AccountInvitation Invitation, string Link)> InvitedAsync(
        this CersApp app, OpenAccount account, User by, string email, AccountRole role, Language language = Language.En)
    {
        var before = app.Mailbox.For(email).Count;
        var invitation = await app.SendAsync(by.Actor, new InviteAccountUser(account.Id, email, role, language, TestData.RequestId()));
        var mail = await app.Mailbox.WaitForAsync(email, m => app.Mailbox.For(email).Count > before && Link().IsMatch(m.Text));
        return (invitation, TestData.Find(mail, Link()));
    }

    /// <summary>A business account of a former CAED client, opened with the activation ID that was mailed.</summary>
    public static async Task<(AccountId Id, BusinessNumber Number)> ActivatedAccountAsync(this CersApp app, User owner, string? legalName = null)
    {
        var (number, activationId) = await app.Data.ActivationIdIssuedAsync(legalName ?? "Former CAED Client Ltd.");
        return ((await app.SendAsync(owner.Actor, new ActivateBusinessAccount(activationId, TestData.RequestId()))).Id, number);
    }

    /// <summary>What a change of the terms leaves behind: a version that is in force and nobody has accepted.</summary>
    public static async Task<string> TermsChangedAsync(this CersApp app)
    {
        var version = $"test-{Guid.CreateVersion7():N}";
        await app.Database.ExecuteAsync(
            "insert into identity.terms (version, in_force_from, text_en, text_fr) select $1, max(in_force_from) + 1, 'Terms.', 'Conditions.' from identity.terms", version);
        while (app.TermsInForce() != version)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return version;
    }

    [GeneratedRegex(@"(?<found>http\S+#invitation=\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
