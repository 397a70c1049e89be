using System.Net.Http.Headers;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;

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
internal static class Users
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
                firstName, lastName, email, code, "613 555 0100", language, AcceptTerms: true, TermsAndConditions.Current.Version, TestData.RequestId()));
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
}
