using Cers.Messaging.Files;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class TakeDownloadTicketTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task It_is_good_for_its_actor_only_and_is_no_upload_ticket()
    {
        var me = Platform.Someone();
        var ticket = (await platform.SendAsync(me, new IssueDownloadTicket((await desk.KeptAsync(me)).Id))).Value.Ticket;

        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(Platform.Someone(), new TakeDownloadTicket(ticket))));
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(me, new TakeUploadTicket(ticket, "a"))));
        Assert.True((await platform.SendAsync(me, new TakeDownloadTicket(ticket))).IsSuccess);
    }

    [Fact]
    public async Task Access_that_ended_meanwhile_counts()
    {
        var me = Platform.Someone();
        var ticket = (await platform.SendAsync(me, new IssueDownloadTicket((await desk.KeptAsync(me)).Id))).Value.Ticket;
        platform.Services.GetRequiredService<Bar>().Out.Add(me.Key);

        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new TakeDownloadTicket(ticket))));
    }
}
