using Cers.ModuleKit.Files;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class KeepFileTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task An_upload_is_kept_once_and_by_who_began_it()
    {
        var me = Platform.Someone();
        var upload = (await platform.SendAsync(me, new TakeUploadTicket(await desk.TicketAsync(me), "a.pdf"))).Value;
        var received = new ReceivedFile("application/pdf", 3, new byte[32], Scanned: true);

        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(Platform.Someone(), new KeepFile(upload.File, received))));
        Assert.Equal("a.pdf", (await platform.SendAsync(me, new KeepFile(upload.File, received))).Value.Name);
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new KeepFile(upload.File, received))));
    }
}
