using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class DropUploadTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task It_takes_an_upload_that_nothing_was_made_of_and_of_the_caller_only()
    {
        var me = Platform.Someone();
        var upload = (await platform.SendAsync(me, new TakeUploadTicket(await desk.TicketAsync(me), "a.pdf"))).Value;
        var (kept, attached) = (await desk.KeptAsync(me), await desk.KeptAsync(me));
        await platform.SendAsync(me, new AttachEvidence(attached.Id, "7"));

        await platform.SendAsync(Platform.Someone(), new DropUpload(upload.File, "files.empty"));
        await platform.SendAsync(Platform.Someone(), new DropUpload(kept.Id, "files.empty"));
        await platform.SendAsync(me, new DropUpload(attached.Id, "files.empty"));
        Assert.Equal(3, (await desk.LeftAsync(me)).Files);

        await platform.SendAsync(me, new DropUpload(upload.File, "files.empty"));
        await platform.SendAsync(me, new DropUpload(kept.Id, "files.empty"));
        Assert.Equal(1, (await desk.LeftAsync(me)).Files);
    }
}
