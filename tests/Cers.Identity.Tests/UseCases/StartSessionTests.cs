using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class StartSessionTests(CersApp app)
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task One_credential_is_one_person_and_another_issuer_or_subject_is_another()
    {
        var first = await app.SignInAsync("subject-a");
        var again = await app.SignInAsync("subject-a");
        var other = await app.SignInAsync("subject-b");
        var elsewhere = await app.SendAsync(SignIn.Host, SignIn.Of("subject-a") with { Issuer = "https://other.example" });

        Assert.Equal(first.Person, again.Person);
        Assert.NotEqual(first.Session, again.Session);
        Assert.NotEqual(first.Ticket, again.Ticket);
        Assert.Equal(3, new[] { first.Person, other.Person, elsewhere.Person }.Distinct().Count());
    }

    [Fact]
    public async Task Two_first_sign_ins_at_once_make_one_person()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Door.SendAsync(SignIn.Host, SignIn.Of("subject-at-once"), None)));

        Assert.Single(results.Where(r => r.IsSuccess).Select(r => r.Value.Person).Distinct());
        Assert.All(results.Where(r => !r.IsSuccess), r => Assert.Equal("identity.sign_in_again", r.Errors[0].Code));
    }

    [Fact]
    public async Task A_session_tells_the_roles_and_language_of_its_sign_in()
    {
        var started = await app.SendAsync(SignIn.Host, SignIn.Of("officer", Language.Fr, StaffRole.RegistrationOfficer, StaffRole.Auditor));

        var session = await app.SendAsync(SignIn.Host, new GetSession(started.Ticket));

        Assert.Equal(started.Person, session.Person);
        Assert.Equal(started.Session, session.Session);
        Assert.Equal("Noor Haddad", session.Name);
        Assert.Equal(Language.Fr, session.Language);
        Assert.Equal(new HashSet<StaffRole> { StaffRole.RegistrationOfficer, StaffRole.Auditor }, session.StaffRoles);
        Assert.Null(session.Urn);
    }

    [Fact]
    public async Task Only_the_hash_of_a_ticket_and_no_readable_id_token_are_stored()
    {
        var started = await app.SignInAsync("subject-hash");

        var dump = string.Join("\n", await app.Database.RowsAsync("select s::text from identity.sessions s"));

        Assert.DoesNotContain(started.Ticket, dump, StringComparison.Ordinal);
        Assert.DoesNotContain("id.token.hint", dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower("id.token.hint"u8), dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_system_starts_a_session()
    {
        var person = await app.NewcomerAsync();

        var refused = await app.Door.SendAsync(person, SignIn.Of("subject-c"), None);

        Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
    }
}
