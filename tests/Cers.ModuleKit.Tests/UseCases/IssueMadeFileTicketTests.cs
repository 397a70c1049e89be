using System.Text;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class IssueMadeFileTicketTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task The_file_is_made_for_its_ticket_once_and_for_its_actor_only()
    {
        var me = Platform.Someone();
        var ticket = await TicketAsync(me, "2");

        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await desk.DownloadAsync(Platform.Someone(), ticket)));
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await platform.SendAsync(me, new TakeUploadTicket(ticket, "a"))));
        var file = (await desk.DownloadAsync(me, ticket)).Value;
        using var read = new MemoryStream();
        await file.WriteAsync(read, TestContext.Current.CancellationToken);

        Assert.Equal(("countdown.txt", null, "2\n1\n0\n"), (file.Name, file.Size, Encoding.ASCII.GetString(read.ToArray())));
        Assert.Equal("files.ticket_not_good", FileDesk.CodeOf(await desk.DownloadAsync(me, ticket)));
    }

    [Fact]
    public async Task A_name_that_nobody_makes_has_no_ticket_and_who_makes_it_may_refuse()
    {
        var me = Platform.Someone();

        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new IssueMadeFileTicket("trial.unknown", "1"))));
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new IssueMadeFileTicket(FileDesk.Purpose, "1"))));
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await desk.DownloadAsync(me, await TicketAsync(me, "-1"))));
    }

    private async Task<string> TicketAsync(Actor actor, string subject) => (await platform.SendAsync(actor, new IssueMadeFileTicket(Countdown.FileName, subject))).Value.Ticket;
}
