using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.Tests.Files;
using Cers.ModuleKit.Tests.Trial;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class IssueUploadTicketTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FileDesk desk = new(platform);

    [Fact]
    public async Task So_many_files_wait_and_no_more_also_when_asked_for_at_once()
    {
        var me = Platform.Someone();
        await desk.KeptAsync(me);

        var codes = (await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => platform.SendAsync(me, new IssueUploadTicket(FileDesk.Purpose, null))))).Select(FileDesk.CodeOf).ToList();

        Assert.Equal(2, codes.Count(c => c is null));
        Assert.Equal(3, codes.Count(c => c == "files.too_many"));
    }

    [Fact]
    public async Task An_unknown_purpose_and_one_that_does_not_admit_the_caller_answer_the_same()
    {
        var me = Platform.Someone();
        platform.Services.GetRequiredService<Bar>().Out.Add(me.Key);

        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new IssueUploadTicket(FileDesk.Purpose, null))));
        Assert.Equal("access.not_allowed", FileDesk.CodeOf(await platform.SendAsync(me, new IssueUploadTicket("trial.nothing", null))));
        Assert.Equal("access.not_signed_in", FileDesk.CodeOf(await platform.SendAsync(Actor.Anonymous, new IssueUploadTicket(FileDesk.Purpose, null))));
        Assert.Equal("files.subject_too_long", FileDesk.CodeOf(await platform.SendAsync(Platform.Someone(), new IssueUploadTicket(FileDesk.Purpose, new string('x', 81)))));
    }

    [Fact]
    public async Task A_ticket_is_kept_as_a_hash_only()
    {
        var ticket = await desk.TicketAsync(Platform.Someone());

        Assert.Empty(await platform.Database.RowsAsync("select 1 from platform.file_tickets where encode(hash, 'escape') like $1", $"%{ticket}%"));
    }
}
