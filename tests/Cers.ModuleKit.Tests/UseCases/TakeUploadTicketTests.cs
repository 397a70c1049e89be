using Cers.ModuleKit.Files;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class TakeUploadTicketTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task It_is_good_once_and_for_its_actor_only()
    {
        var (me, other) = (Platform.Someone(), Platform.Someone());
        var ticket = await desk.TicketAsync(me);

        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(other, new TakeUploadTicket(ticket, "a"))));
        Assert.True((await platform.SendAsync(me, new TakeUploadTicket(ticket, "a"))).IsSuccess);
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(me, new TakeUploadTicket(ticket, "a"))));
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(me, new TakeUploadTicket("", ""))));
    }

    [Fact]
    public async Task It_ends_after_some_minutes()
    {
        var me = Platform.Someone();
        var ticket = await desk.TicketAsync(me);
        await platform.Database.ExecuteAsync("update platform.file_tickets set expires_at = expires_at - $2 where actor = $1", me.Key, FileTickets.Life);

        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(me, new TakeUploadTicket(ticket, "a"))));
    }

    [Fact]
    public async Task Access_that_ended_meanwhile_counts()
    {
        var me = Platform.Someone();
        var ticket = await desk.TicketAsync(me);
        platform.Services.GetRequiredService<Bar>().Out.Add(me.Key);

        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new TakeUploadTicket(ticket, "a"))));
    }
}
