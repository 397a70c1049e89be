using Cers.Identity.Contracts;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ApproveApplicationTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Approval_allocates_an_authorization_ID_and_mails_the_secret_alone_in_its_message()
    {
        var approved = await desk.ApprovedAsync(Forms.Good() with { ProvidesServices = true });

        var details = await desk.DetailsAsync(approved.Number);
        Assert.Equal(ApplicationState.Approved, details.State);
        Assert.Matches("^[A-Z][A-Y][0-9]{4}$", approved.AuthorizationId.Value);
        Assert.Equal([RegistryOccasion.Submission, RegistryOccasion.Approval], details.RegistryChecks.Select(c => c.Occasion));
        Assert.Equal((SharedSecretState.Issued, 0), (details.Secret!.State, details.Secret.WrongAttempts));

        Assert.True(SharedSecretFormat.IsWellFormed(approved.Secret));
        var first = await app.Mailbox.WaitForAsync(approved.Email, m => m.Text.Contains(approved.AuthorizationId.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(approved.Secret, first.Text + first.Html, StringComparison.Ordinal);
        var second = Assert.Single(desk.Secrets(approved.Email));
        Assert.DoesNotContain(approved.AuthorizationId.Value, second.Text + second.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(approved.Number, second.Text + second.Html, StringComparison.Ordinal);
        Assert.Equal(
            ["CustomsServiceProvider|Bsf831"],
            await app.Database.RowsAsync("select designation, origin from registration.designation_history where authorization_id = $1", approved.AuthorizationId.Value));
    }

    [Fact]
    public async Task The_secret_is_kept_nowhere_in_clear()
    {
        var approved = await desk.ApprovedAsync();
        var bare = approved.Secret.Replace("-", "", StringComparison.Ordinal)[..16];

        foreach (var table in new[] { "registration.shared_secrets", "registration.applications", "registration.application_history", "platform.outbox", "platform.audit_entries" })
        {
            Assert.Equal(
                0, await app.Database.ScalarAsync<long>($"select count(*) from {table} t where t::text like '%' || $1 || '%' or t::text like '%' || $2 || '%'", bare, approved.Secret));
        }
    }

    [Fact]
    public async Task Only_the_officer_who_took_it_approves_and_two_at_once_allocate_one_authorization_ID()
    {
        var number = await desk.TakenAsync();
        var version = await desk.VersionAsync(number);
        Assert.Equal(["registration.not_assigned"], await desk.CodesAsync(desk.Second, new ApproveApplication(number, version)));

        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.CodesAsync(desk.First, new ApproveApplication(number, version))));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Equal(3, codes.Count(c => c.SequenceEqual(["registration.changed_meanwhile"])));
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from registration.authorizations a join registration.applications p on p.id = a.application_id where p.number = $1", number));
    }

    [Fact]
    public async Task Sixty_four_approvals_at_once_allocate_sixty_four_authorization_IDs_none_twice_and_none_with_a_second_Z()
    {
        // The letters change on the way: AY9999 is followed by BA0001, not by AZ0001.
        await app.Database.ExecuteAsync("select setval('registration.authorization_ordinals', 25 * 9999 - 32)");
        var model = await desk.TakenAsync();
        await app.Database.ExecuteAsync(
            """
            insert into registration.applications
            select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', 'EXP-64-' || i, 'business_number', n.number))).*
            from registration.applications a, unnest($2) with ordinality as n (number, i) where a.number = $1
            """,
            model, await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => desk.BusinessAsync())));
        var version = await desk.VersionAsync(model);

        var codes = await Task.WhenAll(Enumerable.Range(1, 64).Select(i => desk.CodesAsync(desk.First, new ApproveApplication($"EXP-64-{i}", version))));

        Assert.All(codes, c => Assert.Empty(c));
        var ids = await app.Database.RowsAsync("select a.authorization_id from registration.authorizations a join registration.applications p on p.id = a.application_id where p.number like 'EXP-64-%'");
        Assert.Equal(64, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^(AY99|BA00)[0-9]{2}$", id));
    }

    [Theory]
    [InlineData("update registration.rm_accounts set open = false where business_number = $1", "REG-002")]
    [InlineData("update registration.rm_accounts set designation = 'Import' where business_number = $1", "REG-003")]
    public async Task The_register_is_asked_again_on_the_day_of_the_approval(string change, string rule)
    {
        var business = await desk.BusinessAsync();
        var number = await desk.TakenAsync(business: business);
        await app.Database.ExecuteAsync(change, business);

        Assert.Equal([rule], await desk.CodesAsync(desk.First, new ApproveApplication(number, await desk.VersionAsync(number))));
        Assert.Equal(ApplicationState.InReview, (await desk.DetailsAsync(number)).State);
    }

    [Fact]
    public async Task An_approval_waits_while_the_register_is_silent_and_its_page_says_since_when()
    {
        var number = await desk.TakenAsync();
        var version = await desk.VersionAsync(number);
        await app.Database.ExecuteAsync("delete from registration.registry_answers");
        await app.Database.ExecuteAsync("alter table registration.rm_accounts rename to away");
        try
        {
            Assert.Equal(["registration.register_away"], await desk.CodesAsync(desk.First, new ApproveApplication(number, version)));
            Assert.Equal(["registration.register_away"], await desk.CodesAsync(desk.First, new ApproveApplication(number, version)));
        }
        finally
        {
            await app.Database.ExecuteAsync("alter table registration.away rename to rm_accounts");
        }

        var waiting = await desk.DetailsAsync(number);
        Assert.Equal(ApplicationState.InReview, waiting.State);
        var silent = Assert.Single(waiting.History, e => e.Kind == ApplicationEventKind.RegisterSilent);
        Assert.Equal(silent.At, waiting.RegisterSilentSince);
        Assert.NotNull((await app.SendAsync(desk.First, new GetRegisterStanding())).SilentSince);

        // Nobody on this host waits for it again at once.
        app.Clock.Advance(TimeSpan.FromSeconds(20));
        await app.SendAsync(desk.First, new ApproveApplication(number, version));
        Assert.Null((await desk.DetailsAsync(number)).RegisterSilentSince);
        Assert.Null((await app.SendAsync(desk.First, new GetRegisterStanding())).SilentSince);
    }

    [Fact]
    public async Task A_business_with_an_account_gets_no_second_authorization_ID()
    {
        var business = await desk.BusinessAsync();
        var number = await desk.TakenAsync(business: business);
        await app.SendAsync(desk.First, new ApproveApplication(number, await desk.VersionAsync(number)));
        var details = await desk.DetailsAsync(number);
        await app.SendAsync(
            (await app.Data.PersonAsync()).Actor, new OpenBusinessAccount(details.AuthorizationId!.Value, await desk.SecretAsync(details.Email), Desk.Id()));

        var confirmation = await desk.ConfirmedAsync(Desk.Email());

        Assert.Equal(["REG-004"], await desk.CodesAsync(Messaging.Actor.Anonymous, Desk.Application(business, confirmation)));
    }
}
