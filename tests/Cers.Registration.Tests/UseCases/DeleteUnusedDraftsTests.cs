using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(OverTimeApp.Name)]
public sealed class DeleteUnusedDraftsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_draft_that_was_not_saved_for_30_days_is_deleted_with_its_file_and_one_that_was_saved_is_not()
    {
        var file = await desk.ReceivedFormAsync(desk.First);
        var paper = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new() { LegalName = "Paper Inc." }, new() { File = file }));
        var confirmation = await desk.ConfirmedAsync(Desk.Email());
        var left = await app.SendAsync(Actor.Anonymous, SaveApplicationDraftTests.Message(confirmation, "1"));
        var used = await app.SendAsync(Actor.Anonymous, SaveApplicationDraftTests.Message(confirmation, "1"));
        Assert.Equal(OttawaTime.Today(app.Clock).AddDays(30), left.LastDay);

        app.Clock.Advance(TimeSpan.FromDays(20));
        await app.SendAsync(Actor.Anonymous, SaveApplicationDraftTests.Message(await desk.ConfirmedAsync(await EmailOfAsync(used.Number)), "1") with { DraftNumber = used.Number });
        app.Clock.Advance(OttawaTime.EndOf(left.LastDay) - TimeSpan.FromMinutes(1) - app.Clock.GetUtcNow());
        Assert.Equal(0, await RunAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await RunAsync());

        Assert.Equal(used.Number, Assert.Single(await app.Database.RowsAsync("select number from registration.application_drafts")));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from platform.files where id = $1", file));
        Assert.Equal(["registration.draft_unknown"], await desk.CodesAsync(desk.First, new GetKeyedInForm(paper.Number)));
    }

    [Fact]
    public async Task Nobody_but_the_system_deletes_drafts() => Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new DeleteUnusedDrafts()));

    private async Task<string> EmailOfAsync(string number) => (await app.Database.ScalarAsync<string>("select email from registration.application_drafts where number = $1", number))!;

    private async Task<int> RunAsync() => (await app.SendAsync(Actor.System("test"), new DeleteUnusedDrafts())).Rows;
}
