using Cers.Messaging;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class RemoveOrphanFilesTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task What_nothing_was_made_of_within_a_day_goes_and_what_is_attached_stays()
    {
        var (old, young, attached) = (Platform.Someone(), Platform.Someone(), Platform.Someone());
        await desk.KeptAsync(old);
        await platform.SendAsync(old, new TakeUploadTicket(await desk.TicketAsync(old), "left by a dead host"));
        await platform.SendAsync(attached, new AttachEvidence((await desk.KeptAsync(attached)).Id, "1"));
        await desk.TicketAsync(old);
        await platform.Database.ExecuteAsync("update platform.files set started_at = started_at - interval '25 hours'");
        await platform.Database.ExecuteAsync("update platform.file_tickets set expires_at = expires_at - interval '1 hour'");
        await desk.KeptAsync(young);

        Assert.True((await platform.SendAsync(Actor.System("test"), new RemoveOrphanFiles())).IsSuccess);

        Assert.Equal((0, 0), await desk.LeftAsync(old));
        Assert.Equal(1, (await desk.LeftAsync(young)).Files);
        Assert.Equal(1, (await desk.LeftAsync(attached)).Files);
        Assert.Equal(0, await platform.Database.ScalarAsync<long>("select count(*) from platform.file_tickets where actor = $1", old.Key));
    }

    [Fact]
    public async Task Nobody_but_the_system_does_it() =>
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(Platform.Someone(), new RemoveOrphanFiles())));
}
