using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class RelinkCredentialTests(CersApp app)
{
    private const string Check = "Called back at the number of the account; answered three questions.";

    [Fact]
    public async Task A_confirmed_relinking_signs_the_person_in_by_the_new_credential_alone_ends_all_sessions_and_tells_the_person()
    {
        var (user, subject) = await UserWithSubjectAsync();
        var (stranger, other) = await StrangerAsync();
        var (first, second) = (await app.OfficerAsync("tccu-1"), await app.OfficerAsync("tccu-2"));
        var command = await CommandAsync(first, user.Urn, other);

        Assert.Empty(await app.CodesAsync(first, command));
        var proposed = await app.PersonAsync(second, user.Urn);
        Assert.Equal((true, false, false), (proposed.Waiting!.MayConfirm, proposed.Waiting.MayWithdraw, proposed.MayRelink));
        var shown = Assert.Single(proposed.Relinks);
        Assert.Equal((command.Old, command.New, Check, ChangeState.Proposed, "Tara Trader"), (shown.Old, shown.New, shown.IdentityCheck, shown.State, shown.ProposedByName));
        Assert.Equal(["four_eyes.own_proposal"], await app.CodesAsync(first, new ConfirmProposal(proposed.Waiting.Proposal)));
        Assert.Empty(await app.CodesAsync(second, new ConfirmProposal(proposed.Waiting.Proposal)));

        foreach (var session in new[] { user.Actor.Session!.Value, stranger.Session })
        {
            Assert.Equal(["identity.session_ended"], await app.CodesAsync(SignIn.Host, new IssueAccessToken(session)));
        }

        Assert.Equal(user.Actor.Person, (await app.SignInAsync(other)).Person);
        var withTheOld = (await app.SignInAsync(subject)).Person;
        Assert.NotEqual(user.Actor.Person, withTheOld);
        Assert.NotEqual(stranger.Person, withTheOld);
        await app.Mailbox.WaitForAsync(user.Account.Email, m => m.Subject == "Another credential signs you in to CERS");
        var after = await app.PersonAsync(second, user.Urn);
        Assert.Equal([(command.New, false), (command.Old, true)], after.Credentials.Select(c => (c.Reference, c.EndedAt is not null)));
        Assert.Equal((ChangeState.Confirmed, "Théo Tremblay"), (after.Relinks[0].State, after.Relinks[0].DecidedByName));
        Assert.StartsWith($"done|user {user.Urn}|RelinkCredential proposed by {first.Key}", await app.EntryAsync(second, nameof(ConfirmProposal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credential_of_somebody_with_a_user_account_or_of_staff_is_nobody_elses()
    {
        var (user, _) = await UserWithSubjectAsync();
        var (_, otherSubject) = await UserWithSubjectAsync();
        var officer = await app.OfficerAsync("tccu-1");
        var staff = await app.StaffAsync(StaffRole.Operator);
        var ofStaff = await ReferenceAsync(staff.Person!.Value);
        var command = await CommandAsync(officer, user.Urn, otherSubject);

        Assert.Equal(["identity.credential_in_use new"], await app.CodesAsync(officer, command));
        Assert.Equal(["identity.credential_in_use new"], await app.CodesAsync(officer, command with { New = ofStaff }));
        Assert.Equal(["identity.credential_unknown new"], await app.CodesAsync(officer, command with { New = Reference("0123456789AB") }));
        Assert.Equal(["identity.credential_not_of_person old"], await app.CodesAsync(officer, command with { Old = command.New }));
        Assert.Equal(["identity.person_unknown urn"], await app.CodesAsync(officer, command with { Urn = UserReferenceNumber.Random() }));
        Assert.Equal(
            ["identity.credential_reference_form new", "identity.identity_check_missing identityCheck"],
            await app.CodesAsync(officer, command with { New = default, IdentityCheck = "short" }));
    }

    [Fact]
    public async Task Who_made_a_user_account_meanwhile_keeps_the_credential()
    {
        var (user, _) = await UserWithSubjectAsync();
        var (stranger, other) = await StrangerAsync();
        var (first, second) = (await app.OfficerAsync("supervisor-1"), await app.OfficerAsync("tccu-2"));
        await app.SendAsync(first, await CommandAsync(first, user.Urn, other));
        await app.Database.ExecuteAsync(
            """
            update identity.people set urn = $2, first_name = 'A', last_name = 'B', email = $3, email_key = $3, telephone = '6135550100', language = 'En',
                terms_version = 'x', user_account_at = now() where id = $1
            """,
            stranger.Person.Value, UserReferenceNumber.Random().Value, Testing.Data.TestData.Address());
        var waiting = (await app.PersonAsync(second, user.Urn)).Waiting!;

        Assert.Equal(["identity.credential_in_use new"], await app.CodesAsync(second, new ConfirmProposal(waiting.Proposal)));
        Assert.Equal(stranger.Person, (await app.SignInAsync(other)).Person);
    }

    [Fact]
    public async Task Never_for_oneself_on_either_side()
    {
        var (user, _) = await UserWithSubjectAsync();
        var (_, other) = await StrangerAsync();
        var (first, second) = (await app.OfficerAsync("tccu-1"), await app.OfficerAsync("tccu-2"));
        var self = user.Actor with { StaffRoles = new HashSet<StaffRole> { StaffRole.TccuOfficer }, Session = null };
        var command = await CommandAsync(first, user.Urn, other);

        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(self, command));
        await app.SendAsync(first, command);
        var waiting = (await app.PersonAsync(second, user.Urn)).Waiting!;
        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(self, new ConfirmProposal(waiting.Proposal)));
        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(self, new ReturnProposal(waiting.Proposal, "No.")));
    }

    [Fact]
    public async Task Returned_or_withdrawn_nothing_changes_and_another_may_be_proposed()
    {
        var (user, subject) = await UserWithSubjectAsync();
        var (_, other) = await StrangerAsync();
        var (first, second) = (await app.OfficerAsync("tccu-1"), await app.OfficerAsync("supervisor-2"));
        var command = await CommandAsync(first, user.Urn, other);
        await app.SendAsync(first, command);
        Assert.NotEmpty(await app.CodesAsync(second, command));
        await app.SendAsync(second, new ReturnProposal((await app.PersonAsync(second, user.Urn)).Waiting!.Proposal, "Which questions?"));
        await app.SendAsync(first, command);
        await app.SendAsync(first, new WithdrawProposal((await app.PersonAsync(first, user.Urn)).Waiting!.Proposal));

        var seen = await app.PersonAsync(second, user.Urn);
        Assert.Equal([(ChangeState.Withdrawn, null), (ChangeState.Returned, "Which questions?")], seen.Relinks.Select(r => (r.State, r.Note)));
        Assert.Null(seen.Waiting);
        Assert.Equal(user.Actor.Person, (await app.SignInAsync(subject)).Person);
    }

    [Theory]
    [InlineData("officer-1")]
    [InlineData("auditor")]
    public async Task Other_roles_do_not_relink(string persona)
    {
        var (user, _) = await UserWithSubjectAsync();
        var (_, other) = await StrangerAsync();

        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync(persona), await CommandAsync(await app.OfficerAsync(), user.Urn, other)));
    }

    private static CredentialReference Reference(string? text) => CredentialReference.TryParse(text, out var reference) ? reference : throw new FormatException(text);

    private async Task<CredentialReference> ReferenceAsync(PersonId person) =>
        Reference(await app.Database.ScalarAsync<string>("select reference from identity.credentials where person_id = $1", person.Value));

    private async Task<(User User, string Subject)> UserWithSubjectAsync()
    {
        var user = await app.UserAsync();
        return (user, (await app.Database.ScalarAsync<string>("select subject from identity.credentials where person_id = $1", user.Actor.Person!.Value.Value))!);
    }

    private async Task<(StartedSession Session, string Subject)> StrangerAsync()
    {
        var subject = $"stranger-{Guid.CreateVersion7():N}";
        return (await app.SignInAsync(subject), subject);
    }

    private async Task<RelinkCredential> CommandAsync(Actor officer, UserReferenceNumber urn, string newSubject) => new(
        urn,
        (await app.PersonAsync(officer, urn)).Credentials[0].Reference,
        Reference(await app.Database.ScalarAsync<string>("select reference from identity.credentials where subject = $1", newSubject)),
        Check);
}
