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
    public async Task Nothing_is_approved_while_the_register_is_silent()
    {
        var number = await desk.TakenAsync();
        var version = await desk.VersionAsync(number);
        await app.Database.ExecuteAsync("alter table registration.rm_accounts rename to away");
        try
        {
            Assert.Equal(["registration.register_away"], await desk.CodesAsync(desk.First, new ApproveApplication(number, version)));
        }
        finally
        {
            await app.Database.ExecuteAsync("alter table registration.away rename to rm_accounts");
        }
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
