using Cers.Messaging.Files;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class IssueDownloadTicketTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task Somebody_elses_file_an_unknown_one_and_one_that_is_not_kept_answer_the_same()
    {
        var me = Platform.Someone();
        var kept = await desk.KeptAsync(me);
        var upload = (await platform.SendAsync(me, new TakeUploadTicket(await desk.TicketAsync(me), "a.pdf"))).Value;

        Assert.True((await platform.SendAsync(me, new IssueDownloadTicket(kept.Id))).IsSuccess);
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(Platform.Someone(), new IssueDownloadTicket(kept.Id))));
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new IssueDownloadTicket(Guid.CreateVersion7()))));
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new IssueDownloadTicket(upload.File))));
    }
}
