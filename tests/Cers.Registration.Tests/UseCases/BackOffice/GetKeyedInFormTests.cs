using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class GetKeyedInFormTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_looked_is_kept_an_applicants_draft_is_none_and_auditors_key_nothing_in()
    {
        var saved = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new(), new()));
        var theirs = await app.SendAsync(Actor.Anonymous, SaveApplicationDraftTests.Message(await desk.ConfirmedAsync(Desk.Email()), "1"));

        await app.SendAsync(desk.Second, new GetKeyedInForm(saved.Number));

        Assert.Equal(
            [$"viewed|{desk.Second.Key}"],
            await app.Database.RowsAsync("select outcome, actor from platform.audit_entries where message = 'GetKeyedInForm' and subject = $1", $"application {saved.Number}"));
        Assert.Equal(["registration.draft_unknown"], await desk.CodesAsync(desk.First, new GetKeyedInForm(theirs.Number)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("An Auditor", StaffRole.Auditor), new GetKeyedInForm(saved.Number)));
    }
}
