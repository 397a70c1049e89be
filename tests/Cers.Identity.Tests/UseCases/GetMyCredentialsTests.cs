using Cers.Identity.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class GetMyCredentialsTests(CersApp app)
{
    [Fact]
    public async Task A_person_sees_own_credentials_their_last_use_and_which_one_this_is_but_no_subject()
    {
        var user = await app.UserAsync();
        await app.Database.ExecuteAsync(
            "insert into identity.credentials (issuer, subject, person_id, first_used_at) values ('https://other.example', $1, $2, now() - interval '2 days')",
            $"subject of {user.Urn}",
            user.Actor.Person!.Value.Value);
        using var browser = await app.BearerAsync(user);

        var seen = await browser.GraphQLAsync("{ viewer { credentials { id issuer firstUsedAt lastUsedAt isCurrent } } }");

        Assert.Equal(("https://other.example", "False"), (seen.Text("viewer.credentials.0.issuer"), seen.Text("viewer.credentials.0.isCurrent")));
        Assert.Equal(("https://issuer.example", "True"), (seen.Text("viewer.credentials.1.issuer"), seen.Text("viewer.credentials.1.isCurrent")));
        Assert.DoesNotContain("subject", seen.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Each_sign_in_is_the_last_use()
    {
        var subject = $"again-{Guid.CreateVersion7():N}";
        await app.SignInAsync(subject);
        app.Clock.Advance(TimeSpan.FromHours(1));
        var started = await app.SignInAsync(subject);

        var mine = Assert.Single(await app.SendAsync(new Actor { Kind = ActorKind.Person, Person = started.Person, Session = started.Session }, new GetMyCredentials()));

        Assert.InRange(mine.LastUsedAt - mine.FirstUsedAt, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(75));
    }
}
